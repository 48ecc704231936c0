using System.Diagnostics;
using System.Runtime.CompilerServices;
using FaceValue.Study;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Notebooks;

/// <summary>A run of a whole workbook in a process of its own, which a test can kill.</summary>
static class ChildRun
{
    const string Variable = "FACEVALUE_TEST_CHILD_RUN";

    public static Process Start(string root)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { WorkingDirectory = root, RedirectStandardOutput = true };
        start.Environment[Variable] = root;
        return Process.Start(start)!;
    }

    // The test program started with the variable is such a run, and no test is looked for.
    [ModuleInitializer]
    internal static void RunIfChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } root) return;
        var study = StudyFolder.Open(from: root);
        var endings = Task.Run(() => new WorkbookRun(study, () => new Cells(study), new()).RunAsync(new NotebookCatalog(root).Find([]), new PlainDisplay(Console.Out, Console.Error))).GetAwaiter().GetResult();
        Environment.Exit(endings.All(ending => ending.Ending is Ending.Done or Ending.Unchanged) ? 0 : 1);
    }

    /// <summary>Each cell shows a large text that follows from its source, sets a number, and takes some milliseconds.</summary>
    sealed class Cells(StudyFolder study) : INotebookSession
    {
        public async Task<CellOutcome> RunAsync(string source, int number, ICellHost host, CancellationToken cancellation = default)
        {
            host.Emit(new StreamWritten(false, string.Concat(Enumerable.Repeat(source + "\n", 20_000))));
            study.Results.Set(($"child.{source}", source.Length + number));
            await Task.Delay(5, cancellation);
            return CellOutcome.Ok;
        }

        public Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Completeness IsComplete(string source) => Completeness.Complete;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
