using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Jupyter;

/// <summary>A session whose cells are words: enough to see every message of the protocol.</summary>
sealed class FakeSession : INotebookSession
{
    public async Task<CellOutcome> RunAsync(string source, int number, ICellHost host, CancellationToken cancellation = default)
    {
        try
        {
            switch (source)
            {
                case "hello": host.Emit(new StreamWritten(false, "hello\n")); break;
                case "show":
                    host.Emit(new Displayed("d1", MimeBundle.Of((MimeBundle.PlainText, "before"))));
                    host.Emit(new DisplayUpdated("d1", MimeBundle.Of((MimeBundle.PlainText, "after"))));
                    break;
                case "fail":
                    await Task.Delay(300, cancellation);
                    return new CellOutcome(new CellError("Exception", "it failed", [$"Cell[{number}]:line 1"], 1));
                case "wait":
                    host.Emit(new StreamWritten(false, "waiting\n"));
                    await Task.Delay(Timeout.Infinite, cancellation);
                    break;
                case "ask": host.Emit(new StreamWritten(false, host.ReadInput("name?", hidden: true))); break;
                case "late":
                    _ = Task.Delay(300, CancellationToken.None).ContinueWith(_ => host.Emit(new StreamWritten(false, "late\n")), TaskScheduler.Default);
                    break;
                default: host.Emit(new ValueProduced(MimeBundle.Of((MimeBundle.PlainText, source)))); break;
            }
            return CellOutcome.Ok;
        }
        catch (Exception error) when (error is OperationCanceledException or NotSupportedException)
        {
            var stopped = error is OperationCanceledException;
            return new CellOutcome(new CellError(stopped ? "Interrupted" : "NotSupportedException", error.Message, [$"Cell[{number}]:line 1"], 1, stopped));
        }
    }

    public Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellation = default) =>
        Task.FromResult(new CompletionList(["match"], position, position));

    public Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellation = default) =>
        Task.FromResult<MimeBundle?>(source == "known" ? MimeBundle.Of((MimeBundle.PlainText, "about it")) : null);

    public Completeness IsComplete(string source) => source.EndsWith('{') ? Completeness.Incomplete : Completeness.Complete;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
