namespace FaceValue.Workbook.Engine;

/// <summary>How a cell ended. Without an error it ended well.</summary>
/// <param name="Error">What went wrong; null when nothing did.</param>
public sealed record CellOutcome(CellError? Error)
{
    /// <summary>A cell that ended well.</summary>
    public static readonly CellOutcome Ok = new((CellError?)null);
}

/// <summary>A cell's failure, ready to be read by a person.</summary>
/// <param name="Name">Kind of failure: an exception's type name, <c>CompilationError</c>, or <c>Interrupted</c>.</param>
/// <param name="Message">What happened, in a sentence or a few lines.</param>
/// <param name="Trace">Lines from the failure outwards; cells appear as <c>Cell[3]:line 2</c>.</param>
/// <param name="Line">Line in the cell, from 1, where it is known.</param>
/// <param name="Interrupted">True when the cell was cancelled rather than failed by itself.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<string> Trace, int? Line = null, bool Interrupted = false);
