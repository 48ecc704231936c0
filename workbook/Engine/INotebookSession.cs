namespace FaceValue.Workbook.Engine;

/// <summary>A notebook's live state: cells run one after another and see what earlier ones declared.</summary>
/// <remarks>Cells run one at a time; a second call waits for the first. Completion and inspection may run beside a cell.</remarks>
public interface INotebookSession : IAsyncDisposable
{
    /// <summary>Runs one cell. A failing cell is an outcome, not an exception; earlier variables survive it.</summary>
    /// <param name="source">The cell's text: C#, or one that starts with a magic such as <c>#!sql</c>.</param>
    /// <param name="number">The number shown in errors: <c>Cell[number]</c>.</param>
    /// <param name="host">Receives everything that the cell shows.</param>
    /// <param name="cancellation">Stops the cell, also one in an endless loop; the outcome is then <see cref="CellError.Interrupted"/>.</param>
    Task<CellOutcome> RunAsync(string source, int number, ICellHost host, CancellationToken cancellation = default);

    /// <summary>What could be typed at <paramref name="position"/> (an index into <paramref name="source"/>, in UTF-16 units).</summary>
    Task<CompletionList> CompleteAsync(string source, int position, CancellationToken cancellation = default);

    /// <summary>What stands at a position: signature and documentation; null where nothing is known.</summary>
    Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellation = default);

    /// <summary>Whether a front end should run this text or ask for more lines.</summary>
    Completeness IsComplete(string source);
}

/// <summary>Completions for the text from <paramref name="Start"/> to <paramref name="End"/>.</summary>
public sealed record CompletionList(IReadOnlyList<string> Matches, int Start, int End);

/// <summary>Whether text is a whole submission.</summary>
public enum Completeness { Complete, Incomplete, Invalid }
