namespace FaceValue.Collect;

/// <summary>Lets requests to one host through: no faster than its limit, and not before it said it may be asked again.</summary>
sealed class Pace(string source, TokenBucket? bucket, TimeSpan longestWait, TimeProvider time)
{
    readonly Lock gate = new();
    DateTimeOffset heldUntil = DateTimeOffset.MinValue;

    /// <summary>Returns when one request may be sent.</summary>
    /// <exception cref="QuotaPauseException">That would take longer than allowed.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var reserved = false;
        while (NextWait(ref reserved) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > longestWait) throw new QuotaPauseException(source, time.GetUtcNow() + wait);
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Holds every request until a moment. An earlier moment than one already set changes nothing.</summary>
    public void HoldUntil(DateTimeOffset moment)
    {
        lock (gate) heldUntil = moment > heldUntil ? moment : heldUntil;
    }

    // A hold is looked at again after each wait, because another request may have brought one meanwhile; a place in the bucket is taken once.
    TimeSpan NextWait(ref bool reserved)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (heldUntil > now) return heldUntil - now;
            if (reserved || bucket is null) return TimeSpan.Zero;
            reserved = true;
            return bucket.Take(now);
        }
    }
}
