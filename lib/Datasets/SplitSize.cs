namespace FaceValue.Datasets;

/// <summary>How many faces of one class are in one part of a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Split">How it was split.</param>
/// <param name="Part">The part; null for those set aside.</param>
/// <param name="Class">The class.</param>
/// <param name="Count">Faces.</param>
public sealed record SplitSize(string Set, string Split, SplitPart? Part, string Class, int Count)
{
    /// <summary>Every part by every class, also those without faces. The counts sum to the set's faces.</summary>
    /// <exception cref="ArgumentException">The split does not know a face of the set.</exception>
    public static IReadOnlyList<SplitSize> Of(FaceSet set, DatasetSplit split)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(split);
        var counts = set.Faces.CountBy(face => (split.PartOf(face), face.Class)).ToDictionary();
        return [.. from part in (SplitPart?[])[.. Enum.GetValues<SplitPart>(), null] from name in set.Taxonomy.Names select new SplitSize(set.Name, split.Name, part, name, counts.GetValueOrDefault((part, name)))];
    }
}
