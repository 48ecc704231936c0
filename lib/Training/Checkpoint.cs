using System.Text.Json;
using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>A training between two epochs, in one file, so that weights and optimiser can never be of different epochs.</summary>
/// <remarks>There is no state of a random generator in it, because none runs on from epoch to epoch: first weights depend on the seed, order and augmentation on seed and epoch.</remarks>
/// <param name="Identity">All that the result depends on.</param>
/// <param name="Reports">The epochs done.</param>
/// <param name="Steps">The optimiser's steps.</param>
/// <param name="Tensors">The network's weights and what the optimiser remembers.</param>
sealed record Checkpoint(IReadOnlyDictionary<string, string> Identity, IReadOnlyList<EpochReport> Reports, long Steps, IReadOnlyList<StoredTensor> Tensors)
{
    const string NetworkPrefix = "network.";

    /// <summary>Where a folder's checkpoint lies.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "checkpoint.safetensors");

    /// <summary>Takes the state of a training.</summary>
    public static Checkpoint Of(IReadOnlyDictionary<string, string> identity, IReadOnlyList<EpochReport> reports, ResNet18 network, Adam adam) => new(identity, [.. reports], adam.Steps,
        [.. Weights(network).Select(tensor => tensor.Named(NetworkPrefix + tensor.Name)), .. adam.State().Select(state => StoredTensor.Of(state.Name, state.Value))]);

    /// <summary>The network's weights and statistics under torchvision's names.</summary>
    public static IReadOnlyList<StoredTensor> Weights(ResNet18 network)
    {
        using var scope = NewDisposeScope();
        return [.. network.state_dict().Select(entry => StoredTensor.Of(entry.Key, entry.Value))];
    }

    /// <summary>Puts the state back.</summary>
    public void Restore(ResNet18 network, Adam adam)
    {
        NamedTensors.Load(Tensors.Where(tensor => tensor.Name.StartsWith(NetworkPrefix, StringComparison.Ordinal)).Select(tensor => tensor.Named(tensor.Name[NetworkPrefix.Length..])),
            network.state_dict().Select(entry => (entry.Key, entry.Value)), "the checkpoint");
        NamedTensors.Load(Tensors.Where(tensor => !tensor.Name.StartsWith(NetworkPrefix, StringComparison.Ordinal)), adam.State(), "the checkpoint");
        adam.Steps = Steps;
    }

    /// <summary>Writes it over the one before, whole or not at all.</summary>
    /// <exception cref="IOException">There is no room, or no right; the one before is unharmed.</exception>
    public void Write(string folder)
    {
        var metadata = new Dictionary<string, string>
        {
            ["identity"] = JsonSerializer.Serialize(Identity, ModelJson.Options),
            ["reports"] = JsonSerializer.Serialize(Reports, ModelJson.Options),
            ["steps"] = JsonSerializer.Serialize(Steps),
        };
        try
        {
            new Safetensors(Tensors, metadata).Write(PathIn(folder));
        }
        catch (IOException error)
        {
            throw new IOException($"The checkpoint of epoch {Reports.Count} could not be written: {error.Message} The one before it is unharmed: make room, then run again, and training goes on after epoch {Reports.Count - 1}.", error);
        }
    }

    /// <summary>The checkpoint of a folder; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is broken, or of another training; the message says what differs.</exception>
    public static Checkpoint? Read(string folder, IReadOnlyDictionary<string, string> identity)
    {
        var path = PathIn(folder);
        if (!File.Exists(path)) return null;
        var file = Safetensors.Read(path);
        try
        {
            var there = JsonSerializer.Deserialize<Dictionary<string, string>>(file.Metadata["identity"], ModelJson.Options)!;
            Refuse(path, there, identity);
            return new Checkpoint(there, JsonSerializer.Deserialize<List<EpochReport>>(file.Metadata["reports"], ModelJson.Options)!, JsonSerializer.Deserialize<long>(file.Metadata["steps"]), file.Tensors);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is no checkpoint of a training ({e.Message}). Delete it to begin again.", e);
        }
    }

    /// <summary>Refuses what was made by other settings.</summary>
    /// <exception cref="InvalidDataException">It was.</exception>
    public static void Refuse(string path, IReadOnlyDictionary<string, string> there, IReadOnlyDictionary<string, string> here)
    {
        if (TrainingIdentity.Differences(there, here) is { Count: > 0 } differences)
            throw new InvalidDataException($"'{path}' belongs to another training. What differs: {string.Join("; ", differences)}. Train into another folder, or delete this one.");
    }
}
