namespace FaceValue.Backlot.Sites;

/// <summary>What the two photo sites hold: about 4,200 photos for the study's 28 phrases, with the truth of each. The same seed and settings give the same catalogue.</summary>
public sealed class PhotoCatalogue
{
    readonly Dictionary<(StockSite, int), CataloguePhoto> byId;
    readonly Dictionary<StockSite, SearchIndex> indexes;

    PhotoCatalogue(int seed, CatalogueSettings settings, IReadOnlyList<CataloguePhoto> photos)
    {
        (Seed, Settings, Photos) = (seed, settings, photos);
        byId = photos.ToDictionary(p => (p.Site, p.Id));
        indexes = Enum.GetValues<StockSite>().ToDictionary(site => site, site => new SearchIndex(seed, site, [.. photos.Where(p => p.Site == site)], settings.Sought));
    }

    /// <summary>Fills both sites.</summary>
    /// <param name="seed">The world's seed; another seed gives other people, photographers and numbers.</param>
    /// <param name="settings">What to fill them with; the original study's phrases by default.</param>
    /// <exception cref="ArgumentException">A setting makes no sense; the message names it.</exception>
    public static PhotoCatalogue Create(int seed, CatalogueSettings? settings = null)
    {
        settings ??= new();
        SettingsCheck.Demand(settings);
        return new(seed, settings, new Publisher(seed, settings).Publish(new SeriesTaker(seed, settings).TakeAll()));
    }

    /// <summary>The world's seed.</summary>
    public int Seed { get; }

    /// <summary>What the catalogue was made from.</summary>
    public CatalogueSettings Settings { get; }

    /// <summary>Every photo, by site and number.</summary>
    public IReadOnlyList<CataloguePhoto> Photos { get; }

    /// <summary>The truth of every photo, in the order of <see cref="Photos"/>: flat rows for a table.</summary>
    public IEnumerable<PhotoTruth> Truth => Photos.Select(p => p.Truth);

    /// <summary>A photo by its number, or null where the site has none such.</summary>
    public CataloguePhoto? Find(StockSite site, int id) => byId.GetValueOrDefault((site, id));

    /// <summary>What a site finds, best first. The same words find the same photos in the same order.</summary>
    /// <param name="site">The site.</param>
    /// <param name="query">One of the study's phrases, or any words: then the photos tagged with all of them. Case and spaces do not matter. Nothing finds everything.</param>
    public IReadOnlyList<CataloguePhoto> Search(StockSite site, string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return indexes[site].Search(query);
    }
}
