namespace FaceValue.Workbook.Notebooks;

/// <summary>What came of running one notebook.</summary>
/// <param name="Executed">The notebook with its new outputs; as far as it came where it failed.</param>
/// <param name="Failure">Why it stopped early; null when it ran to its end.</param>
/// <param name="Seconds">Cell id -> seconds, for every cell that ran.</param>
/// <param name="Skipped">Ids of cells that were not run because of their tags; they keep the outputs they came with.</param>
public sealed record NotebookRun(Notebook Executed, CellFailure? Failure, IReadOnlyDictionary<string, double> Seconds, IReadOnlyList<string> Skipped);

/// <summary>Why a notebook stopped early.</summary>
/// <param name="Number">The code cell's number from 1, as in <c>Cell[3]</c>.</param>
/// <param name="Id">The cell's id.</param>
/// <param name="Line">The line in the cell from 1, where it is known.</param>
/// <param name="Reason">What happened, for a person to read.</param>
/// <param name="Interrupted">True where the run was cancelled from outside.</param>
public sealed record CellFailure(int Number, string Id, int? Line, string Reason, bool Interrupted = false)
{
    /// <summary>Cell, id, line and reason, in one text.</summary>
    public override string ToString() => $"cell {Number} (id {Id}){(Line is { } line ? $", line {line}" : "")}: {Reason}";
}
