namespace FaceValue.Backlot.Sites;

/// <summary>A photo on one of the sites: what the site tells of it, and the truth that it does not tell.</summary>
public sealed record CataloguePhoto
{
    /// <summary>What the photo truly is.</summary>
    public required PhotoTruth Truth { get; init; }

    /// <summary>Who took it.</summary>
    public required Photographer Photographer { get; init; }

    /// <summary>Size in pixels.</summary>
    public required ImageSize Size { get; init; }

    /// <summary>The study's phrases that find it; the first is its home.</summary>
    public required IReadOnlyList<string> FoundBy { get; init; }

    /// <summary>The single words under which any other search finds it.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Its sentence for people who cannot see it.</summary>
    public required string Alt { get; init; }

    /// <summary>Pixabay's category.</summary>
    public required string Category { get; init; }

    /// <summary>Mean colour as "#RRGGBB". A guess from the photographer's taste; the pixels are not looked at.</summary>
    public required string AverageColour { get; init; }

    /// <summary>The site.</summary>
    public StockSite Site => Truth.Site;

    /// <summary>The site's number for it; unique over both sites.</summary>
    public int Id => Truth.Id;

    /// <summary>The words of its page's address.</summary>
    public string Slug => string.Join('-', Tags.Take(3));
}
