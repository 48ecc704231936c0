using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class PaceTest
{
    readonly AutoClock clock = new();

    [Fact(Timeout = 30_000)]
    public async Task Nothing_passes_before_a_hold_ends_even_when_it_comes_during_a_wait()
    {
        var pace = new Pace("pexels", bucket: null, TimeSpan.FromHours(1), clock);
        var until = clock.GetUtcNow().AddMinutes(10);
        pace.HoldUntil(until);
        pace.HoldUntil(until.AddMinutes(-5));
        await pace.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(clock.GetUtcNow() >= until);
        Assert.Equal([TimeSpan.FromMinutes(10)], clock.Waits);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_wait_longer_than_allowed_is_an_error_that_says_when_to_come_back()
    {
        var pace = new Pace("pexels", bucket: null, TimeSpan.FromHours(1), clock);
        pace.HoldUntil(clock.GetUtcNow().AddDays(3));
        var error = await Assert.ThrowsAsync<QuotaPauseException>(() => pace.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(clock.GetUtcNow().AddDays(3), error.ResumeAt);
        Assert.Contains("2026-03-04 12:00:00 UTC", error.Message);
        Assert.Empty(clock.Waits);
    }

    [Fact(Timeout = 30_000)]
    public async Task Two_hundred_searches_an_hour_stay_two_hundred_an_hour()
    {
        var pace = new Pace("pexels", new TokenBucket(PexelsSource.Defaults.Limit), TimeSpan.FromHours(1), clock);
        var start = clock.GetUtcNow();
        for (var i = 0; i < 201; i++) await pace.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromHours(1));
    }
}
