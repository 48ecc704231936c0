using System.Runtime;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>One piece of a cell's code on its way through the cells' thread.</summary>
/// <param name="body">Starts the code; its awaits come back to the thread.</param>
/// <param name="context">What flows with the execution: the cell, the log of inputs.</param>
sealed class CellRun(Func<Task> body, ExecutionContext? context)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // An abort may hit a thread inside a lock of the runtime itself, such as that for the texts of exceptions, and then nobody ever gets it again.
    // So it is kept for code that computes: a thread that waits is woken first, and is given time to end before an abort is asked for.
    const int WakingRounds = 5, AbortRounds = 20;

    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource abort = new();
    readonly CellPump pump = new();
    readonly Lock ending = new();
    bool halted;
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
            if (halted) failure = new OperationCanceledException();
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
        pump.Halt();
        for (var round = 0; !Done.IsCompleted; round++)
        {
            // On a pool thread of its own: it returns only when the code's thread has been reached.
            if (round == WakingRounds) _ = Task.Run(abort.Cancel);
            // A wait ends by an interrupt only; again and again, as the code may catch it.
            if (round is < WakingRounds or > AbortRounds) Wake();
            await Task.WhenAny(Done, Task.Delay(Pause)).ConfigureAwait(false);
        }
    }

    void Wake()
    {
        lock (ending)
            if (!ended) thread?.Interrupt();
    }

    void RunControlled()
    {
#pragma warning disable SYSLIB0046 // Made for exactly this: running code of a person who may want to stop it.
        // The token is one of our own: on a token that can never be cancelled this call hangs.
        ControlledExecution.Run(() => halted = !pump.RunUntil(body()), abort.Token);
#pragma warning restore SYSLIB0046
    }
}
