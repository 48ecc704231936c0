using FaceValue.Arcs;
using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of how far networks' readings have fallen together, and of genre.</summary>
public static class CollapseCharts
{
    /// <summary>Every network on four measures of collapse; beside it what the same films give if the network always answered the same, and if its answers were dealt out by chance.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="runs">The networks.</param>
    public static GenericChart BesideBaselines(string title, IReadOnlyList<RunCollapse> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var measures = new (string Name, Func<Collapse, double?> Of, string Format)[]
        {
            ("commonest answer's share", collapse => collapse.DominantShare, ".0%"), ("effective answers", collapse => collapse.EffectiveClasses, ".1f"),
            ("bits about the film", collapse => collapse.Information.Bits, ".2f"), ("Cramér's V", collapse => collapse.CramersV, ".2f"),
        };
        var names = runs.Select(run => $"{Theme.NameOf(run.Run.Model)}, seed {run.Run.Seed}").ToArray();
        var figure = new Figure(title, 170 + 34 * runs.Count).LegendOnTop(1.04);
        for (var p = 0; p < measures.Length; p++)
        {
            var (suffix, of) = (p == 0 ? "" : $"{p + 1}", measures[p].Of);
            void Marks(string name, Func<RunCollapse, double?> value, object marker) => figure.Add("scatter", ("mode", "markers"), ("name", name), ("legendgroup", name), ("showlegend", p == 0),
                ("x", runs.Select(value).ToArray()), ("y", names), ("xaxis", "x" + suffix), ("yaxis", "y"), ("cliponaxis", false), ("marker", marker), ("hovertemplate", "%{x:" + measures[p].Format + "}<extra>" + name + "</extra>"));
            // An answer dealt by chance is given as often as before, so the first two panels have nothing to show for it.
            Marks("always the same answer", run => of(run.Constant), new { symbol = "line-ns", size = 15, line = new { color = Theme.Quiet, width = 2.5 } });
            if (p >= 2) Marks("dealt out by chance", run => of(run.Shuffled), new { symbol = "x-thin", size = 10, line = new { color = Theme.Quiet, width = 2 } });
            Marks("as read", run => of(run.Read), new { color = runs.Select(run => Theme.ColourOf(run.Run.Model)).ToArray(), size = 12, symbol = runs.Select(run => Theme.SymbolOf(run.Run.Model)).ToArray() });
            figure.Axis("xaxis" + suffix, measures[p].Name, ("domain", new[] { p / 4.0 + (p == 0 ? 0 : .015), (p + 1) / 4.0 - (p == 3 ? 0 : .015) }), ("tickformat", measures[p].Format.Replace(".1f", ".0f", StringComparison.Ordinal)), ("rangemode", "tozero"), ("nticks", 4), ("anchor", "y"));
        }
        // The chance's legend entry sits in the third panel's trace.
        figure.Add("scatter", ("mode", "markers"), ("name", "dealt out by chance"), ("x", new double?[] { null }), ("y", new[] { names[0] }), ("marker", new { symbol = "x-thin", size = 10, line = new { color = Theme.Quiet, width = 2 } }), ("legendgroup", "dealt out by chance"));
        return figure.Axis("yaxis", null, ("autorange", "reversed"), ("showgrid", true)).Done();
    }

    /// <summary>Shares by genre, a panel an expression: each network's mean over the genre's films, with its interval over films.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="readings">The networks.</param>
    /// <param name="truth">Genre and expression -> true share, where it is known.</param>
    public static GenericChart ByGenre(string title, IReadOnlyList<GenreReading> readings, IReadOnlyDictionary<(string Genre, Expression Expression), double>? truth = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var genres = readings.SelectMany(reading => reading.Shares).Select(share => share.Genre).Distinct().Order(StringComparer.Ordinal).ToList();
        var figure = new Figure(title, 170 + 74 * genres.Count).LegendOnTop(1.05);
        for (var p = 0; p < Expressions.Studied.Count; p++)
        {
            var (expression, suffix) = (Expressions.Studied[p], p == 0 ? "" : $"{p + 1}");
            if (truth is not null)
                figure.Add("scatter", ("mode", "markers"), ("name", "truth"), ("legendgroup", "truth"), ("showlegend", p == 0), ("x", genres.Select(genre => truth[(genre, expression)]).ToArray()), ("y", Enumerable.Range(0, genres.Count).ToArray()),
                    ("xaxis", "x" + suffix), ("yaxis", "y"), ("marker", new { symbol = "line-ns", size = 44, line = new { color = Theme.Ink, width = 2 } }), ("hovertemplate", "%{x:.0%}<extra>truth</extra>"));
            for (var r = 0; r < readings.Count; r++)
            {
                var (model, colour) = (readings[r].Run.Model, Theme.ColourOf(readings[r].Run.Model));
                var mine = readings[r].Shares.Where(share => share.Expression == expression).ToList();
                figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(model)), ("legendgroup", model), ("showlegend", p == 0 && readings.Take(r).All(earlier => earlier.Run.Model != model)),
                    ("x", mine.Select(share => share.Mean).ToArray()), ("y", mine.Select(share => genres.IndexOf(share.Genre) + 0.62 * ((r + 0.5) / readings.Count - 0.5)).ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y"),
                    ("error_x", Theme.Bars([.. mine.Select(share => share.Interval ?? new(share.Mean, share.Mean, share.Mean, 0.95))], colour)), ("marker", new { color = colour, size = 7, symbol = Theme.SymbolOf(model) }),
                    ("text", mine.Select(share => Theme.Text(share.Genre)).ToArray()), ("hovertemplate", "%{text}: %{x:.0%}<extra>" + $"{Theme.NameOf(model)}, seed {readings[r].Run.Seed}" + "</extra>"));
            }
            figure.Axis("xaxis" + suffix, expression.Word(), ("domain", new[] { p / 5.0 + (p == 0 ? 0 : .01), (p + 1) / 5.0 - (p == 4 ? 0 : .01) }), ("range", new[] { -0.02, 1.02 }), ("tickvals", p == 4 ? new[] { 0, .5, 1 } : [0, .5]), ("tickformat", ".0%"), ("anchor", "y"));
        }
        int[] Films(string genre) => [.. readings.Select(reading => reading.Shares.First(share => share.Genre == genre).Films).Distinct()];
        return figure.Axis("yaxis", null, ("tickvals", Enumerable.Range(0, genres.Count).ToArray()), ("ticktext", genres.Select(genre => Theme.Text(genre) + $" (n = {Films(genre)[0]})").ToArray()), ("range", new[] { genres.Count - .5, -.5 }), ("showgrid", false), ("zeroline", false)).Done();
    }
}
