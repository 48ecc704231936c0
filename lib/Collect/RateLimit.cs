namespace FaceValue.Collect;

/// <summary>A site's stated limit on requests.</summary>
/// <param name="Requests">How many are allowed, 2 or more.</param>
/// <param name="Per">In any stretch of this length.</param>
public sealed record RateLimit(int Requests, TimeSpan Per)
{
    /// <summary>How many may be sent at once after a rest, 1 to <see cref="Requests"/> - 1. A quarter by default: enough for a small study to run without a wait.</summary>
    public int Burst { get; init; } = Math.Max(1, Requests / 4);

    /// <summary>Requests a second in the long run. Together with the burst it never passes the limit, in whatever stretch one counts.</summary>
    internal double PerSecond => (Requests - Burst) / Per.TotalSeconds;

    internal void Check()
    {
        if (Requests < 2 || Burst < 1 || Burst >= Requests || Per <= TimeSpan.Zero)
            throw new ArgumentException($"A rate limit of {Requests} in {Per} with a burst of {Burst} cannot be kept: expected 2 or more requests, a positive time and a burst below the limit.");
    }
}
