using System.Net;
using System.Text.Json;
using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Each fault of the sites' answers does what it says, and nothing else.</summary>
public class AnswerFaultTests
{
    const string Happy = "v1/search?query=happy&per_page=80";

    static int[] Ids(IEnumerable<JsonElement> photos) => [.. photos.Select(p => p.GetProperty("id").GetInt32())];

    [Fact(Timeout = Visitor.Limit)]
    public async Task Too_many_requests_come_with_Retry_After_and_then_pass()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { TooManyRequests = Fault.First(2), RetryAfter = TimeSpan.FromSeconds(1.5) });
        for (var n = 0; n < 2; n++)
        {
            using var pexels = await visitor.PexelsAsync(Happy);
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), (pexels.StatusCode, pexels.Headers.RetryAfter?.Delta));
            Assert.NotEmpty((await Visitor.JsonAsync(pexels)).GetProperty("error").GetString()!);
            using var pixabay = await visitor.PixabayAsync("q=happy");
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), (pixabay.StatusCode, pixabay.Headers.RetryAfter?.Delta));
            Assert.StartsWith("[ERROR 429]", await pixabay.Content.ReadAsStringAsync(Visitor.Token));
        }
        Assert.Equal(HttpStatusCode.OK, (await visitor.PexelsAsync(Happy)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PixabayAsync("q=happy")).StatusCode);
        // The next page is another search, with a refusal of its own.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.PixabayAsync("q=happy&page=2")).StatusCode);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Retry_After_can_be_left_out()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { TooManyRequests = Fault.Always(), RetryAfter = null });
        using var answer = await visitor.PexelsAsync(Happy);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task The_seed_decides_which_searches_a_fault_hits_on_every_run()
    {
        async Task<string> RefusedAsync(int seed)
        {
            await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { Seed = seed, TooManyRequests = Fault.Always(.3) });
            var refused = "";
            foreach (var phrase in Visitor.Catalogue.Settings.Sought.SelectMany(s => s.Phrases))
                if (!(await visitor.PixabayAsync("per_page=3&q=" + phrase.Text)).IsSuccessStatusCode) refused += phrase.Text + ", ";
            return refused;
        }
        var refused = await RefusedAsync(1);
        Assert.NotEmpty(refused);
        Assert.Equal(refused, await RefusedAsync(1));
        Assert.NotEqual(refused, await RefusedAsync(2));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task An_answer_can_be_html_with_200_or_503()
    {
        foreach (var (faults, status) in new[] { (new SiteFaults { HtmlAnswer = Fault.Always() }, HttpStatusCode.OK), (new() { Unavailable = Fault.Always() }, HttpStatusCode.ServiceUnavailable) })
        {
            await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, faults);
            foreach (var answer in new[] { await visitor.PexelsAsync(Happy), await visitor.PixabayAsync("q=happy") })
            {
                Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
                Assert.StartsWith("<!doctype html>", await answer.Content.ReadAsStringAsync(Visitor.Token));
            }
        }
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task An_answer_can_end_in_the_middle()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { CutOffAnswer = Fault.First() });
        using var cut = await visitor.PexelsAsync(Happy);
        var half = await cut.Content.ReadAsStringAsync(Visitor.Token);
        Assert.Equal(HttpStatusCode.OK, cut.StatusCode);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(half));
        var whole = await (await visitor.PexelsAsync(Happy)).Content.ReadAsStringAsync(Visitor.Token);
        Assert.StartsWith(half, whole);
        Assert.Equal(whole.Length / 2, half.Length);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task A_small_answer_can_swell_to_128_MiB()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { SwollenAnswer = Fault.Always() });
        await using var body = await visitor.GetStreamAsync(new Uri(visitor.Sites.Pixabay.Api, "api/").AbsoluteUri);
        var (buffer, length) = (new byte[1 << 20], 0L);
        for (int read; (read = await body.ReadAsync(buffer, Visitor.Token)) > 0;) length += read;
        Assert.Equal((128L << 20) + 2, length);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Totals_can_promise_more_than_there_is()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { LyingTotals = true });
        var count = Visitor.Catalogue.Search(StockSite.Pexels, "happy").Count;
        Assert.Equal(count + 400, (await visitor.PexelsJsonAsync(Happy)).GetProperty("total_results").GetInt32());
        Assert.Equal(count, (await visitor.AllPexelsAsync(Happy)).Count);

        var crying = Visitor.Catalogue.Search(StockSite.Pixabay, "crying").Count;
        var page = await visitor.PixabayJsonAsync("q=crying&per_page=100");
        Assert.Equal((crying, crying + 400), (page.GetProperty("total").GetInt32(), page.GetProperty("totalHits").GetInt32()));
        Assert.Equal(crying, (await visitor.AllPixabayAsync("q=crying&per_page=100")).Count);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task The_next_page_can_be_kept_secret_though_it_is_there()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { NoNextPage = true });
        Assert.False((await visitor.PexelsJsonAsync(Happy)).TryGetProperty("next_page", out _));
        Assert.Equal(80, (await visitor.PexelsJsonAsync(Happy + "&page=2")).GetProperty("photos").GetArrayLength());
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Photos_can_be_listed_twice_and_none_is_lost_by_it()
    {
        var faults = new SiteFaults { RepeatedPhotos = .2 };
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, faults);
        foreach (var (site, ids) in new[] { (StockSite.Pexels, Ids(await visitor.AllPexelsAsync(Happy))), (StockSite.Pixabay, Ids(await visitor.AllPixabayAsync("q=crying&per_page=40"))) })
        {
            var known = Visitor.Catalogue.Search(site, site == StockSite.Pexels ? "happy" : "crying");
            Assert.Equal(known.Select(p => p.Id), ids.Distinct());
            Assert.Equal(known.Where(faults.IsRepeated).Select(p => p.Id).Order(), ids.CountBy(id => id).Where(c => c.Value == 2).Select(c => c.Key).Order());
            Expect.Share(.2, known.Select(faults.IsRepeated), "photos listed twice");
        }

        // All of them, the first included.
        await using var twice = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { RepeatedPhotos = 1 });
        Assert.All(Ids(await twice.AllPexelsAsync(Happy)).CountBy(id => id), count => Assert.Equal(2, count.Value));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Alt_can_be_null()
    {
        var faults = new SiteFaults { NullAlt = .4 };
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, faults);
        var photos = await visitor.AllPexelsAsync(Happy);
        Assert.All(photos, p => Assert.Equal(faults.HasNullAlt(Visitor.Catalogue.Find(StockSite.Pexels, p.GetProperty("id").GetInt32())!), p.GetProperty("alt").ValueKind == JsonValueKind.Null));
        Assert.InRange(photos.Count(p => p.GetProperty("alt").ValueKind == JsonValueKind.Null), 1, photos.Count - 1);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Names_tags_and_alts_can_hold_markup()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { HostileText = 1 });
        var photo = (await visitor.PexelsJsonAsync(Happy)).GetProperty("photos")[0];
        var hit = (await visitor.PixabayJsonAsync("q=happy")).GetProperty("hits")[0];
        Assert.All([photo.GetProperty("photographer"), photo.GetProperty("alt"), hit.GetProperty("user"), hit.GetProperty("tags")], text => Assert.Contains("<script>alert(\"", text.GetString(), StringComparison.Ordinal));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Picture_addresses_can_lead_to_a_host_that_is_not_the_sites()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, new() { ForeignAddresses = 1 });
        var photo = (await visitor.PexelsJsonAsync(Happy)).GetProperty("photos")[0];
        var hit = (await visitor.PixabayJsonAsync("q=happy")).GetProperty("hits")[0];
        Assert.All(photo.GetProperty("src").EnumerateObject().Select(p => p.Value).Concat([hit.GetProperty("previewURL"), hit.GetProperty("webformatURL"), hit.GetProperty("largeImageURL")]),
            address => Assert.EndsWith(".invalid", new Uri(address.GetString()!).Host));
    }
}
