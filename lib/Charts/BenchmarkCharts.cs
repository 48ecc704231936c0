using FaceValue.Evaluation;
using FaceValue.Statistics;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>A line of <see cref="BenchmarkCharts.Scores"/>.</summary>
/// <param name="Label">What is scored.</param>
/// <param name="Model">Whose score it is; decides the colour.</param>
/// <param name="Interval">The score with its interval; null where it is not defined, and then the line says so.</param>
/// <param name="Seeds">Each seed's score, drawn small; none where one network was trained.</param>
/// <param name="Published">What the original study reports, drawn hollow; null where it reports nothing.</param>
public sealed record ScoreRow(string Label, string Model, Interval? Interval, IReadOnlyList<double> Seeds, double? Published = null);

/// <summary>Charts of how well models name the expressions of photos.</summary>
public static partial class BenchmarkCharts
{
    // From paper white to the workbook's own green; one hue, so that darker always means more.
    static readonly object[] Scale = [new object[] { 0, "#faf9f6" }, new object[] { 0.25, "#cfe3e0" }, new object[] { 0.5, "#86bab5" }, new object[] { 0.75, "#3d8a85" }, new object[] { 1, "#0a5a56" }];

    /// <summary>Which expressions are taken for which: shares of each row, with the counts they are made of.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="classes">The classes' names.</param>
    /// <param name="panels">Name and matrix of each panel, side by side.</param>
    public static GenericChart Confusion(string title, IReadOnlyList<string> classes, IReadOnlyList<(string Name, ConfusionMatrix Matrix)> panels)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(panels);
        var figure = new Figure(title, panels.Count == 1 ? 520 : panels.Count == 2 ? 480 : 400);
        string[] names = [.. classes.Select(Theme.Text)];
        for (var p = 0; p < panels.Count; p++)
        {
            var (suffix, matrix) = (p == 0 ? "" : $"{p + 1}", panels[p].Matrix);
            var shares = matrix.Shares;
            figure.Add("heatmap", ("x", names), ("y", names), ("z", shares.Select(row => row.Select(share => share ?? 0).ToArray()).ToArray()), ("zmin", 0), ("zmax", 1), ("colorscale", Scale), ("showscale", false),
                ("xgap", 2), ("ygap", 2), ("text", shares.Select((row, i) => row.Select((share, j) => share is { } s ? $"<span style='color:{Letters(s)}'>{s:0%}<br><span style='font-size:10px'>{matrix.Counts[i][j]:N0}</span></span>" : "–").ToArray()).ToArray()),
                ("texttemplate", "%{text}"), ("textfont", new { size = panels.Count > 2 ? 11 : 13 }), ("xaxis", $"x{suffix}"), ("yaxis", $"y{suffix}"), ("hovertemplate", "%{y}, taken for %{x}: %{z:.1%}<extra></extra>"));
            var (left, right) = Column(p, panels.Count, 0.02);
            figure.Axis($"xaxis{suffix}", p == panels.Count / 2 && panels.Count % 2 == 1 || panels.Count % 2 == 0 ? "predicted" : null, ("domain", new[] { left, right }), ("anchor", $"y{suffix}"), ("showgrid", false), ("tickangle", panels.Count > 2 ? -40 : 0), ("tickfont", new { size = 12 }));
            figure.Axis($"yaxis{suffix}", null, ("title", Aside(p == 0 ? "labelled" : "")), ("anchor", $"x{suffix}"), ("autorange", "reversed"), ("showgrid", false), ("showticklabels", p == 0), ("tickfont", new { size = 12 }));
            figure.Note(new { text = $"<b>{Theme.Text(panels[p].Name)}</b>{(panels.Count > 2 ? "<br>" : "  ")}n = {matrix.Total:N0}{(matrix.Accuracy is { } accuracy ? $", {accuracy:0.0%} right" : "")}", align = "left", x = left, xref = "paper", y = 1, yref = "paper", xanchor = "left", yanchor = "bottom", yshift = 4, showarrow = false, font = new { size = 12.5, color = Theme.Ink } });
        }
        return figure.Set("margin", new { l = 94, r = 24, t = (panels.Count > 2 ? 92 : 76) + (title.Length > 84 ? 20 : 0), b = 60 }).Done();
    }

    /// <summary>Every model on every set's test part; the set that a model learned from is framed.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="matrix">The scores.</param>
    /// <param name="ownSet">Model -> the set that it learned from.</param>
    /// <param name="setName">Set -> name for people; the set as it is by default.</param>
    public static GenericChart CrossSet(string title, CrossSetMatrix matrix, Func<string, string> ownSet, Func<string, string>? setName = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(ownSet);
        setName ??= Theme.NameOf;
        var figure = new Figure(title, 140 + 92 * matrix.Models.Count);
        var cells = matrix.Models.Select(model => matrix.Sets.Select(set => matrix.Cell(model, set)).ToArray()).ToArray();
        figure.Add("heatmap", ("x", matrix.Sets.Select(set => Theme.Text(setName(set))).ToArray()), ("y", matrix.Models.Select(model => Theme.Text(Theme.NameOf(model))).ToArray()),
            ("z", cells.Select(row => row.Select(cell => cell?.Accuracy.Mean).ToArray()).ToArray()), ("zmin", 0), ("zmax", 1), ("colorscale", Scale), ("xgap", 4), ("ygap", 4),
            ("text", cells.Select(row => row.Select(CellText).ToArray()).ToArray()), ("texttemplate", "%{text}"), ("textfont", new { size = 18 }), ("hoverongaps", false), ("hovertemplate", "%{y} on %{x}: %{z:.1%}<extra></extra>"),
            ("colorbar", new { title = new { text = "accuracy", side = "right", font = new { size = 12 } }, tickformat = ".0%", thickness = 12, outlinewidth = 0, tickvals = new[] { 0, 0.25, 0.5, 0.75, 1 } }));
        for (var m = 0; m < matrix.Models.Count; m++)
            for (var s = 0; s < matrix.Sets.Count; s++)
                if (matrix.Sets[s] == ownSet(matrix.Models[m]))
                    figure.Shape(new { type = "rect", x0 = s - 0.485, x1 = s + 0.485, y0 = m - 0.475, y1 = m + 0.475, line = new { color = Theme.Ink, width = 2 } });
        return figure.Axis("xaxis", "test part of", ("showgrid", false)).Axis("yaxis", null, ("title", Aside("model trained on")), ("autorange", "reversed"), ("showgrid", false))
            .Set("margin", new { l = 120, r = 24, t = title.Length > 84 ? 84 : 60, b = 56 }).Done();
    }

    /// <summary>Scores with their intervals; each seed a small dot.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="unit">What is measured.</param>
    /// <param name="rows">From the top down.</param>
    public static GenericChart Scores(string title, string unit, IReadOnlyList<ScoreRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] labels = [.. rows.Select(row => row.Label).Distinct()];
        string[] models = [.. rows.Select(row => row.Model).Distinct()];
        var inLine = rows.GroupBy(row => row.Label).ToDictionary(line => line.Key, line => line.Select(row => row.Model).Distinct().ToList());
        // Several models in one line stand a little apart.
        double At(ScoreRow row) => Array.IndexOf(labels, row.Label) + (inLine[row.Label].IndexOf(row.Model) - (inLine[row.Label].Count - 1) / 2.0) * 0.6 / Math.Max(2, inLine[row.Label].Count);
        var figure = new Figure(title, 160 + (24 + 18 * inLine.Values.Max(line => line.Count)) * labels.Length).LegendOnTop();
        foreach (var model in models)
        {
            var (colour, mine) = (Theme.ColourOf(model), rows.Where(row => row.Model == model).ToList());
            var seeds = mine.SelectMany(row => row.Seeds.Select(seed => (Y: At(row), X: seed))).ToList();
            if (seeds.Count > 0)
                figure.Add("scatter", ("mode", "markers"), ("x", seeds.Select(seed => seed.X).ToArray()), ("y", seeds.Select(seed => seed.Y).ToArray()), ("marker", new { color = "#ffffff", size = 5, line = new { color = colour, width = 1.2 } }), ("legendgroup", model), ("showlegend", false), ("hovertemplate", "one seed: %{x:.3f}<extra></extra>"));
            var defined = mine.Where(row => row.Interval is not null).ToList();
            figure.Add("scatter", ("mode", "markers"), ("name", Theme.Text(Theme.NameOf(model))), ("legendgroup", model), ("x", defined.Select(row => row.Interval!.Estimate).ToArray()), ("y", defined.Select(At).ToArray()),
                ("error_x", Whiskers([.. defined.Select(row => row.Interval!)])), ("text", defined.Select(row => row.Interval!.ToString()).ToArray()), ("hovertemplate", "%{text}<extra></extra>"), ("marker", new { color = colour, size = 11 }));
            foreach (var row in mine.Where(row => row.Interval is null))
                figure.Note(new { text = "not defined", x = 0.01, xref = "x domain", y = At(row), yref = "y", xanchor = "left", yanchor = "middle", showarrow = false, font = new { size = 11, color = colour } });
        }
        var published = rows.Where(row => row.Published is not null).ToList();
        if (published.Count > 0)
            figure.Add("scatter", ("mode", "markers"), ("name", "published"), ("x", published.Select(row => row.Published).ToArray()), ("y", published.Select(At).ToArray()),
                ("marker", new { color = "rgba(0,0,0,0)", size = 11, symbol = "diamond", line = new { color = Theme.Ink, width = 1.6 } }), ("hovertemplate", "published: %{x:.3f}<extra></extra>"));
        return figure.Axis("xaxis", $"{unit}, with 95% interval{(rows.Any(row => row.Seeds.Count > 0) ? "; small: single seeds" : "")}", ("zeroline", false), ("tickformat", ".0%"))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, labels.Length).ToArray()), ("ticktext", labels.Select(Theme.Text).ToArray()), ("range", new[] { labels.Length - 0.5, -0.5 }), ("showgrid", false), ("zeroline", false)).Done();
    }

    static string CellText(CrossSetCell? cell) => cell is null ? ""
        : $"<span style='color:{Letters(cell.Accuracy.Mean)}'>{cell.Accuracy.Mean:0.0%}<br><span style='font-size:11px'>{(cell.AccuracyInterval is { } interval ? $"95% interval {100 * interval.Low:0} to {100 * interval.High:0}" : "no interval")}"
          + $"<br>{(cell.Accuracy.Seeds == 1 ? "one seed" : $"{cell.Accuracy.Seeds} seeds {100 * cell.Accuracy.Lowest:0} to {100 * cell.Accuracy.Highest:0}")}</span></span>";

    // Letters that can be read on the scale's colour of a share.
    static string Letters(double share) => share > 0.58 ? "#ffffff" : Theme.Ink;

    // An axis title that keeps clear of the axis's labels.
    static object Aside(string title) => new { text = title, standoff = 16, font = new { size = 13 } };

    static object Whiskers(IReadOnlyList<Interval> intervals) => new
    {
        type = "data", symmetric = false, thickness = 2, width = 0,
        array = intervals.Select(interval => Math.Max(0, interval.High - interval.Estimate)).ToArray(), arrayminus = intervals.Select(interval => Math.Max(0, interval.Estimate - interval.Low)).ToArray(),
    };

    // Of the width, with a gap between.
    static (double Left, double Right) Column(int index, int count, double gap) => ((index + (index == 0 ? 0 : gap * index)) / (count + gap * (count - 1)), (index + 1 + gap * index) / (count + gap * (count - 1)));
}
