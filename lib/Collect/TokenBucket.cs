namespace FaceValue.Collect;

/// <summary>Says how long each request has to wait so that a <see cref="RateLimit"/> is kept. Holds no clock: it is told the time.</summary>
sealed class TokenBucket
{
    readonly RateLimit limit;
    double tokens;
    DateTimeOffset filled = DateTimeOffset.MinValue;

    public TokenBucket(RateLimit limit)
    {
        limit.Check();
        this.limit = limit;
        tokens = limit.Burst;
    }

    /// <summary>Reserves a place for one request. Where the bucket is empty the place lies in the future, and later callers queue behind it.</summary>
    /// <returns>How long to wait from <paramref name="now"/>.</returns>
    public TimeSpan Take(DateTimeOffset now)
    {
        if (now > filled)
        {
            tokens = Math.Min(limit.Burst, tokens + (now - filled).TotalSeconds * limit.PerSecond);
            filled = now;
        }
        tokens--;
        // Rounded up: a tick too early would break the limit by one request.
        return tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Ceiling(-tokens / limit.PerSecond * TimeSpan.TicksPerSecond));
    }
}
