namespace FaceValue.Tracking;

/// <summary>Data that a run reads.</summary>
/// <param name="Name">The data's name: <c>raf-db</c>.</param>
/// <param name="Digest">Tells versions of the data apart, 1 to 36 characters: the first letters of a hash over it.</param>
/// <param name="Source">Where it lies or comes from: a folder or an address.</param>
/// <param name="Context">What the run does with it: <c>training</c>, <c>validation</c>, <c>testing</c>.</param>
public sealed record DatasetInput(string Name, string Digest, string Source, string Context)
{
    /// <summary>Numbers that describe it: rows in all (<c>num_rows</c>), rows of each class.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();
}
