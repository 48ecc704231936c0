using FaceValue.Datasets;
using FaceValue.Statistics;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of who is in data sets, and of how they are split.</summary>
public static class DatasetCharts
{
    /// <summary>Faces of each class in each set, as groups of bars.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="counts">Every set's counts, the sets in order.</param>
    public static GenericChart Counts(string title, IReadOnlyList<ClassCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var sets = counts.Select(count => count.Set).Distinct().ToList();
        var figure = new Figure(title, 400).Set("barmode", "group").Set("bargap", 0.28).Set("bargroupgap", 0.08).LegendOnTop();
        foreach (var (set, i) in sets.Select((set, i) => (set, i)))
        {
            var mine = counts.Where(count => count.Set == set).ToList();
            figure.Add("bar", ("name", $"{Theme.Text(set)} (n = {mine.Sum(count => count.Count):N0})"), ("x", mine.Select(count => Theme.Text(count.Class)).ToArray()), ("y", mine.Select(count => count.Count).ToArray()),
                ("marker", new { color = Shades[i % Shades.Length], pattern = Hatched(Patterns[i % Patterns.Length]) }),
                ("text", mine.Select(count => $"{count.Count:N0}").ToArray()), ("textposition", "outside"), ("textfont", new { size = 10 }), ("textangle", 0), ("cliponaxis", false), ("hovertemplate", "%{x}: %{y:,}<extra>" + Theme.Text(set) + "</extra>"));
        }
        return figure.Axis("xaxis", null).Axis("yaxis", "faces").Done();
    }

    /// <summary>The share of held-out faces that a split has shown to the network before, nearly or by the same hand.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="leaks">One way of splitting each.</param>
    public static GenericChart Leaks(string title, IReadOnlyList<SplitLeak> leaks)
    {
        ArgumentNullException.ThrowIfNull(leaks);
        var figure = new Figure(title, 190 + 44 * leaks.Count).Set("barmode", "group").Set("bargap", 0.3).LegendOnTop();
        void Bars(string name, Func<SplitLeak, int> count, string colour, string pattern) => figure.Add("bar", ("orientation", "h"), ("name", name),
            ("x", leaks.Select(leak => count(leak) / (double)leak.HeldOut).ToArray()), ("y", leaks.Select(leak => $"{leak.Split}<br>({leak.HeldOut:N0} held out)").ToArray()),
            ("text", leaks.Select(leak => $"{count(leak) / (double)leak.HeldOut:0%} ({count(leak):N0})").ToArray()), ("textposition", "outside"), ("cliponaxis", false),
            ("marker", new { color = colour, pattern = Hatched(pattern) }), ("hovertemplate", "%{text}<extra>" + name + "</extra>"));
        Bars("nearly the same picture", leak => leak.HeldOutLikeTrain, Theme.Accent, "");
        Bars("another picture by the same photographer", leak => leak.HeldOutByTrainPhotographer, "#c2570c", "/");
        return figure.Axis("xaxis", "held-out faces of which the train part has …", ("tickformat", ".0%"), ("range", new[] { 0, 1.12 }), ("tickvals", new[] { 0, .25, .5, .75, 1 })).Axis("yaxis", null, ("autorange", "reversed")).Done();
    }

    /// <summary>How sets differ in a few measures: median, middle half and middle nine tenths of each, one panel a measure.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="sets">The sets, from the top down, each with its faces' measures.</param>
    /// <param name="panels">What is measured, with its unit; faces without the measure are left out.</param>
    public static GenericChart Measures(string title, IReadOnlyList<(string Name, IReadOnlyList<FaceMeasure> Faces)> sets, IReadOnlyList<(string Unit, Func<FaceMeasure, double?> Value)> panels)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(panels);
        var figure = new Figure(title, 170 + 34 * sets.Count).Set("showlegend", false);
        for (var p = 0; p < panels.Count; p++)
        {
            var suffix = p == 0 ? "" : $"{p + 1}";
            foreach (var ((name, faces), s) in sets.Select((set, s) => (set, s)))
            {
                double[] values = [.. faces.Select(panels[p].Value).OfType<double>().Order()];
                if (values.Length == 0) continue;
                double[] marks = [.. new[] { .05, .25, .5, .75, .95 }.Select(share => Quantile.OfSorted(values, share))];
                var colour = s == sets.Count - 1 ? "#c2570c" : Theme.Accent;
                void Line(double from, double to, double width) => figure.Add("scatter", ("mode", "lines"), ("x", new[] { from, to }), ("y", new[] { s, s }), ("xaxis", "x" + suffix), ("yaxis", "y"), ("line", new { color = colour, width }), ("opacity", width > 3 ? .45 : 1.0), ("hoverinfo", "skip"));
                Line(marks[0], marks[4], 1.5);
                Line(marks[1], marks[3], 9);
                figure.Add("scatter", ("mode", "markers"), ("x", new[] { marks[2] }), ("y", new[] { s }), ("xaxis", "x" + suffix), ("yaxis", "y"), ("marker", new { color = colour, size = 9, symbol = s == sets.Count - 1 ? "diamond" : "circle", line = new { color = "#ffffff", width = 1.5 } }),
                    ("hovertemplate", $"{Theme.Text(name)}: median {marks[2]:0.###}, middle half {marks[1]:0.###} to {marks[3]:0.###}, n = {values.Length:N0}<extra></extra>"));
            }
            figure.Axis("xaxis" + suffix, panels[p].Unit, ("domain", new[] { p / (double)panels.Count + (p == 0 ? 0 : .018), (p + 1) / (double)panels.Count - (p == panels.Count - 1 ? 0 : .018) }), ("rangemode", "tozero"), ("nticks", 5), ("zeroline", false));
        }
        return figure.Axis("yaxis", null, ("tickvals", Enumerable.Range(0, sets.Count).ToArray()), ("ticktext", sets.Select(set => $"{Theme.Text(set.Name)} ({set.Faces.Count:N0})").ToArray()), ("range", new[] { sets.Count - 0.5, -0.5 }), ("zeroline", false)).Done();
    }

    // Over the bar's colour, not instead of it.
    static object Hatched(string shape) => new { shape, fillmode = "overlay", fgcolor = "#ffffff", fgopacity = .5, size = 6 };

    static readonly string[] Shades = ["#0a6a66", "#7fb5b1", "#c2570c", "#6a4c93"], Patterns = ["", "/", ".", "x"];
}
