namespace FaceValue.Workbook.Notebooks;

/// <summary>How far a notebook has come.</summary>
/// <param name="Done">Code cells finished, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Code cells in all.</param>
/// <param name="Title">What is being worked on: the heading above the cell, or its first line.</param>
/// <param name="Elapsed">Time since the notebook's start.</param>
public sealed record CellProgress(int Done, int Total, string Title, TimeSpan Elapsed);
