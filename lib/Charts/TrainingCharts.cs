using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>One training's figure, epoch by epoch.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Values">One an epoch, from the first on; null where an epoch has none.</param>
public sealed record LearningCurve(string Model, int Seed, IReadOnlyList<double?> Values);

/// <summary>Charts of how networks learn.</summary>
public static class TrainingCharts
{
    // Labels nearer than this share of the axis would run into each other.
    const double LabelApart = 0.055;

    /// <summary>Learning curves: the mean over a model's seeds, in the band of its lowest and highest seed.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="unit">What is measured: "accuracy on validation".</param>
    /// <param name="curves">Any number of models and seeds.</param>
    /// <param name="share">Whether the figure is a share, printed as a percentage.</param>
    public static GenericChart LearningCurves(string title, string unit, IReadOnlyList<LearningCurve> curves, bool share = true)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var figure = new Figure(title, 460).Set("showlegend", false).Set("hovermode", "x unified");
        var ends = new List<(string Model, int Epoch, double Value)>();
        foreach (var model in curves.GroupBy(curve => curve.Model))
        {
            var colour = Theme.ColourOf(model.Key);
            // An epoch counts where at least one seed has got so far.
            var epochs = Enumerable.Range(0, model.Max(curve => curve.Values.Count))
                .Select(e => (Epoch: e + 1, Values: model.Select(curve => e < curve.Values.Count ? curve.Values[e] : null).OfType<double>().ToArray())).Where(epoch => epoch.Values.Length > 0).ToList();
            if (epochs.Count == 0) continue;
            int[] at = [.. epochs.Select(epoch => epoch.Epoch)];
            figure.Add("scatter", ("mode", "lines"), ("x", at), ("y", epochs.Select(epoch => epoch.Values.Min()).ToArray()), ("line", new { width = 0 }), ("hoverinfo", "skip"));
            figure.Add("scatter", ("mode", "lines"), ("x", at), ("y", epochs.Select(epoch => epoch.Values.Max()).ToArray()), ("line", new { width = 0 }), ("fill", "tonexty"), ("fillcolor", Faint(colour)), ("hoverinfo", "skip"));
            figure.Add("scatter", ("mode", at.Length == 1 ? "markers" : "lines"), ("name", Theme.Text(Theme.NameOf(model.Key))), ("x", at), ("y", epochs.Select(epoch => epoch.Values.Average()).ToArray()),
                ("line", new { color = colour, width = 2.5 }), ("marker", new { color = colour, size = 8 }), ("hovertemplate", share ? "%{y:.1%}" : "%{y:.3f}"));
            ends.Add((model.Key, at[^1], epochs[^1].Values.Average()));
        }
        var spread = ends.Count == 0 ? 1 : Math.Max(1e-9, curves.SelectMany(curve => curve.Values).OfType<double>().Max() - curves.SelectMany(curve => curve.Values).OfType<double>().Min());
        var places = EndLabels.Place([.. ends.Select(end => end.Value)], LabelApart * spread);
        for (var i = 0; i < ends.Count; i++)
            figure.Note(new { text = $"<b>{Theme.Text(Theme.NameOf(ends[i].Model))}</b> {Printed(ends[i].Value, share)}", x = ends[i].Epoch, y = places[i], xanchor = "left", yanchor = "middle", xshift = 8, showarrow = false, font = new { size = 12.5, color = Theme.ColourOf(ends[i].Model) } });
        var trained = curves.Select(curve => curve.Seed).Distinct().Count();
        return figure.Axis("xaxis", trained > 1 ? $"epoch; line: mean of {trained} seeds, band: lowest to highest" : "epoch; one seed", ("range", new[] { 1, Math.Max(2, ends.Select(end => end.Epoch).DefaultIfEmpty().Max()) + 0.02 }), ("showgrid", false), ("zeroline", false), ("tickformat", "d"))
            .Axis("yaxis", null, ("title", new { text = unit, standoff = 16, font = new { size = 13 } }), ("tickformat", share ? ".0%" : ".2f"), ("zeroline", false)).Set("margin", new { l = 86, r = 160, t = title.Length > 84 ? 84 : 60, b = 56 }).Done();
    }

    static string Printed(double value, bool share) => share ? $"{value:0.0%}" : $"{value:0.00}";

    static string Faint(string colour) => $"rgba({Convert.ToInt32(colour[1..3], 16)},{Convert.ToInt32(colour[3..5], 16)},{Convert.ToInt32(colour[5..7], 16)},0.16)";
}
