using System.Diagnostics;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Runs one notebook from top to bottom in this process.</summary>
/// <param name="openSession">Makes a fresh session; the runner disposes it.</param>
/// <param name="settings">Study, time-out, which tags run.</param>
public sealed class NotebookRunner(Func<INotebookSession> openSession, RunSettings settings)
{
    const string SlowTag = "slow", NetworkTag = "network", MustFailTag = "raises-exception";

    /// <summary>Whether a cell waits for <see cref="RunSettings.All"/>.</summary>
    internal static bool IsOptional(NotebookCell cell) => cell.Tags.Contains(SlowTag) || cell.Tags.Contains(NetworkTag);

    /// <summary>Runs a notebook. A failing cell ends the run and is told in the result; what was there before it is kept.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="progress">Told before each cell and at the end.</param>
    /// <param name="cancellation">Stops the running cell; the result then says so.</param>
    /// <exception cref="InvalidDataException">The notebook cannot run as this study, or a time-out in it cannot be read.</exception>
    public async Task<NotebookRun> RunAsync(Notebook notebook, string name, IProgress<CellProgress>? progress = null, CancellationToken cancellation = default)
    {
        var parameterised = StudyParameter.Apply(notebook, settings.Study, name);
        var cells = parameterised.Cells.ToList();
        var timeouts = cells.Select(cell => TimeoutOf(cell, notebook, name)).ToList();
        var total = cells.Count(cell => cell.Kind == CellKind.Code);
        var clock = Stopwatch.StartNew();
        var shown = new DisplayedOutputs();
        var open = new List<(int At, DisplayedOutputs.Cell Outputs)>();
        var seconds = new Dictionary<string, double>();
        var skipped = new List<string>();
        CellFailure? failure = null;
        var number = 0;
        var session = openSession();
        try
        {
            for (var i = 0; i < cells.Count && failure is null; i++)
            {
                var cell = cells[i];
                if (cell.Kind != CellKind.Code) continue;
                progress?.Report(new CellProgress(number, total, TitleOf(cells, i), clock.Elapsed));
                number++;
                if (IsOptional(cell) && !settings.All)
                {
                    skipped.Add(cell.Id);
                    continue;
                }
                var blank = string.IsNullOrWhiteSpace(cell.Source);
                cells[i] = cell with { Outputs = [], ExecutionCount = blank ? null : number };
                if (blank) continue;
                var outputs = shown.Open(number);
                open.Add((i, outputs));
                var start = clock.Elapsed;
                failure = await RunCellAsync(session, cell, number, timeouts[i], outputs, cancellation).ConfigureAwait(false);
                seconds[cell.Id] = Math.Round((clock.Elapsed - start).TotalSeconds, 3);
            }
        }
        finally
        {
            await CloseAsync(session).ConfigureAwait(false);
        }
        // Cells that were not reached show nothing, rather than what an earlier run left there.
        if (failure is not null)
            for (var i = open[^1].At + 1; i < cells.Count; i++)
                cells[i] = cells[i] with { Outputs = [], ExecutionCount = null };
        if (failure is null) progress?.Report(new CellProgress(total, total, "", clock.Elapsed));
        // Only now: a later cell may have updated an earlier one's display.
        foreach (var (at, outputs) in open) cells[at] = cells[at] with { Outputs = outputs.Copy() };
        return new NotebookRun(parameterised with { Cells = cells }, failure, seconds, skipped);
    }

    async Task<CellFailure?> RunCellAsync(INotebookSession session, NotebookCell cell, int number, TimeSpan timeout, DisplayedOutputs.Cell outputs, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(timeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        // Task.Run: a session may compile, or run a cell without awaits, on the caller's thread.
        var run = Task.Run(() => session.RunAsync(cell.Source, number, outputs, stop.Token), CancellationToken.None);
        var error = await OutcomeAsync(run, stop.Token).ConfigureAwait(false);
        CellFailure Failed(string reason) => new(number, cell.Id, error?.Line, reason);

        var timedOut = $"did not end within {Text(timeout)} and was stopped. Give it longer with --cell-timeout, or mend the cell.";
        if (error is not null && late.IsCancellationRequested && !cancellation.IsCancellationRequested)
            error = error with { Name = "TimeOut", Message = $"Cell[{number}] {timedOut}" };
        if (error is not null) outputs.Fail(error);
        if (cancellation.IsCancellationRequested) return Failed("interrupted.") with { Interrupted = true };
        if (error is not null && late.IsCancellationRequested) return Failed(timedOut);
        if (cell.Tags.Contains(MustFailTag))
            return error is null ? Failed($"is tagged {MustFailTag}, but it ended well. Take the tag away, or mend what it was to show.") : null;
        return error is null ? null : Failed($"{error.Name}: {error.Message}{Trace(error)}");
    }

    async Task<CellError?> OutcomeAsync(Task<CellOutcome> run, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        using var registration = stop.Register(stopped.SetResult);
        await Task.WhenAny(run, stopped.Task).ConfigureAwait(false);
        if (!run.IsCompleted) await Task.WhenAny(run, Task.Delay(settings.StopWithin, CancellationToken.None)).ConfigureAwait(false);
        if (!run.IsCompleted)
            return new CellError("Stuck", "It cannot be interrupted: it waits inside the operating system or a native library.", [], Interrupted: true);
        try { return (await run.ConfigureAwait(false)).Error; }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return new CellError("Interrupted", "Interrupted.", [], Interrupted: true); }
    }

    // A session whose cell is stuck may wait for it; it is then left to the end of the process.
    async Task CloseAsync(INotebookSession session)
    {
        var closing = Task.Run(() => session.DisposeAsync().AsTask());
        await Task.WhenAny(closing, Task.Delay(settings.StopWithin)).ConfigureAwait(false);
        if (closing.IsCompleted) await closing.ConfigureAwait(false);
    }

    TimeSpan TimeoutOf(NotebookCell cell, Notebook notebook, string name)
    {
        foreach (var metadata in (JsonObject[])[cell.Metadata, notebook.Metadata])
            if ((metadata["facevalue"] as JsonObject)?["cell_timeout"] is { } timeout)
                try { return Duration.Parse(timeout.ToString()); }
                catch (InvalidDataException e) { throw new InvalidDataException($"'{name}', cell {cell.Id}: cell_timeout: {e.Message}", e); }
        return settings.CellTimeout;
    }

    static string TitleOf(List<NotebookCell> cells, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
            if (cells[i].Kind == CellKind.Markdown && cells[i].Source.Split('\n').FirstOrDefault(line => line.StartsWith('#')) is { } heading)
                return heading.TrimStart('#').Trim();
        return cells[at].Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line != "" && !line.StartsWith("using ", StringComparison.Ordinal)) ?? "";
    }

    static string Trace(CellError error) => string.Concat(error.Trace.Where(line => !error.Message.Contains(line, StringComparison.Ordinal)).Select(line => $"\n  {line}"));

    static string Text(TimeSpan time) => time.TotalSeconds < 120 ? $"{time.TotalSeconds:0.##} s" : $"{time.TotalMinutes:0.##} min";
}
