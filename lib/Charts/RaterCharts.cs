using FaceValue.Arcs;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of how far raters of one film agree.</summary>
public static class RaterCharts
{
    /// <summary>Along the film: the share of raters who see it, a panel a word, darker where they agree better; alpha over the whole film in the panel's name.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="words">What is compared, and what to call it.</param>
    /// <param name="windowMinutes">Whole width of the moving window.</param>
    public static GenericChart OverTime(string title, IReadOnlyList<(string Name, RaterAgreement Agreement)> words, double windowMinutes)
    {
        ArgumentNullException.ThrowIfNull(words);
        var end = words.Max(word => word.Agreement.Counts.Count * word.Agreement.BinSeconds / 60);
        var panels = new Panels(words.Count, end);
        var figure = new Figure(title, 130 + 130 * words.Count).Set("showlegend", false).Set("hovermode", "x unified");
        for (var w = 0; w < words.Count; w++)
        {
            var ((name, agreement), suffix) = (words[w], w == 0 ? "" : $"{w + 1}");
            var along = agreement.OverTime(windowMinutes, 0.5);
            double[] minutes = [.. along.Select(at => at.Minute)];
            figure.Add("scatter", ("mode", "lines"), ("x", minutes), ("y", along.Select(at => Math.Round(at.Share, 4)).ToArray()), ("xaxis", "x"), ("yaxis", "y" + suffix), ("name", "share of raters"), ("line", new { color = Theme.Quiet, width = 1.6 }), ("fill", "tozeroy"), ("fillcolor", "rgba(110,110,110,0.10)"), ("hovertemplate", "%{y:.0%} of raters"));
            // Where nobody sees it in the window there is no alpha, and no mark.
            var known = along.Where(at => at.Alpha is not null).ToList();
            figure.Add("scatter", ("mode", "markers"), ("x", known.Select(at => at.Minute).ToArray()), ("y", known.Select(at => Math.Round(at.Share, 4)).ToArray()), ("xaxis", "x"), ("yaxis", "y" + suffix), ("name", "alpha"), ("text", known.Select(at => $"{at.Alpha:0.00}").ToArray()), ("hovertemplate", "alpha %{text}"),
                ("marker", new
                {
                    size = 7, color = known.Select(at => Math.Round(at.Alpha!.Value, 3)).ToArray(), cmin = 0, cmax = 0.8, colorscale = new object[] { new object[] { 0, "#efe3d3" }, new object[] { 0.5, "#6fa8a4" }, new object[] { 1, "#083f3d" } },
                    showscale = w == 0, colorbar = new { title = new { text = "alpha in<br>the window", font = new { size = 11 } }, thickness = 12, len = 0.6, outlinewidth = 0 },
                }));
            var (low, high) = panels.Of(w);
            figure.Axis("yaxis" + suffix, null, ("domain", new[] { low, high }), ("rangemode", "tozero"), ("tickformat", ".0%"), ("nticks", 4));
            var single = agreement.Single is { } one ? $"; one rater's arc against the others {one.ToString("0.00")}" : "";
            figure.Note(new { text = $"<b>{Theme.Text(name)}</b>  alpha {agreement.Interval?.ToString("0.00") ?? "not defined"}{single}", x = 0, xref = "paper", y = high, yref = "paper", xanchor = "left", yanchor = "bottom", showarrow = false, font = new { size = 12.5 } });
        }
        return figure.Axis("xaxis", $"minute of the film; share of {words[0].Agreement.Raters} raters in a window of {windowMinutes:0.#} minutes", ("anchor", words.Count == 1 ? "y" : $"y{words.Count}"), ("range", new[] { 0, end }), ("showgrid", false)).Set("margin", new { l = 64, r = 24, t = 56, b = 56 }).Done();
    }

    /// <summary>The bar for any reading: alpha of each word with its interval, and one rater's arc against the others'.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="words">What is compared, and what to call it.</param>
    public static GenericChart Ceiling(string title, IReadOnlyList<(string Name, RaterAgreement Agreement)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var figure = new Figure(title, 170 + 44 * words.Count).LegendOnTop();
        foreach (var (name, of, colour, symbol, shift) in new (string, Func<RaterAgreement, FaceValue.Statistics.Interval?>, string, string, double)[]
            { ("alpha, second by second", word => word.Interval, Theme.Accent, "circle", -.13), ("one rater's arc against the others'", word => word.Single, "#c2570c", "diamond", .13) })
        {
            int[] known = [.. Enumerable.Range(0, words.Count).Where(w => of(words[w].Agreement) is not null)];
            figure.Add("scatter", ("mode", "markers"), ("name", name), ("x", known.Select(w => of(words[w].Agreement)!.Estimate).ToArray()), ("y", known.Select(w => w + shift).ToArray()), ("error_x", Theme.Bars([.. known.Select(w => of(words[w].Agreement)!)], colour)),
                ("text", known.Select(w => of(words[w].Agreement)!.ToString("0.00")).ToArray()), ("hovertemplate", "%{text}<extra>" + name + "</extra>"), ("marker", new { color = colour, size = 11, symbol }));
        }
        return figure.Axis("xaxis", "agreement: 1 wholly, 0 as by chance (95% over blocks of time, and over raters)", ("range", new[] { 0, 1 }))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, words.Count).ToArray()), ("ticktext", words.Select(word => Theme.Text(word.Name)).ToArray()), ("range", new[] { words.Count - .5, -.5 }), ("showgrid", false), ("zeroline", false)).Done();
    }
}
