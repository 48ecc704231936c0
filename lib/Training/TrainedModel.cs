using System.Text.Json;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>A model with all that is known of its making: what <c>model.json</c> holds.</summary>
public sealed record TrainedModel
{
    /// <summary>What scoring it needs.</summary>
    public required SavedModel Model { get; init; }

    /// <summary>Every choice of its training.</summary>
    public required Recipe Recipe { get; init; }

    /// <summary>All that the weights depend on, as words: data fingerprints, settings, starting weights.</summary>
    public required IReadOnlyDictionary<string, string> Identity { get; init; }

    /// <summary>How the epochs went.</summary>
    public required IReadOnlyList<EpochReport> Epochs { get; init; }

    /// <summary>The epoch whose weights <c>model.safetensors</c> and <c>model.onnx</c> hold, from 1.</summary>
    public required int ReportedEpoch { get; init; }

    /// <summary>The epoch with the best validation accuracy, the first of equals; its weights are kept as <c>best.safetensors</c>.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>What it was trained on: <c>cpu</c> or <c>cuda</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Images of each class that it learned from, in the classes' order.</summary>
    public required IReadOnlyList<int> ClassCounts { get; init; }

    /// <summary>The report of the epoch that became the model.</summary>
    public EpochReport Reported() => Epochs[ReportedEpoch - 1];

    /// <summary>Reads a model's folder.</summary>
    /// <exception cref="MissingInputException">There is no model in it.</exception>
    /// <exception cref="InvalidDataException">Its description is broken.</exception>
    public static TrainedModel Read(string folder)
    {
        var path = PathIn(folder);
        if (!File.Exists(path)) throw new MissingInputException(path, "Run notebook 04-train first.");
        InputLog.Note(path);
        try
        {
            var read = JsonSerializer.Deserialize<TrainedModel>(File.ReadAllText(path), ModelJson.Options) ?? throw new JsonException("it is empty");
            if (read.ReportedEpoch < 1 || read.ReportedEpoch > read.Epochs.Count) throw new JsonException($"it reports epoch {read.ReportedEpoch} of {read.Epochs.Count}");
            return read with { Model = read.Model with { Folder = folder } };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' does not describe a model: {e.Message} Delete the folder and run notebook 04-train again.", e);
        }
    }

    internal static string PathIn(string folder) => Path.Combine(folder, "model.json");

    /// <summary>Writes the description; last of a model's files, so that a folder with one is complete.</summary>
    internal void Write() =>
        // The folder's own path says nothing to the next machine.
        AtomicFile.Write(PathIn(Model.Folder), JsonSerializer.Serialize(this with { Model = Model with { Folder = "." } }, ModelJson.Options) + "\n");
}
