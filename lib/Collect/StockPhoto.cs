namespace FaceValue.Collect;

/// <summary>One photo as a site's search describes it. Every field has been checked; none is trusted as a file name.</summary>
public sealed record StockPhoto
{
    /// <summary>The source's name: <c>pexels</c>, <c>pixabay</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The site's number for the photo, 1 or more.</summary>
    public required long Id { get; init; }

    /// <summary>The photo's page on the site, for people.</summary>
    public required Uri Page { get; init; }

    /// <summary>Where the image is; may expire.</summary>
    public required Uri Image { get; init; }

    /// <summary>The photographer's name, in one line; empty where the site gives none.</summary>
    public required string Photographer { get; init; }

    /// <summary>The site's number for the photographer; null where it gives none.</summary>
    public long? PhotographerId { get; init; }

    internal PhotoKey Key => new(Source, Id);
}
