using System.Globalization;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>A table ready to be shown: as an HTML table and as aligned text.</summary>
/// <param name="Columns">Headings, one a column.</param>
/// <param name="Rows">Cells, row by row; each row as long as <paramref name="Columns"/>. Null is a missing value, shown as "–".</param>
/// <param name="TotalRows">Rows in all, where there are more than <paramref name="Rows"/> holds; null when it holds them all, or when the number is not known.</param>
/// <param name="Caption">A title above the table.</param>
/// <remarks>Shows the first <see cref="MaxRows"/> rows and <see cref="MaxColumns"/> columns and says what is left out.</remarks>
public sealed record TableContent(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, long? TotalRows = null, string? Caption = null) : IRichDisplay
{
    /// <summary>There are more rows than <see cref="Rows"/> holds, nobody knows how many.</summary>
    public bool HasMoreRows { get; init; }

    /// <summary>The first column names its row, as a key does.</summary>
    public bool HasRowHeadings { get; init; }

    /// <summary>The headings are worth showing; a table of one record's properties needs none.</summary>
    public bool HasHeadings { get; init; } = true;

    /// <summary>Rows shown at most.</summary>
    public int MaxRows { get; init => field = TableSettings.AtLeastOne(value); } = TableSettings.MaxRows;

    /// <summary>Columns shown at most.</summary>
    public int MaxColumns { get; init => field = TableSettings.AtLeastOne(value); } = TableSettings.MaxColumns;

    /// <summary>The table as <c>text/html</c> and <c>text/plain</c>.</summary>
    /// <exception cref="ArgumentException">A row is not as long as <see cref="Columns"/>.</exception>
    public MimeBundle ToBundle()
    {
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Count != Columns.Count)
                throw new ArgumentException($"Expected {Columns.Count} cells in every row but row {i} has {Rows[i].Count}.");
        var cells = new TableCells(this);
        return MimeBundle.Of((MimeBundle.Html, HtmlTable.Write(this, cells)), (MimeBundle.PlainText, TextTable.Write(this, cells)));
    }

    /// <summary>What is left out, or that there is nothing; empty when all is shown.</summary>
    internal string Remark()
    {
        var shown = Math.Min(Rows.Count, MaxRows);
        var total = Math.Max(TotalRows ?? 0, Rows.Count);
        var rows = HasMoreRows ? Invariant($"first {Count(shown, "row")} shown of more than {Math.Max(total, shown):N0}")
            : total > shown ? Invariant($"{shown:N0} of {Count(total, "row")} shown")
            : total == 0 ? "no rows" : "";
        // A column that names the rows is not one of the reader's columns.
        var names = HasRowHeadings ? 1 : 0;
        var columns = Columns.Count > MaxColumns ? Invariant($"{MaxColumns - names:N0} of {Count(Columns.Count - names, "column")} shown") : "";
        return string.Join("; ", new[] { rows, columns }.Where(part => part.Length > 0));
    }

    static string Count(long count, string unit) => Invariant($"{count:N0} {unit}{(count == 1 ? "" : "s")}");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
