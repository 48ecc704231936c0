using System.Collections.Concurrent;

namespace FaceValue.Workbook.Engine.Execution;

/// <summary>The one thread on which a session's cells run; a thread that had to be stopped is replaced.</summary>
/// <remarks>
/// On Linux a thread that was aborted keeps the runtime's own signal blocked, and hands that down to threads it starts: none of them could be
/// stopped again. So a second thread, which never runs cells, starts the first one, waits for it, and tells the caller.
/// </remarks>
sealed class CellThread : IDisposable
{
    readonly BlockingCollection<CellRun> work = [];

    public CellThread() => new Thread(Supervise) { IsBackground = true, Name = "cells, supervised" }.Start();

    /// <summary>Runs the body, and what its awaits lead to, on the thread and in the caller's execution context.</summary>
    /// <param name="cancellation">Stops the body also where it does not look: in an endless loop, in a wait.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> body, CancellationToken cancellation)
    {
        Task<T>? task = null;
        var run = new CellRun(() => task = body(), ExecutionContext.Capture());
        work.Add(run, CancellationToken.None);
        using var asked = cancellation.UnsafeRegister(static run => _ = Task.Run(((CellRun)run!).StopAsync), run);
        try
        {
            await run.Done.ConfigureAwait(false);
            return await task!.ConfigureAwait(false);
        }
        catch (Exception e) when (run.IsStopped && e is ThreadInterruptedException or OperationCanceledException)
        {
            throw new OperationCanceledException("The cell was stopped.", e, cancellation);
        }
    }

    public void Dispose() => work.CompleteAdding();

    void Supervise()
    {
        Runner? runner = null;
        foreach (var run in work.GetConsumingEnumerable())
        {
            runner ??= new Runner();
            runner.Execute(run);
            run.End();
            if (run.IsStopped)
            {
                runner.Dispose();
                runner = null;
            }
            run.Complete();
        }
        runner?.Dispose();
    }

    sealed class Runner : IDisposable
    {
        // Deep recursion in a cell should meet its own limit late; the usual stack of a thread is small on some systems.
        const int StackBytes = 16 * 1024 * 1024;

        readonly BlockingCollection<CellRun> next = [];
        readonly SemaphoreSlim ended = new(0);

        public Runner() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "cells" }.Start();

        public void Execute(CellRun run)
        {
            next.Add(run);
            ended.Wait();
        }

        public void Dispose() => next.CompleteAdding();

        void Loop()
        {
            try
            {
                foreach (var run in next.GetConsumingEnumerable())
                {
                    run.Execute();
                    ended.Release();
                }
            }
            catch (ThreadInterruptedException)
            {
                // Meant for the run that has just ended; this thread is not used again.
            }
        }
    }
}
