using static TorchSharp.torch;

namespace FaceValue.Training;

/// <summary>Puts stored tensors where they belong by their names.</summary>
static class NamedTensors
{
    /// <summary>Fills every target, and only those.</summary>
    /// <param name="from">What is stored.</param>
    /// <param name="to">What is to be filled.</param>
    /// <param name="source">Where the stored ones come from, for errors.</param>
    /// <exception cref="InvalidDataException">Names or shapes do not fit; the message lists them.</exception>
    public static void Load(IEnumerable<StoredTensor> from, IEnumerable<(string Name, Tensor Value)> to, string source)
    {
        var stored = from.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var targets = to.ToList();
        var faults = new List<string>();
        foreach (var (name, value) in targets)
            if (!stored.TryGetValue(name, out var tensor)) faults.Add($"'{name}' is missing");
            else if (!tensor.Shape.SequenceEqual(value.shape)) faults.Add($"'{name}' is ({string.Join(", ", tensor.Shape)}) where ({string.Join(", ", value.shape)}) is needed");
        faults.AddRange(stored.Keys.Except(targets.Select(target => target.Name)).Select(name => $"'{name}' has no place"));
        if (faults.Count > 0)
            throw new InvalidDataException($"{source} does not fit the network: {string.Join("; ", faults.Take(8))}{(faults.Count > 8 ? $"; and {faults.Count - 8} more" : "")}.");
        foreach (var (name, value) in targets) stored[name].CopyTo(value);
    }
}
