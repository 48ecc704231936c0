using System.Runtime;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>One piece of a cell's code on its way through the cells' thread.</summary>
/// <param name="body">Starts the code; its awaits come back to the thread.</param>
/// <param name="context">What flows with the execution: the cell, the log of inputs.</param>
sealed class CellRun(Func<Task> body, ExecutionContext? context)
{
    static readonly TimeSpan BeforeInterrupt = TimeSpan.FromMilliseconds(50);

    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource stop = new();
    readonly CellPump pump = new();
    readonly Lock ending = new();
    bool ended;
    Thread? thread;
    Exception? failure;

    /// <summary>Over when the code has ended, however it ended; faulted when it was stopped.</summary>
    public Task Done => done.Task;

    /// <summary>Whether someone asked it to stop. After <see cref="End"/> this no longer changes.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Runs the code on this thread until it ends or is stopped. Nothing is thrown and nobody is told yet.</summary>
    public void Execute()
    {
        thread = Thread.CurrentThread;
        SynchronizationContext.SetSynchronizationContext(pump);
        try
        {
            if (context is null) RunControlled();
            else ExecutionContext.Run(context, static run => ((CellRun)run!).RunControlled(), this);
        }
        catch (Exception e)
        {
            failure = e;
        }
    }

    /// <summary>From here on it cannot be stopped, as its thread may be at something else.</summary>
    public void End()
    {
        lock (ending) ended = true;
    }

    /// <summary>Tells whoever waits. Called from another thread than the code ran on.</summary>
    public void Complete()
    {
        pump.End(stop: failure is not null);
        if (failure is null) done.SetResult();
        else done.SetException(failure);
    }

    /// <summary>Stops the code wherever it stands.</summary>
    public async Task StopAsync()
    {
        lock (ending)
        {
            if (ended) return;
            IsStopped = true;
        }
        // On a pool thread of its own: it returns only when the code's thread has been reached.
        _ = Task.Run(stop.Cancel);
        while (!Done.IsCompleted)
        {
            await Task.WhenAny(Done, Task.Delay(BeforeInterrupt)).ConfigureAwait(false);
            // A wait ends by an interrupt only; again and again, as the code may catch it.
            lock (ending)
                if (!ended) thread?.Interrupt();
        }
    }

    void RunControlled()
    {
#pragma warning disable SYSLIB0046 // Made for exactly this: running code of a person who may want to stop it.
        // The token is one of our own: on a token that can never be cancelled this call hangs.
        ControlledExecution.Run(() => pump.RunUntil(body(), stop.Token), stop.Token);
#pragma warning restore SYSLIB0046
    }
}
