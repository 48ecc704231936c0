using System.Globalization;
using System.Text;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Writes a table as text with aligned columns.</summary>
static class TextTable
{
    const int CellLength = 60;
    const string Gap = "  ";

    public static string Write(TableContent table, TableCells cells)
    {
        var lines = Enumerable.Range(0, cells.Rows)
            .Select(r => Enumerable.Range(0, cells.Columns).Select(c => OneLine(cells.Text(r, c))).ToArray()).ToList();
        var headings = table.Columns.Take(cells.Columns).Select(OneLine).ToArray();
        if (table.HasHeadings) lines.Insert(0, headings);
        var widths = Enumerable.Range(0, cells.Columns).Select(c => lines.Select(line => Width(line[c])).DefaultIfEmpty(0).Max()).ToArray();
        if (table.HasHeadings) lines.Insert(1, [.. widths.Select(w => new string('-', w))]);

        var text = new StringBuilder();
        if (table.Caption is { Length: > 0 } caption) text.Append(OneLine(caption)).Append('\n');
        foreach (var line in lines)
            text.Append(string.Join(Gap, line.Select((cell, c) => Pad(cell, widths[c], cells.IsRight[c]))).TrimEnd()).Append('\n');
        if (table.Remark() is { Length: > 0 } remark) text.Append('(').Append(remark).Append(")\n");
        return text.ToString().TrimEnd('\n');
    }

    static string Pad(string cell, int width, bool right)
    {
        var space = new string(' ', Math.Max(0, width - Width(cell)));
        return right ? space + cell : cell + space;
    }

    // An accent that is a character of its own takes no room.
    static int Width(string text) => new StringInfo(text).LengthInTextElements;

    static string OneLine(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        var whole = new StringInfo(line);
        return whole.LengthInTextElements <= CellLength ? line : whole.SubstringByTextElements(0, CellLength - 1) + "…";
    }
}
