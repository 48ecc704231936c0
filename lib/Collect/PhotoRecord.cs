using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>One row of the manifest: where a photo comes from, who made it, by which search it was found first, and what became of it.</summary>
public sealed record PhotoRecord
{
    /// <summary>The source's name: <c>pexels</c>, <c>pixabay</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The site's number for the photo.</summary>
    public required long Id { get; init; }

    /// <summary>The photo's page on the site.</summary>
    public required string PageAddress { get; init; }

    /// <summary>The photographer's name; empty where the site gives none.</summary>
    public required string Photographer { get; init; }

    /// <summary>The site's number for the photographer; 0 where it gives none.</summary>
    public required long PhotographerId { get; init; }

    /// <summary>The weak label: the expression whose search found the photo first.</summary>
    public required Expression Expression { get; init; }

    /// <summary>The words of that search.</summary>
    public required string Word { get; init; }

    /// <summary>Which kind of search it was.</summary>
    public required QueryVersion QueryVersion { get; init; }

    /// <summary>On which page of its results, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>When the site gave that page, UTC.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>Which state of the site's terms applied.</summary>
    public required string Terms { get; init; }

    /// <summary>Path of the file below the collection's folder, with forward slashes; empty where broken.</summary>
    public required string File { get; init; }

    /// <summary>Width of the file in pixels; 0 where broken.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the file in pixels; 0 where broken.</summary>
    public required int Height { get; init; }

    /// <summary>Bytes of the file; 0 where broken.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the file in lower-case hex; empty where broken.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The perceptual hash in hex; empty where broken.</summary>
    public required string PerceptualHash { get; init; }

    /// <summary>The first photo of its group of near-duplicates, as <c>pexels:123</c>; itself where it is alone. Photos of one group belong on one side of a split.</summary>
    public required string Group { get; init; }

    /// <summary>What became of it.</summary>
    public required PhotoOutcome Outcome { get; init; }

    /// <summary>Of which photo it is a duplicate, which expressions conflict, or why it is broken; empty where kept.</summary>
    public required string Reason { get; init; }

    internal PhotoKey Key => new(Source, Id);
}
