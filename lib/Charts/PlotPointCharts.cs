using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of plot-point tests of several networks.</summary>
public static class PlotPointCharts
{
    /// <summary>Every plot point against every network, the most missed on top: the change of the share, coloured by whether it goes as predicted, framed where it is beyond chance.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="runs">The networks.</param>
    /// <param name="titleOf">A film's title.</param>
    public static GenericChart EveryPoint(string title, IReadOnlyList<RunPlotPoints> runs, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var cells = runs.SelectMany((run, column) => run.Tests.Select(test => (Column: column, Test: test, Key: (test.Point, test.Expression)))).ToList();
        var rows = cells.GroupBy(cell => cell.Key).OrderBy(row => row.Count(cell => cell.Test.IsHit)).ThenBy(row => row.Sum(cell => Along(cell.Test) ?? 0)).ToList();
        var columns = runs.Select(run => $"{Theme.NameOf(run.Run.Model)}<br>seed {run.Run.Seed}<br>{run.Hits} of {run.Tested}").ToArray();
        var figure = new Figure(title, 190 + 21 * rows.Count).Set("showlegend", false);
        double?[][] along = [.. rows.Select(row => Enumerable.Range(0, runs.Count).Select(column => row.Where(cell => cell.Column == column).Select(cell => Along(cell.Test)).FirstOrDefault()).ToArray())];
        figure.Add("heatmap", ("z", along), ("x", Enumerable.Range(0, runs.Count).ToArray()), ("y", Enumerable.Range(0, rows.Count).ToArray()), ("zmid", 0), ("zmin", -0.6), ("zmax", 0.6), ("xgap", 3), ("ygap", 2),
            ("colorscale", new object[] { new object[] { 0, "#c2570c" }, new object[] { 0.5, "#f4f2ed" }, new object[] { 1, "#0a6a66" } }),
            ("colorbar", new { title = new { text = "as predicted<br>(change of share)", font = new { size = 11 } }, tickformat = "+.0%", tickvals = new[] { -.6, -.4, -.2, 0, .2, .4, .6 }, thickness = 12, len = 0.6, outlinewidth = 0 }),
            ("hovertemplate", "%{z:+.0%} in the direction predicted<extra></extra>"));
        foreach (var (row, r) in rows.Select((row, r) => (row, r)))
            foreach (var cell in row)
            {
                if (cell.Test.IsHit) figure.Shape(new { type = "rect", x0 = cell.Column - .47, x1 = cell.Column + .47, y0 = r - .43, y1 = r + .43, line = new { color = Theme.Ink, width = 2 } });
                if (cell.Test.Test?.Effect is null) figure.Note(new { text = "no faces", x = cell.Column, y = r, showarrow = false, font = new { size = 9, color = Theme.Quiet } });
            }
        string Row((PlotPoint Point, Expression? Expression) key) => Theme.Text(Short($"{titleOf(key.Point.Film)}, {key.Point.Minute:0}': {key.Point.Event}")) + $"  <b>{key.Expression?.Word()} {Arrow(key.Point.Direction)}</b>";
        return figure.Axis("xaxis", null, ("tickvals", Enumerable.Range(0, runs.Count).ToArray()), ("ticktext", columns), ("side", "top"), ("tickangle", 0), ("tickfont", new { size = 11 }), ("showgrid", false), ("zeroline", false), ("range", new[] { -.5, runs.Count - .5 }))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.Select(row => Row(row.Key)).ToArray()), ("range", new[] { rows.Count - .5, -.5 }), ("showgrid", false), ("zeroline", false), ("tickfont", new { size = 11 }))
            .Set("margin", new { l = 330, r = 16, t = 128, b = 24 }).Done();
    }

    // The change, counted upwards in the direction predicted; a test either way is counted by its size.
    static double? Along(PlotPointTest test) => test.Test?.Effect is not { } effect ? null : test.Point.Direction switch
    {
        ShiftDirection.Up => effect,
        ShiftDirection.Down => -effect,
        _ => Math.Abs(effect),
    };

    static string Arrow(ShiftDirection direction) => direction switch
    {
        ShiftDirection.Up => "↑",
        ShiftDirection.Down => "↓",
        _ => "↕",
    };

    static string Short(string text) => text.Length <= 52 ? text : text[..50].TrimEnd() + "…";
}
