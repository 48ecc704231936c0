using FaceValue.Arcs;
using FaceValue.Study;
using FaceValue.Statistics;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of one expression's way through a film.</summary>
public static class TimelineCharts
{
    /// <summary>An expression's share in a moving window, one panel a model, with the range in which it would run if the story had no place in the film.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="timelines">The same film by one or more models.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="windowMinutes">Whole width of the window.</param>
    /// <param name="points">Moments to mark.</param>
    public static GenericChart Windowed(string title, IReadOnlyList<Timeline> timelines, Expression expression, double windowMinutes, IReadOnlyList<PlotPoint> points)
    {
        ArgumentNullException.ThrowIfNull(timelines);
        ArgumentNullException.ThrowIfNull(points);
        var end = timelines.Max(timeline => timeline.Length);
        double[] at = [.. Enumerable.Range(0, (int)end + 1).Select(minute => (double)minute)];
        var figure = new Figure(title, 120 + 230 * timelines.Count).LegendOnTop(1.01).Set("hovermode", "x unified");
        for (var t = 0; t < timelines.Count; t++)
        {
            var (series, y) = (timelines[t].Indicator(expression), t == 0 ? "y" : $"y{t + 1}");
            var band = WindowedShare.NullBand(series, windowMinutes, at, minimum: 5);
            var share = WindowedShare.Of(series, windowMinutes, at, minimum: 5);
            var shared = new (string, object?)[] { ("x", at), ("xaxis", "x"), ("yaxis", y), ("mode", "lines"), ("connectgaps", false) };
            figure.Add("scatter", [.. shared, ("y", band.SimultaneousLow.ToArray()), ("line", new { width = 0 }), ("showlegend", false), ("hoverinfo", "skip")]);
            figure.Add("scatter", [.. shared, ("y", band.SimultaneousHigh.ToArray()), ("line", new { width = 0 }), ("fill", "tonexty"), ("fillcolor", Theme.Band), ("hoverinfo", "skip"),
                ("name", "95% of the film's own shifts stay inside all along"), ("legendgroup", "null"), ("showlegend", t == 0)]);
            figure.Add("scatter", [.. shared, ("y", share), ("line", new { color = Theme.ColourOf(timelines[t].Model), width = 2.5 }), ("name", Theme.NameOf(timelines[t].Model)), ("hovertemplate", "%{y:.0%}")]);
            var (low, high) = Panel(t, timelines.Count);
            figure.Axis(t == 0 ? "yaxis" : $"yaxis{t + 1}", $"share {expression.Word()}", ("domain", new[] { low, high }), ("range", new[] { 0, 1 }), ("tickformat", ".0%"), ("dtick", 0.25));
            figure.Note(new { text = $"{Theme.NameOf(timelines[t].Model)} (n = {timelines[t].Minutes.Count} faces)", x = 0.005, xref = "paper", y = high, yref = "paper", xanchor = "left", yanchor = "top", showarrow = false, font = new { size = 12, color = Theme.ColourOf(timelines[t].Model) } });
        }
        // Between the panels, where no curve runs.
        var labels = timelines.Count == 1 ? 1 : Panel(0, timelines.Count).Low - Gap / 2;
        foreach (var point in points)
        {
            figure.Shape(new { type = "line", x0 = point.Minute, x1 = point.Minute, y0 = 0, y1 = 1, yref = "paper", line = new { color = Theme.Ink, width = 1.2, dash = "dot" } });
            figure.Note(new { text = Theme.Text(point.Event), x = point.Minute, y = labels, yref = "paper", xanchor = point.Minute > end * 0.7 ? "right" : "left", yanchor = timelines.Count == 1 ? "top" : "middle", showarrow = false, xshift = point.Minute > end * 0.7 ? -4 : 4, font = new { size = 11.5, color = Theme.Ink } });
        }
        return figure.Axis("xaxis", $"minute of the film; share in a window of {windowMinutes:0} minutes", ("anchor", timelines.Count == 1 ? "y" : $"y{timelines.Count}"), ("range", new[] { 0, end }), ("showgrid", false)).Done();
    }

