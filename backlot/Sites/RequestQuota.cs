namespace FaceValue.Backlot.Sites;

/// <summary>Counts a key's requests against one limit. Safe to use from many threads.</summary>
sealed class RequestQuota(RateLimit limit, TimeProvider clock)
{
    readonly Lock gate = new();
    DateTimeOffset endsAt = DateTimeOffset.MinValue;
    int used;

    /// <summary>Takes one request, if there is one left.</summary>
    public QuotaState Take()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now >= endsAt) (used, endsAt) = (0, now + limit.Per);
            var isGranted = used < limit.Requests;
            if (isGranted) used++;
            return new(isGranted, limit.Requests, limit.Requests - used, endsAt, endsAt - now);
        }
    }
}

/// <summary>What a limit says after a request.</summary>
/// <param name="IsGranted">False where nothing was left.</param>
/// <param name="Limit">Requests a window.</param>
/// <param name="Remaining">Requests left in this one.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="EndsIn">The time until then.</param>
readonly record struct QuotaState(bool IsGranted, int Limit, int Remaining, DateTimeOffset EndsAt, TimeSpan EndsIn);
