using FaceValue.Backlot.Sites;
using FaceValue.Collect;
using FaceValue.Study;

namespace FaceValue.Tests.Collect;

/// <summary>Whole collections from the backlot's sites over HTTP, on a good day and on bad ones.</summary>
public sealed class PhotoCollectorTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact(Timeout = 120_000)]
    public async Task Every_photo_that_the_words_find_is_in_the_manifest_once_and_accounted_for()
    {
        await using var sites = await SmallWorld.OpenAsync();
        var collection = await SmallWorld.CollectAsync(sites, folder.Root, TestContext.Current.CancellationToken);
        Assert.Equal(collection.Photos.Count, collection.Photos.Select(photo => (photo.Source, photo.Id)).Distinct().Count());
        Assert.Equal(Findable(sites), collection.Photos.Select(photo => $"{photo.Source} {photo.Id}").Order());
        Assert.Equal(collection.Photos.Count, collection.Pages.Sum(page => page.New));
        Assert.All(collection.Photos, photo => Assert.Equal(photo.Outcome == PhotoOutcome.Kept, photo.Reason.Length == 0));
        Assert.Contains(collection.Photos, photo => photo.Outcome == PhotoOutcome.Duplicate);
        Assert.Contains(collection.Photos, photo => photo.Outcome == PhotoOutcome.Conflict);
        Assert.Equal(collection.Photos.Count, sites.PexelsTraffic.Pictures + sites.PixabayTraffic.Pictures);
        Assert.Equal(InputLog.Hash(collection.PathOf(collection.Photos[0])), collection.Photos[0].Sha256);
    }

    [Fact(Timeout = 120_000)]
    public async Task Groups_and_conflicts_are_those_of_the_true_world()
    {
        await using var sites = await SmallWorld.OpenAsync();
        var collection = await SmallWorld.CollectAsync(sites, folder.Root, TestContext.Current.CancellationToken);
        var truth = SmallWorld.Catalogue.Photos.ToDictionary(photo => (photo.Site.ToString().ToLowerInvariant(), (long)photo.Id));
        // The test's pictures are the same within a moment and unlike otherwise, so groups are moments, across both sites.
        foreach (var (photo, other) in collection.Photos.Zip(collection.Photos.Skip(1)))
            Assert.Equal(truth[(photo.Source, photo.Id)].Truth.MomentSeed == truth[(other.Source, other.Id)].Truth.MomentSeed, photo.Group == other.Group);
        Assert.Equal(collection.Photos.Select(photo => truth[(photo.Source, photo.Id)].Truth.MomentSeed).Distinct().Count(), collection.Photos.Select(photo => photo.Group).Distinct().Count());
        Assert.Contains(collection.Photos, photo => photo.Source == "pixabay" && photo.Group.StartsWith("pexels:", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task Tables_are_read_back_as_collected_and_a_second_run_asks_for_nothing()
    {
        await using var sites = await SmallWorld.OpenAsync();
        var collection = await SmallWorld.CollectAsync(sites, folder.Root, TestContext.Current.CancellationToken);
        var asked = sites.PexelsTraffic.Searches + sites.PexelsTraffic.Pictures + sites.PixabayTraffic.Searches + sites.PixabayTraffic.Pictures;
        var again = await SmallWorld.CollectAsync(sites, folder.Root, TestContext.Current.CancellationToken);
        Assert.Equal(asked, sites.PexelsTraffic.Searches + sites.PexelsTraffic.Pictures + sites.PixabayTraffic.Searches + sites.PixabayTraffic.Pictures);
        Assert.Equal(collection.Photos, again.Photos);
        var loaded = PhotoCollection.Load(folder.Root);
        Assert.Equal(collection.Photos, loaded.Photos);
        Assert.Equal(collection.Finds, loaded.Finds);
        Assert.Equal(collection.Pages, loaded.Pages);
        Assert.Equal(collection.Requests, loaded.Requests);
    }

    [Fact(Timeout = 240_000)]
    public async Task Faults_that_pass_leave_no_trace_in_the_manifest()
    {
        var calm = await CalmAsync(TestContext.Current.CancellationToken);
        await using var sites = await SmallWorld.OpenAsync(new SiteFaults
        {
            TooManyRequests = Fault.First(2, .15), RetryAfter = TimeSpan.FromMinutes(7), Unavailable = Fault.First(1, .1), HtmlAnswer = Fault.First(1, .1), CutOffAnswer = Fault.First(1, .1),
            LyingTotals = true, NoNextPage = true, NullAlt = .3,
            Truncated = Fault.First(2, .1), BrokenOff = Fault.First(1, .1), Garbled = Fault.First(1, .05), HtmlPicture = Fault.First(1, .05), Expired = Fault.First(1, .05),
        });
        var clock = new AutoClock();
        var collection = await SmallWorld.CollectAsync(sites, folder.Path("bad"), TestContext.Current.CancellationToken, time: clock);
        Assert.Equal(SmallWorld.Comparable(calm), SmallWorld.Comparable(collection));
        Assert.Equal(calm.Finds, collection.Finds);
        Assert.Equal(calm.Pages, collection.Pages);
        Assert.Contains(collection.Requests, request => request.Status == 429);
        Assert.Contains(clock.Waits, wait => wait > TimeSpan.FromMinutes(6)); // Retry-After was kept to
    }

    [Fact(Timeout = 240_000)]
    public async Task A_picture_that_is_too_slow_once_is_fetched_again()
    {
        var calm = await CalmAsync(TestContext.Current.CancellationToken);
        await using var sites = await SmallWorld.OpenAsync(new SiteFaults { SlowPicture = Fault.First(1, .01), SlowFor = TimeSpan.FromMinutes(5) });
        var collection = await SmallWorld.CollectAsync(sites, folder.Path("slow"), TestContext.Current.CancellationToken, SmallWorld.Settings with { RequestTime = TimeSpan.FromSeconds(3) }, new AutoClock());
        Assert.Equal(SmallWorld.Comparable(calm), SmallWorld.Comparable(collection));
        Assert.Contains(collection.Requests, request => request.Note.StartsWith("not complete within 3 seconds", StringComparison.Ordinal));
    }

    [Fact(Timeout = 240_000)]
    public async Task Faults_that_stay_break_the_photos_they_hit_and_change_no_other()
    {
        var calm = await CalmAsync(TestContext.Current.CancellationToken);
        var faults = new SiteFaults
        {
            Truncated = Fault.Always(.03), BrokenOff = Fault.Always(.03), Garbled = Fault.Always(.03), Expired = Fault.Always(.03), HtmlPicture = Fault.Always(.03),
            Redirected = Fault.Always(.03), HugeLength = Fault.Always(.03), Bomb = Fault.Always(.03), ForeignAddresses = .03, HostileText = .1,
        };
        await using var sites = await SmallWorld.OpenAsync(faults);
        var collection = await SmallWorld.CollectAsync(sites, folder.Path("bad"), TestContext.Current.CancellationToken, time: new AutoClock());
        var hit = SmallWorld.Catalogue.Photos.Where(photo => faults.HasForeignAddresses(photo) || faults.Of(photo) != PictureFault.None).Select(photo => $"{photo.Site.ToString().ToLowerInvariant()} {photo.Id}").ToHashSet();
        Assert.Equal(calm.Finds, collection.Finds);
        foreach (var (quiet, loud) in SmallWorld.Comparable(calm).Zip(SmallWorld.Comparable(collection)))
        {
            Assert.Equal(Found(quiet), Found(loud));
            if (hit.Contains($"{loud.Source} {loud.Id}")) Assert.Equal((PhotoOutcome.Broken, "", true), (loud.Outcome, loud.File, loud.Reason.Length > 0));
            else Assert.Equal((quiet.File, quiet.Sha256, quiet.PerceptualHash, quiet.Outcome == PhotoOutcome.Conflict), (loud.File, loud.Sha256, loud.PerceptualHash, loud.Outcome == PhotoOutcome.Conflict));
        }
        string[] expected = ["breaks off", "broken off", "status 404", "not a JPEG", "redirect to an address that is on another host", "20000 x 20000 pixels", "on another host"];
        Assert.Empty(expected.Where(reason => !collection.Photos.Any(photo => photo.Reason.Contains(reason, StringComparison.Ordinal))));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_result_that_lists_photos_twice_brings_the_same_photos()
    {
        var calm = await CalmAsync(TestContext.Current.CancellationToken);
        await using var sites = await SmallWorld.OpenAsync(new SiteFaults { RepeatedPhotos = .1, LyingTotals = true });
        var collection = await SmallWorld.CollectAsync(sites, folder.Path("twice"), TestContext.Current.CancellationToken);
        // On which page a photo stands is what the repeats change.
        Assert.Equal(SmallWorld.Comparable(calm).Select(photo => photo with { Page = 0 }), SmallWorld.Comparable(collection).Select(photo => photo with { Page = 0 }));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_collection_begun_at_one_address_goes_on_at_another()
    {
        var calm = await CalmAsync(TestContext.Current.CancellationToken);
        await using (var sites = await SmallWorld.OpenAsync())
        {
            using var stop = new CancellationTokenSource();
            var half = new Reports(report => { if (report is { Total: > 100, Done: > 60 }) stop.Cancel(); });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PhotoCollector(SmallWorld.Sources(sites), folder.Path("moved"), SmallWorld.Settings).CollectAsync(half, stop.Token));
        }
        await using var elsewhere = await SmallWorld.OpenAsync();
        var collection = await SmallWorld.CollectAsync(elsewhere, folder.Path("moved"), TestContext.Current.CancellationToken);
        Assert.Equal(SmallWorld.Comparable(calm), SmallWorld.Comparable(collection));
        Assert.True(elsewhere.PexelsTraffic.Pictures + elsewhere.PixabayTraffic.Pictures <= calm.Photos.Count - 60);
    }

    async Task<PhotoCollection> CalmAsync(CancellationToken cancellation)
    {
        await using var sites = await SmallWorld.OpenAsync();
        return await SmallWorld.CollectAsync(sites, folder.Path("calm"), cancellation);
    }

    static (string, long, string, Expression, string, QueryVersion, int) Found(PhotoRecord photo) =>
        (photo.Source, photo.Id, photo.PageAddress, photo.Expression, photo.Word, photo.QueryVersion, photo.Page);

    // What the sites' own catalogue says, asked past HTTP. Pixabay is asked for people only.
    static IEnumerable<string> Findable(PhotoSites sites) =>
        (from query in new QuerySettings().Queries()
         from site in Enum.GetValues<StockSite>()
         from photo in sites.Catalogue.Search(site, query.Word)
         where site == StockSite.Pexels || photo.Category == "people"
         select $"{site.ToString().ToLowerInvariant()} {photo.Id}").Distinct().Order();

    public void Dispose() => folder.Dispose();
}
