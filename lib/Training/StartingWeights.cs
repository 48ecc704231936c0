using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>Puts a network's published weights into one with other outputs: all but the last layer, which is new.</summary>
static class StartingWeights
{
    /// <summary>Loads every tensor but those of <c>fc</c>.</summary>
    /// <exception cref="InvalidDataException">Names or shapes do not fit.</exception>
    public static void Load(IReadOnlyList<StoredTensor> weights, ResNet18 network)
    {
        using var scope = NewDisposeScope();
        NamedTensors.Load(weights.Where(tensor => !Last(tensor.Name)), network.state_dict().Where(entry => !Last(entry.Key)).Select(entry => (entry.Key, entry.Value)), "The starting weights");
    }

    static bool Last(string name) => name.StartsWith("fc.", StringComparison.Ordinal);
}
