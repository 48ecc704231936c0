namespace FaceValue.Collect;

/// <summary>One site in one run: its connection, its searches and its downloads.</summary>
sealed class SiteVisit : IDisposable
{
    readonly IPhotoSource source;
    readonly HttpClient http;
    Dictionary<long, PhotoFind>? firstFinds;

    public SiteVisit(IPhotoSource source, ApiKey key, ResponseCache cache, Journal journal, CollectorSettings settings, TimeProvider time, string folder)
    {
        this.source = source;
        http = SiteExchange.NewClient(source.Settings.BaseAddress.IsLoopback);
        var exchange = new SiteExchange(http, settings.RequestTime, time);
        var searches = new SearchClient(source, key, exchange, cache, journal, settings, time);
        Search = new PhotoSearch(source, searches, settings);
        Downloads = new PhotoDownloads(source, searches, new PhotoClient(source, exchange, journal, settings, time), journal, settings, folder);
    }

    public PhotoSearch Search { get; }

    public PhotoDownloads Downloads { get; }

    /// <summary>The search that found a photo first. To be asked after all searches have ended.</summary>
    public PhotoFind FirstFind(StockPhoto photo) =>
        LazyInitializer.EnsureInitialized(ref firstFinds, () => Search.Finds.GroupBy(find => find.Id).ToDictionary(same => same.Key, same => same.First()))[photo.Id];

    /// <summary>The manifest's row of a photo, before it is compared with others.</summary>
    public PhotoRecord Row(StockPhoto photo, DateTimeOffset foundAt, Download download)
    {
        var find = FirstFind(photo);
        return new PhotoRecord
        {
            Source = photo.Source,
            Id = photo.Id,
            PageAddress = photo.Page.AbsoluteUri,
            Photographer = photo.Photographer,
            PhotographerId = photo.PhotographerId ?? 0,
            Expression = find.Expression,
            Word = find.Word,
            QueryVersion = find.QueryVersion,
            Page = find.Page,
            FoundAt = foundAt,
            Terms = source.Settings.Terms.Version,
            File = download.File,
            Width = download.Width,
            Height = download.Height,
            Bytes = download.Bytes,
            Sha256 = download.Sha256,
            PerceptualHash = download.Hash,
            Group = photo.Key.ToString(),
            Outcome = download.Broken.Length > 0 ? PhotoOutcome.Broken : PhotoOutcome.Kept,
            Reason = download.Broken,
        };
    }

    public void Dispose() => http.Dispose();
}
