using CsCheck;
using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public class TokenBucketTest
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_stretch_of_the_limits_length_ever_holds_more_than_the_limit() =>
        Gen.Select(Gen.Int[2, 60], Gen.Int[1, 3600], Gen.Double[0, 1], Gen.Int[0, 20_000].Array[1, 200]).Sample((requests, seconds, burst, gaps) =>
        {
            var limit = new FaceValue.Collect.RateLimit(requests, TimeSpan.FromSeconds(seconds)) { Burst = 1 + (int)(burst * (requests - 2)) };
            var bucket = new TokenBucket(limit);
            var now = Start;
            var sent = new List<DateTimeOffset>();
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                sent.Add(now + bucket.Take(now));
            }
            sent.Sort();
            for (var first = 0; first + requests < sent.Count; first++)
                Assert.True(sent[first + requests] - sent[first] >= limit.Per - TimeSpan.FromTicks(10), $"{requests + 1} requests within {sent[first + requests] - sent[first]}, limit {limit.Per}");
        });

    [Fact]
    public void After_a_rest_a_burst_passes_at_once_and_the_next_request_waits_its_turn()
    {
        var bucket = new TokenBucket(new FaceValue.Collect.RateLimit(100, TimeSpan.FromSeconds(60)));
        for (var i = 0; i < 25; i++) Assert.Equal(TimeSpan.Zero, bucket.Take(Start));
        Assert.Equal(0.8, bucket.Take(Start).TotalSeconds, 3);
        Assert.Equal(1.6, bucket.Take(Start).TotalSeconds, 3);
        Assert.Equal(TimeSpan.Zero, bucket.Take(Start.AddMinutes(5)));
    }

    [Theory]
    [InlineData(1, 60, 1)]
    [InlineData(10, 0, 2)]
    [InlineData(10, 60, 10)]
    public void A_limit_that_cannot_be_kept_is_refused(int requests, int seconds, int burst) =>
        Assert.Throws<ArgumentException>(() => new TokenBucket(new FaceValue.Collect.RateLimit(requests, TimeSpan.FromSeconds(seconds)) { Burst = burst }));
}
