using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of networks' arcs beside the true one.</summary>
public static class FidelityCharts
{
    const int Columns = 3, PanelPoints = 40;

    /// <summary>One expression through one film: a panel a model, each of its seeds a line, the truth behind them. Where too few faces are seen the lines have gaps.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="truth">The film's true arc.</param>
    /// <param name="readings">The film as read by the networks.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="settings">How readings become arcs.</param>
    /// <param name="points">Moments to mark.</param>
    /// <param name="seed">Seed of the bands.</param>
    public static GenericChart Timelines(string title, TrueArc truth, IReadOnlyList<FaceSeries> readings, Expression expression, ArcSettings settings, IReadOnlyList<PlotPoint> points, int seed)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(points);
        var models = readings.GroupBy(reading => reading.Run.Model).ToList();
        double end = truth.Minutes[^1];
        var panels = new Panels(models.Count, end);
        var figure = new Figure(title, 150 + 190 * models.Count).LegendOnTop(1.03).Set("hovermode", "x unified");
        for (var m = 0; m < models.Count; m++)
        {
            var (model, y) = (models[m], m == 0 ? "y" : $"y{m + 1}");
            Curve(figure, Some(truth.Minutes), Some(WindowedShare.Of(truth.Signal(expression), settings.WindowMinutes, truth.Minutes)), "x", y, m == 0 ? "truth" : null, "truth", Theme.Ink, 1.8, "dash");
            var first = true;
            foreach (var reading in model.Where(reading => reading.Count > 0))
            {
                var band = WindowedShare.BootstrapBand(reading.Signal(expression, settings.Measure), settings.WindowMinutes, truth.Minutes, seed, settings.LeastFaces, 300);
                Band(figure, truth.Minutes, band, y, Theme.ColourOf(model.Key));
                Curve(figure, truth.Minutes, [.. band.Estimate], "x", y, null, $"seed {reading.Run.Seed}", Theme.ColourOf(model.Key), first ? 2.6 : 1.6, "solid");
                first = false;
            }
            var (low, high) = panels.Of(m);
            figure.Axis(m == 0 ? "yaxis" : $"yaxis{m + 1}", $"{expression.Word()}", ("domain", new[] { low, high }), ("rangemode", "tozero"), ("tickformat", ".0%"), ("nticks", 4));
            figure.Note(new { text = $"<b>{Theme.NameOf(model.Key)}</b>, {model.Count()} seed{(model.Count() == 1 ? "" : "s")}", x = 0.005, xref = "paper", y = high, yref = "paper", xanchor = "left", yanchor = "bottom", showarrow = false, font = new { size = 12.5, color = Theme.ColourOf(model.Key) } });
        }
        panels.Mark(figure, points);
        var measured = settings.Measure == ArcMeasure.Share ? "share of faces" : "mean probability";
        return figure.Axis("xaxis", $"minute of the film; {measured} in {settings.WindowMinutes:0.#} minutes, bands 95%", ("anchor", models.Count == 1 ? "y" : $"y{models.Count}"), ("range", new[] { 0, end }), ("showgrid", false)).Done();
    }

    /// <summary>One expression through every film, none picked: the truth and each model, its seeds averaged.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="truths">The true arcs, in reading order.</param>
    /// <param name="readings">All readings of all networks.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="settings">How readings become arcs.</param>
    /// <param name="titleOf">A film's title.</param>
    public static GenericChart EveryFilm(string title, IReadOnlyList<TrueArc> truths, IReadOnlyList<FaceSeries> readings, Expression expression, ArcSettings settings, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(truths);
        ArgumentNullException.ThrowIfNull(readings);
        var rows = (truths.Count + Columns - 1) / Columns;
        var figure = new Figure(title, 140 + 150 * rows).LegendOnTop(1.035).Set("hovermode", "x unified");
        for (var f = 0; f < truths.Count; f++)
        {
            var (truth, suffix, column, row) = (truths[f], f == 0 ? "" : $"{f + 1}", f % Columns, f / Columns);
            Curve(figure, Some(truth.Minutes), Some(WindowedShare.Of(truth.Signal(expression), settings.WindowMinutes, truth.Minutes)), "x" + suffix, "y" + suffix, f == 0 ? "truth" : null, "truth", Theme.Ink, 1.6, "dash");
            foreach (var model in readings.Where(reading => reading.Film == truth.Film).GroupBy(reading => reading.Run.Model))
                Curve(figure, Some(truth.Minutes), Some(Mean(truth, [.. model], expression, settings)), "x" + suffix, "y" + suffix, f == 0 ? Theme.NameOf(model.Key) : null, Theme.NameOf(model.Key), Theme.ColourOf(model.Key), 2, "solid");
            var (left, right) = (column / (double)Columns + (column == 0 ? 0 : .02), (column + 1) / (double)Columns - (column == Columns - 1 ? 0 : .02));
            var (top, bottom) = (1 - row / (double)rows - .045, 1 - (row + 1) / (double)rows + .02);
            figure.Axis("xaxis" + suffix, row == rows - 1 || f + Columns >= truths.Count ? "minute" : null, ("domain", new[] { left, right }), ("anchor", "y" + suffix), ("showgrid", false), ("tickfont", new { size = 10 }), ("nticks", 4));
            figure.Axis("yaxis" + suffix, column == 0 ? expression.Word() : null, ("domain", new[] { bottom, top }), ("anchor", "x" + suffix), ("range", new[] { 0, 1 }), ("tickformat", ".0%"), ("showticklabels", column == 0), ("tickvals", new[] { 0, .5, 1 }), ("tickfont", new { size = 10 }));
            figure.Note(new { text = Theme.Text(titleOf(truth.Film)), x = left, xref = "paper", y = top, yref = "paper", xanchor = "left", yanchor = "bottom", showarrow = false, font = new { size = 12 } });
        }
        return figure.Set("margin", new { l = 52, r = 16, t = 100, b = 52 }).Done();
    }

    /// <summary>Fidelity by expression, one row an expression: each model's seeds as points with their intervals over films.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="runs">Fidelity of every network.</param>
    public static GenericChart ByExpression(string title, IReadOnlyList<ArcFidelity> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var rows = Expressions.Studied.Select(expression => expression.Word()).Append("all five").ToArray();
        var figure = new Figure(title, 150 + 62 * rows.Length).LegendOnTop();
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            var values = Expressions.Studied.Select(expression => run.ByExpression[expression]).Append(run.Mean).ToList();
            int[] known = [.. Enumerable.Range(0, rows.Length).Where(i => values[i] is not null)];
            figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(run.Run.Model)), ("legendgroup", run.Run.Model), ("showlegend", runs.Take(r).All(earlier => earlier.Run.Model != run.Run.Model)),
                ("x", known.Select(i => values[i]!.Estimate).ToArray()), ("y", known.Select(i => i + 0.7 * ((r + 0.5) / runs.Count - 0.5)).ToArray()),
                ("error_x", Theme.Bars([.. known.Select(i => values[i]!)], Theme.ColourOf(run.Run.Model))), ("text", known.Select(i => $"seed {run.Run.Seed}: {values[i]!.ToString("0.00")}").ToArray()),
                ("hovertemplate", "%{text}<extra>" + Theme.NameOf(run.Run.Model) + "</extra>"), ("marker", new { color = Theme.ColourOf(run.Run.Model), size = 8, symbol = Theme.SymbolOf(run.Run.Model) }));
        }
        return figure.Axis("xaxis", "correlation with the true arc (Spearman), 95% intervals over films; one point a seed", ("zeroline", true), ("zerolinecolor", Theme.Quiet), ("zerolinewidth", 1.5))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, rows.Length).ToArray()), ("ticktext", rows), ("range", new[] { rows.Length - .5, -.5 }), ("showgrid", false), ("zeroline", false)).Done();
    }

    static double?[] Mean(TrueArc truth, IReadOnlyList<FaceSeries> seeds, Expression expression, ArcSettings settings)
    {
        var arcs = seeds.Where(seed => seed.Count > 0).Select(seed => WindowedShare.Of(seed.Signal(expression, settings.Measure), settings.WindowMinutes, truth.Minutes, settings.LeastFaces)).ToList();
        return [.. Enumerable.Range(0, truth.Minutes.Count).Select(t => arcs.Count > 0 && arcs.All(arc => arc[t] is not null) ? arcs.Average(arc => arc[t]) : null)];
    }

    // Even steps are told by the first and the step: a page of many curves is a quarter lighter.
    static void Curve(Figure figure, IReadOnlyList<double> minutes, IReadOnlyList<double?> shares, string x, string y, string? legend, string name, string colour, double width, string dash)
    {
        double? step = minutes.Count > 1 ? (minutes[^1] - minutes[0]) / (minutes.Count - 1) : null;
        if (step is { } even && minutes.Where((minute, i) => Math.Abs(minute - minutes[0] - i * even) > 0.01).Any()) step = null;
        figure.Add("scatter", ("mode", "lines"), ("connectgaps", false), ("x", step is null ? Rounded(minutes) : null), ("x0", step is null ? null : Math.Round(minutes[0], 2)), ("dx", step is { } each ? Math.Round(each, 5) : null), ("y", Rounded(shares)), ("xaxis", x), ("yaxis", y), ("name", name), ("legendgroup", name), ("showlegend", legend is not null),
            ("line", new { color = colour, width, dash }), ("hovertemplate", "%{y:.0%}"));
    }

    static void Band(Figure figure, IReadOnlyList<double> minutes, Band band, string y, string colour)
    {
        // Each stretch without a gap is a shape of its own: a fill to the next trace would bridge the gaps.
        for (var from = 0; from < minutes.Count;)
        {
            if (band.Low[from] is null) { from++; continue; }
            var to = from;
            while (to < minutes.Count && band.Low[to] is not null) to++;
            int[] way = [.. Enumerable.Range(from, to - from)];
            figure.Add("scatter", ("mode", "lines"), ("x", Rounded([.. way.Concat(way.Reverse()).Select(t => minutes[t])])), ("y", Rounded([.. way.Select(t => band.Low[t]), .. way.Reverse().Select(t => band.High[t])])),
                ("xaxis", "x"), ("yaxis", y), ("fill", "toself"), ("fillcolor", colour + "22"), ("line", new { width = 0 }), ("hoverinfo", "skip"), ("showlegend", false));
            from = to;
        }
    }

    // A small panel is some 250 pixels wide.
    static IReadOnlyList<T> Some<T>(IReadOnlyList<T> values)
    {
        var step = Math.Max(1, values.Count / PanelPoints);
        return [.. values.Where((_, i) => i % step == 0)];
    }

    // Digits beyond the eye only make the notebook heavy: minutes to half a second, shares to a thousandth.
    static double[] Rounded(IReadOnlyList<double> values) => [.. values.Select(value => Math.Round(value, 2))];

    static double?[] Rounded(IReadOnlyList<double?> values) => [.. values.Select(value => value is { } known ? Math.Round(known, 3) : (double?)null)];
}
