namespace FaceValue.Datasets;

/// <summary>What the original study had to learn from, to be shown beside ours.</summary>
/// <remarks>As its article gives them: 3,738 faces, nothing balanced.</remarks>
public static class OriginalCounts
{
    /// <summary>Its five classes, in the order of models' outputs.</summary>
    public static IReadOnlyList<ClassCount> All { get; } = Of(("angry", 1028), ("fear", 342), ("happy", 1387), ("sad", 796), ("surprise", 185));

    static IReadOnlyList<ClassCount> Of(params (string Class, int Count)[] counts)
    {
        var total = counts.Sum(one => one.Count);
        return [.. counts.Select(one => new ClassCount("original", one.Class, one.Count, one.Count / (double)total))];
    }
}
