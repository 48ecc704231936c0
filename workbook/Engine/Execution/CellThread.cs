using System.Collections.Concurrent;
using System.Runtime;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>The one thread on which a session's cells run, and the means to stop what runs there.</summary>
sealed class CellThread : IDisposable
{
    // Deep recursion in a cell should meet its own limit late; the usual stack of a thread is small on some systems.
    const int StackBytes = 16 * 1024 * 1024;

    static readonly TimeSpan BeforeInterrupt = TimeSpan.FromMilliseconds(50);

    readonly BlockingCollection<Action> work = [];
    readonly Lock gate = new();
    readonly Thread thread;
    bool running;

    public CellThread()
    {
        thread = new Thread(Loop, StackBytes) { IsBackground = true, Name = "cells" };
        thread.Start();
    }

    /// <summary>Runs the body, and what its awaits lead to, on this thread and in the caller's execution context.</summary>
    /// <param name="cancellation">Stops the body also where it does not look: in an endless loop, in a wait.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> body, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = ExecutionContext.Capture();
        // Given also where the caller's can never be cancelled: ControlledExecution hangs on a token that cannot.
        using var stop = new CancellationTokenSource();
        work.Add(() =>
        {
            if (context is null) RunHere(body, stop.Token, done);
            else ExecutionContext.Run(context, _ => RunHere(body, stop.Token, done), null);
        }, CancellationToken.None);
        using var asked = cancellation.UnsafeRegister(_ => _ = Task.Run(() => Stop(stop, done.Task), CancellationToken.None), null);
        try
        {
            return await done.Task.ConfigureAwait(false);
        }
        catch (Exception e) when (cancellation.IsCancellationRequested && e is ThreadInterruptedException or OperationCanceledException)
        {
            throw new OperationCanceledException("The cell was interrupted.", e, cancellation);
        }
    }

    public void Dispose() => work.CompleteAdding();

    void Loop()
    {
        foreach (var item in work.GetConsumingEnumerable()) item();
    }

    void RunHere<T>(Func<Task<T>> body, CancellationToken stop, TaskCompletionSource<T> done)
    {
        var pump = new CellPump();
        SynchronizationContext.SetSynchronizationContext(pump);
        Task<T>? task = null;
        Exception? failure = null;
        lock (gate) running = true;
        try
        {
#pragma warning disable SYSLIB0046 // Made for exactly this: running code of a person who may want to stop it.
            ControlledExecution.Run(() =>
            {
                task = body();
                pump.RunUntil(task, stop);
            }, stop);
#pragma warning restore SYSLIB0046
        }
        catch (Exception e)
        {
            failure = e;
        }
        lock (gate) running = false;
        ForgetInterrupt();
        pump.End(stop: failure is not null);
        if (failure is not null) done.SetException(failure);
        else if (task!.IsFaulted) done.SetException(task.Exception!.InnerExceptions);
        else if (task.IsCanceled) done.SetCanceled(CancellationToken.None);
        else done.SetResult(task.Result);
    }

    async Task Stop(CancellationTokenSource stop, Task done)
    {
        // On its own pool thread: it returns only when the cell's thread has been reached.
        _ = Task.Run(() => { try { stop.Cancel(); } catch (ObjectDisposedException) { } }, CancellationToken.None);
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, Task.Delay(BeforeInterrupt)).ConfigureAwait(false);
            // Waits are left by an interrupt; again and again, as code may catch it.
            lock (gate)
                if (running) thread.Interrupt();
        }
    }

    // An interrupt that found no wait would hit the next cell's.
    static void ForgetInterrupt()
    {
        try { Thread.Sleep(1); }
        catch (ThreadInterruptedException) { }
    }
}
