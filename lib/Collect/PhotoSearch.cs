namespace FaceValue.Collect;

/// <summary>Walks through all searches of one site in a fixed order. What it returns depends on the site's replies only, never on when they came or what was known before.</summary>
sealed class PhotoSearch(IPhotoSource source, SearchClient client, CollectorSettings settings)
{
    readonly HashSet<long> seen = [];
    readonly HashSet<long> inThisSearch = [];
    readonly List<PhotoFind> finds = [];
    readonly List<PageRecord> pages = [];
    readonly List<(StockPhoto Photo, DateTimeOffset At)> photos = [];

    /// <summary>Every photo once, in the order found.</summary>
    public IReadOnlyList<(StockPhoto Photo, DateTimeOffset At)> Photos => photos;

    /// <summary>Every place of every photo, in the order found.</summary>
    public IReadOnlyList<PhotoFind> Finds => finds;

    /// <summary>Every page, in the order asked for.</summary>
    public IReadOnlyList<PageRecord> Pages => pages;

    /// <summary>Asks for every page of every search.</summary>
    public async Task RunAsync(Action<string> queryDone, CancellationToken cancellation)
    {
        foreach (var query in settings.Queries.Queries())
        {
            inThisSearch.Clear();
            for (var number = 1; await FollowAsync(query, number, cancellation) == PagingEnd.No; number++) { }
            queryDone($"{source.Name}: '{query.Word}'");
        }
    }

    async Task<PagingEnd> FollowAsync(PhotoQuery query, int number, CancellationToken cancellation)
    {
        var found = await client.PageAsync(query.Word, number, cancellation);
        var page = found.Page;
        var (distinct, fresh) = (0, 0);
        foreach (var (place, photo) in page.Photos.DistinctBy(photo => photo.Id).Index())
        {
            finds.Add(new PhotoFind(source.Name, photo.Id, query.Expression, query.Version, query.Word, number, place + 1));
            if (inThisSearch.Add(photo.Id)) distinct++;
            if (!seen.Add(photo.Id)) continue;
            fresh++;
            photos.Add((photo, found.At));
        }
        // A site that lists a photo twice in one search says nothing about what the words still bring, so those repeats do not count as old.
        var end = page.IsLast || page.Photos.Count == 0 ? PagingEnd.Results
            : distinct == 0 || fresh < settings.NoveltyStop * distinct ? PagingEnd.Novelty
            : number == source.Settings.MaxPages ? PagingEnd.Depth
            : PagingEnd.No;
        pages.Add(new PageRecord(source.Name, query.Expression, query.Version, query.Word, number, page.Photos.Count, fresh, page.Refused.Count, end,
            string.Join("; ", page.Refused.Distinct())));
        return end;
    }
}
