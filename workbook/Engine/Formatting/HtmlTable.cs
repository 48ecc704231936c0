using System.Text;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Writes a table as HTML that keeps to the page's own colours, so that it reads in the light and in the dark.</summary>
static class HtmlTable
{
    // Alignment stands in each cell because Jupyter's style sheet puts every cell to the right.
    const string Cell = "padding:.2em .7em;text-align:", Rule = ";border-bottom:1px solid";

    // Longer texts wrap, and keep their own line ends; a date or a number broken in two is hard to read.
    const int LongestLine = 40;

    public static string Write(TableContent table, TableCells cells)
    {
        var html = new StringBuilder();
        html.Append("<div style=\"overflow-x:auto\">\n<table class=\"facevalue-table\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">\n");
        if (table.Caption is { Length: > 0 } caption)
            html.Append($"<caption style=\"text-align:left;font-weight:bold;padding:.2em .7em\">{HtmlText.Escape(caption)}</caption>\n");
        if (table.HasHeadings)
        {
            html.Append("<thead><tr>");
            for (var c = 0; c < cells.Columns; c++)
                html.Append($"<th scope=\"col\" style=\"{Cell}{Side(cells, c)}{Rule}\">{HtmlText.Escape(table.Columns[c])}</th>");
            html.Append("</tr></thead>\n");
        }
        html.Append("<tbody style=\"vertical-align:top\">\n");
        for (var r = 0; r < cells.Rows; r++) WriteRow(html, table, cells, r);
        html.Append("</tbody>\n");
        if (table.Remark() is { Length: > 0 } remark)
            html.Append($"<tfoot><tr><td colspan=\"{cells.Columns}\" style=\"{Cell}left\"><small>{HtmlText.Escape(remark)}</small></td></tr></tfoot>\n");
        return html.Append("</table>\n</div>").ToString();
    }

    static void WriteRow(StringBuilder html, TableContent table, TableCells cells, int row)
    {
        html.Append("<tr>");
        for (var c = 0; c < cells.Columns; c++)
        {
            var text = cells.Text(row, c);
            var style = $"{Cell}{Side(cells, c)};white-space:{(text.Length > LongestLine || text.Contains('\n', StringComparison.Ordinal) ? "pre-wrap" : "nowrap")}";
            var isHeading = c == 0 && table.HasRowHeadings;
            html.Append(isHeading ? $"<th scope=\"row\" style=\"{style}\">" : $"<td style=\"{style}\">")
                .Append(HtmlText.Escape(text)).Append(isHeading ? "</th>" : "</td>");
        }
        html.Append("</tr>\n");
    }

    static string Side(TableCells cells, int column) => cells.IsRight[column] ? "right" : "left";
}
