using System.Diagnostics;
using FaceValue.Workbook.Engine.Execution;
using FaceValue.Workbook.Engine.Formatting;
using FaceValue.Workbook.Engine.Language;
using FaceValue.Workbook.Engine.Magics;
using FaceValue.Workbook.Engine.Packages;
using Microsoft.CodeAnalysis.Scripting;

namespace FaceValue.Workbook.Engine;

/// <summary>A notebook's C# session on the Roslyn scripting API.</summary>
/// <remarks>
/// Cells run on one thread of the session. They see the static members of <see cref="Cells"/>, everything public in the workbook's library and
/// packages, and what earlier cells declared. Text written to the console reaches the host of the cell that wrote it.
/// </remarks>
public sealed class CSharpSession : INotebookSession
{
    static readonly TimeSpan BeforeComplaint = TimeSpan.FromSeconds(5), Farewell = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim turn = new(1, 1);
    readonly CancellationTokenSource leaving = new();
    readonly CellThread thread = new();
    readonly Submissions submissions = new();
    readonly NuGetReferences packages = new();
    readonly SqlCells sql = new();

    /// <inheritdoc/>
    public async Task<CellOutcome> RunAsync(string source, int number, ICellHost host, CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, leaving.Token);
        try
        {
            await turn.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new CellOutcome(ErrorReport.Interrupted);
        }
        RoutedConsole.Install();
        using var cell = new CellContext(host, stop.Token);
        using var complaint = stop.Token.UnsafeRegister(_ => _ = ComplainIfStuckAsync(cell), null);
        CellContext.Current = cell;
        try
        {
            await RunPartsAsync(CellParts.Split(source), number, cell).ConfigureAwait(false);
            return CellOutcome.Ok;
        }
        catch (CompilationErrorException e)
        {
            return new CellOutcome(ErrorReport.Of(e.Diagnostics));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return new CellOutcome(ErrorReport.Interrupted);
        }
        catch (Exception e)
        {
            return new CellOutcome(ErrorReport.Of(e));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellation = default) =>
        await Completion.OfAsync(submissions, source, position, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellation = default) =>
        await Inspection.OfAsync(submissions, source, position, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public Completeness IsComplete(string source) => Language.Submission.IsComplete(source);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync().ConfigureAwait(false);
        // A cell stuck in native code is left to the end of the process, on its background thread.
        if (!await turn.WaitAsync(Farewell).ConfigureAwait(false)) return;
        thread.Dispose();
        sql.Dispose();
        submissions.Dispose();
    }

    async Task RunPartsAsync(CellParts cell, int number, CellContext context)
    {
        var clock = Stopwatch.StartNew();
        foreach (var part in cell.Parts)
        {
            var isLast = part == cell.Parts[^1];
            switch (part.Language)
            {
                case CellLanguage.CSharp:
                    // Blank lines stand for the lines before, so that errors name the cell's own.
                    var value = await RunCSharpAsync(new string('\n', part.FirstLine - 1) + part.Text, $"Cell[{number}]", context).ConfigureAwait(false);
                    if (value is not null) context.Emit(isLast ? new ValueProduced(value) : new Displayed(null, value));
                    break;
                case CellLanguage.Import:
                    var (text, name) = Import.Read(part);
                    await RunCSharpAsync(text, name, context).ConfigureAwait(false);
                    break;
                case CellLanguage.Sql:
                    var rows = await sql.RunAsync(part, submissions.Variables, context.Cancellation).ConfigureAwait(false);
                    context.Emit(new Displayed(null, rows.ToBundle()));
                    break;
                default:
                    context.Emit(new Displayed(null, Markup.Of(part).ToBundle()));
                    break;
            }
        }
        if (cell.IsTimed) context.Write(isError: false, $"Wall time: {TimeText.Of(clock.Elapsed)}\n");
    }

    async Task<MimeBundle?> RunCSharpAsync(string source, string name, CellContext context)
    {
        var text = await packages.ResolveAsync(source, submissions, context.Cancellation).ConfigureAwait(false);
        var submission = await submissions.CompileAsync(text, name, context.Cancellation).ConfigureAwait(false);
        var hasValue = submission.HasValue();
        return await thread.RunAsync(async () =>
        {
            var value = await submission.RunAsync(context.Cancellation);
            // Here, where it can be stopped: a lazy sequence runs the cell's code only now.
            return hasValue ? Formatters.Format(value) : null;
        }, context.Cancellation).ConfigureAwait(false);
    }

    static async Task ComplainIfStuckAsync(CellContext cell)
    {
        await Task.Delay(BeforeComplaint).ConfigureAwait(false);
        if (!cell.HasEnded)
            cell.Emit(new StreamWritten(true, "The cell has not stopped yet: it waits inside the operating system or a native library, which cannot be interrupted. It stops when that returns; or restart the kernel.\n"));
    }
}
