using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>
/// Collects photos from stock sites into one folder, politely and once: searches every word, fetches every photo found, drops near-duplicates and conflicts, and writes tables that say
/// where each photo comes from and what became of it. Stopped at any moment, it goes on where it was when run again, and ends with the same tables.
/// </summary>
/// <param name="sources">The sites. Order matters: of two near-duplicates the earlier site's is kept.</param>
/// <param name="folder">Where photos, tables, cache and journal go; nothing is written elsewhere.</param>
/// <param name="settings">How to collect; the original study's ways by default.</param>
/// <param name="time">The clock for waits and time stamps; the system's by default.</param>
public sealed class PhotoCollector(IReadOnlyList<IPhotoSource> sources, string folder, CollectorSettings? settings = null, TimeProvider? time = null)
{
    readonly CollectorSettings settings = settings ?? new();
    readonly TimeProvider time = time ?? TimeProvider.System;

    /// <summary>Collects, or goes on collecting. Everything done is remembered in <c>journal.jsonl</c>; delete it to search anew.</summary>
    /// <param name="progress">First counts searches, then photos.</param>
    /// <param name="cancellation">Stops it; progress is kept.</param>
    /// <exception cref="InvalidOperationException">Permission is not confirmed, or a key is missing.</exception>
    /// <exception cref="QuotaPauseException">A site asks for a longer wait than the settings allow.</exception>
    /// <exception cref="IOException">A site cannot be reached or keeps failing, or the folder is in use.</exception>
    public async Task<PhotoCollection> CollectAsync(IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        settings.Check();
        if (sources.Count == 0 || sources.DistinctBy(source => source.Name).Count() < sources.Count || sources.Any(source => !source.Name.All(char.IsAsciiLetterLower)))
            throw new ArgumentException($"Expected one or more sources with different lower-case names but got: {string.Join(", ", sources.Select(source => source.Name))}.");
        foreach (var source in sources) source.Settings.Terms.Require(source.Settings.HasPermission);
        var keys = sources.ToDictionary(source => source.Name, source => source.Settings.Key ?? ApiKey.FromEnvironment(source.Settings.KeyVariable));

        using var journal = Journal.Open(Path.Combine(folder, "journal.jsonl"));
        RemoveParts();
        var cache = new ResponseCache(Path.Combine(folder, "cache"), settings.CacheLifetime, time);
        var sites = sources.Select(source => new SiteVisit(source, keys[source.Name], cache, journal, settings, time, folder)).ToList();
        try
        {
            await SearchAsync(sites, progress, cancellation);
            await DownloadAsync(sites, progress, cancellation);
            var collection = Collected(sites, journal);
            collection.Save();
            return collection;
        }
        finally
        {
            sites.ForEach(site => site.Dispose());
        }
    }

    // What a killed run was writing. The journal is held by this run alone, so nobody else is writing here now.
    void RemoveParts()
    {
        foreach (var part in Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories).ToList()) File.Delete(part);
    }

    // Each site has its own pace, so they are asked side by side.
    async Task SearchAsync(List<SiteVisit> sites, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (done, total) = (0L, (long)sites.Count * settings.Queries.Queries().Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = sites.Count, CancellationToken = cancellation };
        await Parallel.ForEachAsync(sites, options, async (site, token) =>
            await site.Search.RunAsync(item => progress?.Report(new WorkProgress(Interlocked.Increment(ref done), total, item)), token));
    }

    async Task DownloadAsync(List<SiteVisit> sites, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var photos = sites.SelectMany(site => site.Search.Photos.Select(found => (Site: site, found.Photo))).ToList();
        var done = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Downloads, CancellationToken = cancellation };
        await Parallel.ForEachAsync(photos, options, async (item, token) =>
        {
            await item.Site.Downloads.GetAsync(item.Photo, item.Site.FirstFind(item.Photo), token);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), photos.Count, item.Photo.Key.ToString()));
        });
    }

    PhotoCollection Collected(List<SiteVisit> sites, Journal journal)
    {
        List<PhotoFind> finds = [.. sites.SelectMany(site => site.Search.Finds)];
        var photos = sites.SelectMany(site => site.Search.Photos.Select(found => site.Row(found.Photo, found.At, journal.Download(found.Photo.Key)!))).ToList();
        return new PhotoCollection(folder)
        {
            Photos = Verdicts.On(photos, finds, settings),
            Finds = finds,
            Pages = [.. sites.SelectMany(site => site.Search.Pages)],
            Requests = journal.Requests(),
        };
    }
}
