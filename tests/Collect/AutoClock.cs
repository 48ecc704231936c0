namespace FaceValue.Tests.Collect;

/// <summary>A clock that stands still until something waits, and then jumps to the end of the wait: hours pass in no time.</summary>
sealed class AutoClock : TimeProvider
{
    readonly Lock gate = new();
    readonly List<TimeSpan> waits = [];
    DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Every wait, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get { lock (gate) return [.. waits]; }
    }

    public void Advance(TimeSpan time)
    {
        lock (gate) now += time;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            lock (gate)
            {
                waits.Add(dueTime);
                now += dueTime;
            }
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new Done();
    }

    sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