    /// <summary>How often each expression has been read so far: the original study's chart.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="timeline">The film's readings.</param>
    /// <param name="leastConfidence">Readings below it are left out; the original's choice is 0.5.</param>
    /// <param name="points">Moments to mark.</param>
    public static GenericChart Cumulative(string title, Timeline timeline, double leastConfidence, IReadOnlyList<PlotPoint> points)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(points);
        int[] kept = [.. Enumerable.Range(0, timeline.Minutes.Count).Where(i => timeline.Confidences[i] >= leastConfidence)];
        var figure = new Figure(title, 420).LegendOnTop().Set("hovermode", "x unified");
        double[] minutes = [.. kept.Select(i => timeline.Minutes[i])];
        // Every face counts; a chart some 800 pixels wide shows no more than these.
        int[] drawn = [.. Enumerable.Range(0, kept.Length).Where(i => i % Math.Max(1, kept.Length / 300) == 0 || i == kept.Length - 1)];
        foreach (var expression in Expressions.Studied)
            figure.Add("scatter", ("mode", "lines"), ("name", expression.Word()), ("x", drawn.Select(i => Math.Round(minutes[i], 2)).ToArray()),
                ("y", new ReadingSeries(minutes, [.. kept.Select(i => timeline.Labels[i] == expression ? 1d : 0)]).Cumulative() is var counts ? drawn.Select(i => (int)counts[i]).ToArray() : null),
                ("line", new { color = Theme.ColourOf(expression), width = 2.5, shape = "hv" }));
        foreach (var point in points)
        {
            figure.Shape(new { type = "line", x0 = point.Minute, x1 = point.Minute, y0 = 0, y1 = 1, yref = "paper", line = new { color = Theme.Ink, width = 1.2, dash = "dot" } });
            figure.Note(new { text = Theme.Text(point.Event), x = point.Minute, y = 1, yref = "paper", xanchor = point.Minute > timeline.Length * 0.7 ? "right" : "left", yanchor = "top", showarrow = false, xshift = point.Minute > timeline.Length * 0.7 ? -4 : 4, font = new { size = 11.5 } });
        }
        return figure.Axis("xaxis", $"minute of the film ({kept.Length} of {timeline.Minutes.Count} faces, confidence at least {leastConfidence:0.0})", ("showgrid", false)).Axis("yaxis", "faces read so far").Done();
    }

    /// <summary>Plot-point tests, misses first: the change at the moment beside the changes that the film's own shifts show there.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="tests">Tests that are defined.</param>
    /// <param name="titleOf">A film's title.</param>
    public static GenericChart PlotPoints(string title, IReadOnlyList<PlotPointTest> tests, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(tests);
        var shown = tests.Where(test => test.Test?.Effect is not null).ToList();
        string[] rows = [.. shown.Select(test => $"{Theme.Text(titleOf(test.Point.Film))}, minute {test.Point.Minute:0}: {test.Expression!.Value.Word()} by {Theme.NameOf(test.Model)}")];
        var figure = new Figure(title, 140 + 34 * shown.Count).LegendOnTop();
        for (var i = 0; i < shown.Count; i++)
        {
            var test = shown[i].Test!;
            figure.Add("scatter", ("mode", "lines"), ("x", new[] { test.NullQuantile(0.025), test.NullQuantile(0.975) }), ("y", new[] { i, i }), ("line", new { color = "#cfcbc2", width = 9 }),
                ("name", "95% of the film's own shifts"), ("legendgroup", "null"), ("showlegend", i == 0), ("hoverinfo", "skip"));
        }
        foreach (var hit in new[] { false, true })
        {
            int[] these = [.. Enumerable.Range(0, shown.Count).Where(i => shown[i].IsHit == hit)];
            if (these.Length == 0) continue;
            figure.Add("scatter", ("mode", "markers"), ("name", hit ? "change, shown" : "change, not shown"), ("x", these.Select(i => shown[i].Test!.Effect).ToArray()), ("y", these),
                ("text", these.Select(i => $"p = {shown[i].Test!.P:0.000}, adjusted {shown[i].Adjusted:0.000}").ToArray()), ("hovertemplate", "%{x:+.0%}, %{text}<extra></extra>"),
                ("marker", new { color = hit ? Theme.Accent : "#ffffff", size = 11, symbol = "circle", line = new { color = Theme.Accent, width = 2 } }));
        }
        return figure.Axis("xaxis", "share after the moment less share before it", ("tickformat", "+.0%"), ("zeroline", true), ("zerolinecolor", Theme.Quiet))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, rows.Length).ToArray()), ("ticktext", rows), ("autorange", "reversed"), ("showgrid", false), ("zeroline", false)).Done();
    }

    // Of the height, between two panels: room for a line of letters.
    const double Gap = 0.07;

    // Panels from the top down, with a gap between.
    static (double Low, double High) Panel(int index, int count)
    {
        var height = (1 - Gap * (count - 1)) / count;
        var high = 1 - index * (height + Gap);
        return (Math.Max(0, high - height), high);
    }
}
