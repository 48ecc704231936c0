namespace FaceValue.Workbook.Engine;

/// <summary>A failure of a cell that is already told in words for its reader: no trace is wanted.</summary>
/// <param name="name">Kind of failure, as <see cref="CellError.Name"/>.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="line">Line in the cell, from 1, where it is known.</param>
sealed class CellException(string name, string message, int? line = null, Exception? inner = null) : Exception(message, inner)
{
    public string Name { get; } = name;

    public int? Line { get; } = line;
}
