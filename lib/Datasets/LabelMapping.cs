namespace FaceValue.Datasets;

/// <summary>What one label of a benchmark set becomes here: a row of a table for a reader to check.</summary>
/// <param name="Set">The set and the form it is read in.</param>
/// <param name="Label">As the set writes it.</param>
/// <param name="Class">The class that it stands for; empty where it stands for none.</param>
/// <param name="Use">What happens to its pictures: <c>learnt</c>, or why they are left out.</param>
public sealed record LabelMapping(string Set, string Label, string Class, string Use)
{
    /// <summary>Every label of every set that can be read.</summary>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    public static IReadOnlyList<LabelMapping> All(Taxonomy? taxonomy = null) =>
    [
        .. Of("fer2013 folders", Fer2013.Folders, taxonomy ?? Taxonomy.Expressions),
        .. Of("fer2013.csv", Fer2013.Numbers, taxonomy ?? Taxonomy.Expressions),
        .. Of("fer-plus", FerPlus.Labels, taxonomy ?? Taxonomy.Expressions),
        .. Of("raf-db", RafDb.Labels, taxonomy ?? Taxonomy.Expressions),
    ];

    /// <summary>The labels of one set.</summary>
    /// <param name="set">What to call it.</param>
    /// <param name="labels">Label -> class name.</param>
    /// <param name="taxonomy">The classes.</param>
    public static IReadOnlyList<LabelMapping> Of(string set, IReadOnlyDictionary<string, string> labels, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(taxonomy);
        return [.. labels.Select(label => new LabelMapping(set, label.Key, label.Value, UseOf(taxonomy.Find(label.Value))))];
    }

    static string UseOf(LabelClass? found) => found is null ? "left out: no class" : found.IsKept ? "learnt" : $"left out: {found.DroppedBecause}";
}
