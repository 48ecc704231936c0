namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Two-dimensional arrays: rows as rows, columns as columns, each with its index.</summary>
static class MatrixFormat
{
    public static MimeBundle? Format(object value)
    {
        if (value is not Array { Rank: 2 } matrix) return null;
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        // Headings are cheap, cells are not: only the shown rows and columns are read.
        var shown = Math.Min(rows, TableSettings.MaxRows);
        var read = Math.Min(columns, TableSettings.MaxColumns);
        var table = new TableContent(
            ["", .. Enumerable.Range(0, columns).Select(c => ShortText.Of(c))],
            [.. Enumerable.Range(0, shown).Select(r => Row(matrix, r, columns, read))], rows);
        return (table with { HasRowHeadings = true }).ToBundle();
    }

    static object?[] Row(Array matrix, int row, int columns, int read)
    {
        var cells = new object?[columns + 1];
        cells[0] = row;
        for (var c = 0; c < read; c++) cells[c + 1] = matrix.GetValue(row, c);
        return cells;
    }
}
