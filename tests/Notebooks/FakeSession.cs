using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Notebooks;

/// <summary>A session whose cells are C# functions of the test, looked up by their source; any other cell ends well and shows nothing.</summary>
sealed class FakeSession(params (string Source, Func<ICellHost, CancellationToken, Task<CellOutcome>> Do)[] cells) : INotebookSession
{
    public List<string> Ran { get; } = [];

    public bool Disposed { get; private set; }

    public static (string, Func<ICellHost, CancellationToken, Task<CellOutcome>>) Cell(string source, Action<ICellHost> act) =>
        (source, (host, _) => { act(host); return Task.FromResult(CellOutcome.Ok); });

    public static (string, Func<ICellHost, CancellationToken, Task<CellOutcome>>) Failing(string source, string message, int line = 1) =>
        (source, (_, _) => Task.FromResult(new CellOutcome(new CellError("InvalidOperationException", message, [$"   at Cell[1]:line {line}"], line))));

    /// <summary>A cell that ends only when it is told to.</summary>
    public static (string, Func<ICellHost, CancellationToken, Task<CellOutcome>>) Endless(string source) => (source, async (_, stop) =>
    {
        try { await Task.Delay(Timeout.Infinite, stop); }
        catch (OperationCanceledException) { }
        return new CellOutcome(new CellError("Interrupted", "The cell was interrupted.", [], Interrupted: true));
    });

    public async Task<CellOutcome> RunAsync(string source, int number, ICellHost host, CancellationToken cancellation = default)
    {
        Ran.Add(source);
        return cells.FirstOrDefault(cell => cell.Source == source).Do is { } act ? await act(host, cancellation) : CellOutcome.Ok;
    }

    public Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Completeness IsComplete(string source) => Completeness.Complete;

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }

    public static JsonObject Metadata(params string[] tags) => new() { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) };
}
