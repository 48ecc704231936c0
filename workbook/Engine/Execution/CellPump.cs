using System.Collections.Concurrent;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>Brings what follows an <c>await</c> in a cell back to the cell's thread, where it can be stopped and where thread-bound state (tensor scopes) lives.</summary>
sealed class CellPump : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Call, object? State)> queue = [];
    readonly Lock gate = new();
    volatile bool halted;
    bool over;
    bool stopped;

    /// <summary>Runs what is posted until the task is done.</summary>
    /// <returns>False where it was halted first.</returns>
    public bool RunUntil(Task task)
    {
        task.ContinueWith(_ => Post(static _ => { }, null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted && !halted)
        {
            var (call, state) = queue.Take();
            call(state);
        }
        return task.IsCompleted;
    }

    /// <summary>Ends the waiting for a cell's awaits, from another thread.</summary>
    public void Halt()
    {
        halted = true;
        Post(static _ => { }, null);
    }

    /// <summary>Ends the pumping. What a finished cell left running goes on in the pool; of a stopped cell nothing more runs.</summary>
    public void End(bool stop)
    {
        lock (gate) (over, stopped) = (true, stop);
        while (queue.TryTake(out var left)) Leave(left.Call, left.State);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (gate)
            if (!over)
            {
                queue.Add((d, state));
                return;
            }
        Leave(d, state);
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A cell's thread takes posted work only.");

    public override SynchronizationContext CreateCopy() => this;

    void Leave(SendOrPostCallback call, object? state)
    {
        if (!stopped) ThreadPool.QueueUserWorkItem(_ => call(state));
    }
}
