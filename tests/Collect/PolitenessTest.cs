using FaceValue.Collect;
using FaceValue.Study;
using static FaceValue.Tests.Collect.PexelsLikeSite;

namespace FaceValue.Tests.Collect;

/// <summary>What a site says about its limits is kept to.</summary>
public sealed class PolitenessTest : IDisposable
{
    readonly TempFolder folder = new();
    readonly AutoClock clock = new();

    [Fact(Timeout = 60_000)]
    public async Task When_few_requests_are_left_the_search_pauses_until_the_quota_is_filled_up()
    {
        await using var site = new RawSite(Pages("X-RateLimit-Remaining: 19", "X-RateLimit-Reset: 45"));
        await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        Assert.Equal([45.0, 45.0], clock.Waits.Select(wait => wait.TotalSeconds)); // three searches, two pauses between them
    }

    [Fact(Timeout = 60_000)]
    public async Task Pexels_names_the_moment_of_the_reset_and_not_the_seconds_left()
    {
        await using var site = new RawSite(Pages("X-Ratelimit-Remaining: 0", $"X-Ratelimit-Reset: {clock.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds()}"));
        await Collect(new PexelsSource((PexelsSource.Defaults with { HasPermission = true }).At(site.Address, ApiKey.Of(Key))), TestContext.Current.CancellationToken);
        Assert.Equal([30.0], clock.Waits.Select(wait => wait.TotalMinutes));
    }

    [Fact(Timeout = 60_000)]
    public async Task With_enough_left_nothing_waits()
    {
        await using var site = new RawSite(Pages("X-RateLimit-Remaining: 20", "X-RateLimit-Reset: 45"));
        await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        Assert.Empty(clock.Waits);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pause_beyond_the_longest_wait_stops_the_run_and_a_later_run_goes_on()
    {
        var first = true;
        await using var site = new RawSite((path, stream, cancellation) =>
        {
            var answer = first ? RawSite.Answer(429, "text/plain", "slow down", "Retry-After: 86400") : RawSite.Answer(200, "application/json", """{"hits":[]}""");
            first = false;
            return stream.WriteAsync(answer, cancellation).AsTask();
        });
        var pause = await Assert.ThrowsAsync<QuotaPauseException>(() => Collect(Pixabay(site), TestContext.Current.CancellationToken));
        Assert.Equal(clock.GetUtcNow().AddDays(1), pause.ResumeAt, TimeSpan.FromSeconds(1));
        await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        Assert.Equal(4, site.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_sites_limit_holds_across_a_run_that_was_stopped()
    {
        await using var site = new RawSite(Pages());
        var source = new PixabaySource(Pixabay(site).Settings with { Limit = new RateLimit(4, TimeSpan.FromHours(1)) { Burst = 2 } });
        using var stop = new CancellationTokenSource();
        var searched = new Reports(report => { if (report.Done == 2) stop.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Collector(source).CollectAsync(searched, stop.Token));
        Assert.Empty(clock.Waits);
        await Collect(source, TestContext.Current.CancellationToken);
        Assert.Equal([30.0], clock.Waits.Select(wait => wait.TotalMinutes)); // the burst of two was used up by the first run
    }

    [Fact(Timeout = 60_000)]
    public async Task A_search_asked_within_a_day_comes_from_the_cache_even_without_the_journal()
    {
        await using var site = new RawSite(Pages());
        await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        File.Delete(folder.Path("journal.jsonl"));
        var again = await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        Assert.Equal(3, site.Requests.Count);
        Assert.All(again.Requests, request => Assert.True(request.FromCache));
        File.Delete(folder.Path("journal.jsonl"));
        clock.Advance(TimeSpan.FromHours(25));
        await Collect(Pixabay(site), TestContext.Current.CancellationToken);
        Assert.Equal(6, site.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task Paging_stops_where_less_than_a_tenth_of_a_page_is_new()
    {
        // Page p holds photos 1 + 38 (p - 1) to 40 + 38 (p - 1) for the first word; for the second the same but for one new photo a page.
        await using var site = new RawSite((path, stream, cancellation) =>
        {
            var page = int.Parse(path.Split("&page=")[1].Split('&')[0]);
            var ids = Enumerable.Range(1 + 20 * (page - 1), 20).Select(id => path.Contains("q=smiling") && id % 20 == 0 ? id + 10_000 : id);
            return stream.WriteAsync(RawSite.Answer(200, "application/json", $$"""{"hits":[{{string.Join(",", ids.Select(Hit))}}]}"""), cancellation).AsTask();
        });
        var source = new PixabaySource(Pixabay(site).Settings with { PageSize = 20, MaxPages = 3, ImageHosts = ["nowhere.example"] });
        var collection = await Collect(source, TestContext.Current.CancellationToken);
        Assert.Equal(
            [("happy face", 3, 60, PagingEnd.Depth), ("happy", 1, 0, PagingEnd.Novelty), ("smiling", 1, 1, PagingEnd.Novelty)],
            collection.Pages.GroupBy(page => page.Word).Select(word => (word.Key, word.Count(), word.Sum(page => page.New), word.Last().Ended)));
        Assert.Equal(61, collection.Photos.Count);
    }

    static string Hit(int id) => $$"""{"id":{{id}},"pageURL":"https://pixabay.com/photos/{{id}}/","webformatURL":"https://pixabay.com/get/{{id}}.jpg","user":"Bo","user_id":1}""";

    static Func<string, Stream, CancellationToken, Task> Pages(params string[] headers) =>
        (path, stream, cancellation) => stream.WriteAsync(RawSite.Answer(200, "application/json", path.StartsWith("/v1", StringComparison.Ordinal) ? """{"photos":[]}""" : """{"hits":[]}""", headers), cancellation).AsTask();

    static PixabaySource Pixabay(RawSite site) => new((PixabaySource.Defaults with { HasPermission = true }).At(site.Address, ApiKey.Of(Key)));

    PhotoCollector Collector(IPhotoSource source) => new([source], folder.Root, Settings with
    {
        Attempts = 3,
        Queries = new QuerySettings { Expressions = [Expression.Happy], Words = new Dictionary<Expression, IReadOnlyList<string>> { [Expression.Happy] = ["happy", "smiling"] } },
    }, clock);

    Task<PhotoCollection> Collect(IPhotoSource source, CancellationToken cancellation) => Collector(source).CollectAsync(cancellation: cancellation);

    public void Dispose() => folder.Dispose();
}
