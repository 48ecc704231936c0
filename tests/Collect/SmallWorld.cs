using FaceValue.Backlot.Sites;
using FaceValue.Collect;
using FaceValue.Study;
using SiteLimit = FaceValue.Backlot.Sites.RateLimit;

namespace FaceValue.Tests.Collect;

/// <summary>The backlot's two sites with a few hundred photos, and collectors for them.</summary>
static class SmallWorld
{
    static readonly SiteLimit None = new(1_000_000, TimeSpan.FromHours(1));

    static readonly Lazy<PhotoCatalogue> Filled = new(() => PhotoCatalogue.Create(7, new CatalogueSettings
    {
        Sought = [.. StudyPhrases.Original.Select(sought => sought with { Faces = Math.Max(8, sought.Faces / 20) })],
    }));

    public static PhotoCatalogue Catalogue => Filled.Value;

    /// <summary>Small pages, so that there are many.</summary>
    public static CollectorSettings Settings { get; } = new() { RequestTime = TimeSpan.FromSeconds(20) };

    public static Task<PhotoSites> OpenAsync(SiteFaults? faults = null) =>
        PhotoSites.StartAsync(Catalogue, new TestPictures(), faults, new SiteSettings { PexelsHourly = None, PexelsMonthly = None, PixabayLimit = None }, cancellation: TestContext.Current.CancellationToken);

    public static IReadOnlyList<IPhotoSource> Sources(PhotoSites sites) => Sources(sites.Pexels.Api, ApiKey.Of(sites.Pexels.Key), sites.Pixabay.Api, ApiKey.Of(sites.Pixabay.Key));

    public static IReadOnlyList<IPhotoSource> Sources(Uri pexels, ApiKey pexelsKey, Uri pixabay, ApiKey pixabayKey) =>
    [
        new PexelsSource((PexelsSource.Defaults with { HasPermission = true, PageSize = 8 }).At(pexels, pexelsKey)),
        new PixabaySource((PixabaySource.Defaults with { HasPermission = true, PageSize = 12, MaxPages = 20 }).At(pixabay, pixabayKey)),
    ];

    public static Task<PhotoCollection> CollectAsync(PhotoSites sites, string folder, CancellationToken cancellation, CollectorSettings? settings = null, TimeProvider? time = null, IProgress<WorkProgress>? progress = null) =>
        new PhotoCollector(Sources(sites), folder, settings ?? Settings, time).CollectAsync(progress, cancellation);

    /// <summary>A manifest without what no two runs share: when the sites were asked, and on which port of this machine they stood.</summary>
    public static IReadOnlyList<PhotoRecord> Comparable(PhotoCollection collection) =>
        [.. collection.Photos.Select(photo => photo with { FoundAt = default, PageAddress = new Uri(photo.PageAddress).PathAndQuery })];
}
