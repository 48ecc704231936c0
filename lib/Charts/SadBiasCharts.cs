using FaceValue.Arcs;
using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of the sad bias and its corrections.</summary>
public static class SadBiasCharts
{
    const int Columns = 3;

    /// <summary>Five shares by three ways of reading, beside the truth where it is known: one panel a network.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="biases">The networks.</param>
    public static GenericChart RawScaledCorrected(string title, IReadOnlyList<SadBias> biases)
    {
        ArgumentNullException.ThrowIfNull(biases);
        var rows = (biases.Count + Columns - 1) / Columns;
        // One scale for all panels, so that networks can be compared.
        var highest = biases.SelectMany(bias => new[] { bias.Raw.Pooled, bias.Scaled.Pooled, bias.Corrected.Pooled, bias.Check ?? [0], bias.True ?? [0] }).SelectMany(shares => shares).Max();
        var words = Expressions.Studied.Select(expression => expression.Word()).ToArray();
        var figure = new Figure(title, 140 + 230 * rows).LegendOnTop(1.03).Set("barmode", "group").Set("bargap", .28).Set("bargroupgap", .04);
        for (var p = 0; p < biases.Count; p++)
        {
            var (bias, suffix, column, row) = (biases[p], p == 0 ? "" : $"{p + 1}", p % Columns, p / Columns);
            foreach (var (name, shares, colour) in new[] { ("raw", bias.Raw.Pooled, "#c9c5bc"), ("temperature-scaled", bias.Scaled.Pooled, "#8f8a7f"), ("prior-corrected", bias.Corrected.Pooled, Theme.Accent) })
                figure.Add("bar", ("name", name), ("legendgroup", name), ("showlegend", p == 0), ("x", words), ("y", shares.ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y" + suffix), ("marker", new { color = colour }), ("hovertemplate", "%{x} %{y:.0%}<extra>" + name + "</extra>"));
            if (bias.True is not null)
                figure.Add("scatter", ("mode", "markers"), ("name", "truth"), ("legendgroup", "truth"), ("showlegend", p == 0), ("x", words), ("y", bias.True.ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y" + suffix),
                    ("marker", new { symbol = "line-ew", size = 25, line = new { color = Theme.Ink, width = 2.4 } }), ("hovertemplate", "%{x} %{y:.0%}<extra>truth</extra>"));
            if (bias.Check is not null)
                figure.Add("scatter", ("mode", "markers"), ("name", "check (BBSE)"), ("legendgroup", "check"), ("showlegend", p == 0), ("x", words), ("y", bias.Check.ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y" + suffix),
                    ("marker", new { symbol = "diamond-open", size = 8, color = "#c2570c", line = new { width = 2 } }), ("hovertemplate", "%{x} %{y:.0%}<extra>check</extra>"));
            var (left, right) = (column / (double)Columns + (column == 0 ? 0 : .02), (column + 1) / (double)Columns - (column == Columns - 1 ? 0 : .02));
            var (top, bottom) = (1 - row / (double)rows - .14 / rows, 1 - (row + 1) / (double)rows + .12 / rows);
            figure.Axis("xaxis" + suffix, null, ("domain", new[] { left, right }), ("anchor", "y" + suffix), ("showgrid", false), ("tickfont", new { size = 11 }));
            figure.Axis("yaxis" + suffix, column == 0 ? "share of faces" : null, ("domain", new[] { bottom, top }), ("anchor", "x" + suffix), ("range", new[] { 0, highest * 1.06 }), ("tickformat", ".0%"), ("showticklabels", column == 0), ("nticks", 5));
            var errors = bias.Raw.PooledError is { } raw ? $"; error {raw:0.00}, {bias.Scaled.PooledError:0.00}, {bias.Corrected.PooledError:0.00}" : "";
            figure.Note(new { text = $"<b>{Theme.NameOf(bias.Run.Model)}</b>, seed {bias.Run.Seed}{errors}", x = left, xref = "paper", y = top, yref = "paper", xanchor = "left", yanchor = "bottom", yshift = 3, showarrow = false, font = new { size = 12, color = Theme.ColourOf(bias.Run.Model) } });
        }
        return figure.Set("margin", new { l = 64, r = 16, t = 104, b = 36 }).Done();
    }
}
