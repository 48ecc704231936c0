using System.Net;

namespace FaceValue.Tests.Backlot.Sites;

public class RateLimitTests
{
    static long Header(HttpResponseMessage answer, string name) => long.Parse(answer.Headers.GetValues(name).Single());

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pexels_grants_200_requests_an_hour_and_counts_down_the_month_on_success()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, clock: clock);
        var monthEnds = clock.GetUtcNow().AddDays(30).ToUnixTimeSeconds();
        for (var n = 1; n <= 200; n++)
        {
            using var granted = await visitor.PexelsAsync("v1/search?query=happy&per_page=1");
            Assert.Equal((20_000, 20_000 - n, monthEnds), (Header(granted, "X-Ratelimit-Limit"), Header(granted, "X-Ratelimit-Remaining"), Header(granted, "X-Ratelimit-Reset")));
        }
        using var refused = await visitor.PexelsAsync("v1/search?query=happy&per_page=1");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotEmpty((await Visitor.JsonAsync(refused)).GetProperty("error").GetString()!);
        Assert.False(refused.Headers.Contains("X-Ratelimit-Remaining"));

        clock.Move(TimeSpan.FromHours(1));
        using var again = await visitor.PexelsAsync("v1/search?query=happy&per_page=1");
        Assert.Equal((HttpStatusCode.OK, 20_000 - 201L), (again.StatusCode, Header(again, "X-Ratelimit-Remaining")));
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pexels_refuses_when_the_month_is_used_up()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, settings: new() { PexelsMonthly = new(2, TimeSpan.FromDays(30)) }, clock: clock);
        for (var n = 0; n < 2; n++) Assert.True((await visitor.PexelsAsync("v1/search?query=happy")).IsSuccessStatusCode);
        clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.PexelsAsync("v1/search?query=happy")).StatusCode);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pixabay_grants_100_requests_in_60_seconds_and_counts_down_aloud()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken, clock: clock);
        for (var n = 1; n <= 100; n++)
        {
            using var granted = await visitor.PixabayAsync("q=happy&per_page=3");
            Assert.Equal((HttpStatusCode.OK, 100, 100 - n, 60), (granted.StatusCode, Header(granted, "X-RateLimit-Limit"), Header(granted, "X-RateLimit-Remaining"), Header(granted, "X-RateLimit-Reset")));
        }
        clock.Move(TimeSpan.FromSeconds(17.5));
        using var refused = await visitor.PixabayAsync("q=happy&per_page=3");
        Assert.Equal((HttpStatusCode.TooManyRequests, 0, 43), (refused.StatusCode, Header(refused, "X-RateLimit-Remaining"), Header(refused, "X-RateLimit-Reset")));
        Assert.StartsWith("[ERROR 429]", await refused.Content.ReadAsStringAsync(Visitor.Token));

        clock.Move(TimeSpan.FromSeconds(42.5));
        Assert.Equal(HttpStatusCode.OK, (await visitor.PixabayAsync("q=happy&per_page=3")).StatusCode);
    }

    [Fact(Timeout = Visitor.Limit)]
    public async Task Pictures_and_wrong_keys_cost_nothing()
    {
        await using var visitor = await Visitor.OpenAsync(TestContext.Current.CancellationToken);
        var page = await visitor.PexelsJsonAsync("v1/search?query=happy");
        for (var n = 0; n < 5; n++)
        {
            await visitor.PexelsAsync("v1/search?query=happy", "wrong");
            await visitor.GetAsync(page.GetProperty("photos")[n].GetProperty("src").GetProperty("tiny").GetString()!);
        }
        using var next = await visitor.PexelsAsync("v1/search?query=happy");
        Assert.Equal(20_000 - 2, Header(next, "X-Ratelimit-Remaining"));
        Assert.Equal((7, 5, 0), (visitor.Sites.PexelsTraffic.Searches, visitor.Sites.PexelsTraffic.Pictures, visitor.Sites.PixabayTraffic.Searches));
    }
}
