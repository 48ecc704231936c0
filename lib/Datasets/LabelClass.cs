namespace FaceValue.Datasets;

/// <summary>One thing that a face, or a hand, or a body, may be labelled to show.</summary>
public sealed record LabelClass
{
    /// <summary>Its name in files, tables and charts, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Its colour in charts, as <c>#rrggbb</c>.</summary>
    public required string Colour { get; init; }

    /// <summary>What it is searched for by; empty where nobody searches for it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Why no model learns it; null for a class that is kept. Pictures of a dropped class are left out and counted.</summary>
    public string? DroppedBecause { get; init; }

    /// <summary>Whether models learn it.</summary>
    public bool IsKept => DroppedBecause is null;
}
