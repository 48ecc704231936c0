using FaceValue.Collect;

namespace FaceValue.Datasets;

/// <summary>One picture of a face with its label: a row of a set's table.</summary>
public sealed record LabelledFace
{
    /// <summary>Its name in every table, the same in every set that holds it: <c>pexels-123</c>, <c>raf-db:train_00001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The set it was read as part of.</summary>
    public required string Set { get; init; }

    /// <summary>The picture, from the set's folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>What it is labelled to show: a kept class of the set's <see cref="Taxonomy"/>.</summary>
    public required string Class { get; init; }

    /// <summary>The class's number in models' outputs, 0 to C - 1.</summary>
    public required int ClassIndex { get; init; }

    /// <summary>Where it comes from: a site, or the set itself.</summary>
    public required string Source { get; init; }

    /// <summary>Who took it, as <c>pexels:456</c>; empty where nobody says.</summary>
    public string Photographer { get; init; } = "";

    /// <summary>Pictures that show the same thing have the same; empty where nothing like it was looked for.</summary>
    public string DuplicateGroup { get; init; } = "";

    /// <summary>The part that the set's own makers gave it; null where they split nothing.</summary>
    public SplitPart? OriginalSplit { get; init; }

    /// <summary>Which kinds of search found it, <see cref="QueryVersion.Both"/> where both did; null where nothing was searched for.</summary>
    public QueryVersion? FoundBy { get; init; }

    /// <summary>The words of the search that found it first; empty where nothing was searched for.</summary>
    public string Word { get; init; } = "";

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }
}
