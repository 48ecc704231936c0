using FaceValue.Evaluation;
using Plotly.NET;

namespace FaceValue.Charts;

public static partial class BenchmarkCharts
{
    /// <summary>Confidence beside accuracy, as models say it and after temperature scaling; grey bars tell where the faces are.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="models">Model and its curves, one panel each.</param>
    public static GenericChart Reliability(string title, IReadOnlyList<(string Model, Reliability Curves)> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var figure = new Figure(title, models.Count > 2 ? 450 : 500).LegendOnTop(1.23).Set("barmode", "overlay").Set("bargap", 0);
        for (var m = 0; m < models.Count; m++)
        {
            var (suffix, colour, curves) = (m == 0 ? "" : $"{m + 1}", Theme.ColourOf(models[m].Model), models[m].Curves);
            var place = new (string, object?)[] { ("xaxis", $"x{suffix}"), ("yaxis", $"y{suffix}") };
            var most = curves.Raw.Bins.Max(bin => bin.Faces);
            figure.Add("bar", [.. place, ("x", curves.Raw.Bins.Select(bin => (bin.Low + bin.High) / 2).ToArray()), ("y", curves.Raw.Bins.Select(bin => 0.28 * bin.Faces / most).ToArray()), ("width", curves.Raw.Bins.Select(bin => 0.86 * (bin.High - bin.Low)).ToArray()),
                ("marker", new { color = "#dedad1" }), ("name", "faces at this raw confidence"), ("legendgroup", "faces"), ("showlegend", m == 0), ("text", curves.Raw.Bins.Select(bin => $"{bin.Faces:N0} faces").ToArray()), ("textposition", "none"), ("hovertemplate", "%{text}<extra></extra>")]);
            figure.Add("scatter", [.. place, ("mode", "lines"), ("x", new[] { 0, 1 }), ("y", new[] { 0, 1 }), ("line", new { color = Theme.Quiet, width = 1.2, dash = "dot" }), ("name", "honest"), ("legendgroup", "honest"), ("showlegend", m == 0), ("hoverinfo", "skip")]);
            foreach (var (curve, name, symbol) in new[] { (curves.Raw, "raw", "circle-open"), (curves.Scaled, "temperature-scaled", "circle") })
            {
                var bins = curve.Bins.Where(bin => bin.Faces > 0).ToList();
                var dash = name == "raw" ? "dash" : "solid";
                figure.Add("scatter", [.. place, ("mode", "lines+markers"), ("x", bins.Select(bin => bin.Confidence).ToArray()), ("y", bins.Select(bin => bin.Accuracy!.Estimate).ToArray()), ("error_y", Faint(bins, colour)),
                    ("line", new { color = colour, width = 2, dash }), ("marker", new { color = colour, size = bins.Select(bin => Size(bin, most)).ToArray(), symbol, opacity = 1, line = new { color = colour, width = 2 } }),
                    ("showlegend", false), ("text", bins.Select(bin => $"{bin.Accuracy!.Estimate:0%} of {bin.Faces:N0} right").ToArray()), ("hovertemplate", "says %{x:.0%}: %{text}<extra></extra>")]);
            }
            var (left, right) = Column(m, models.Count, 0.06);
            double[] ticks = m == models.Count - 1 ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.25, 0.5, 0.75];
            figure.Axis($"xaxis{suffix}", "confidence", ("domain", new[] { left, right }), ("anchor", $"y{suffix}"), ("range", new[] { 0, 1.02 }), ("tickformat", ".0%"), ("tickvals", ticks), ("showgrid", false));
            figure.Axis($"yaxis{suffix}", null, ("title", Aside(m == 0 ? "share named rightly" : "")), ("anchor", $"x{suffix}"), ("range", new[] { 0, 1.02 }), ("tickformat", ".0%"), ("dtick", 0.25), ("showticklabels", m == 0));
            figure.Note(new { text = $"<b>{Theme.Text(Theme.NameOf(models[m].Model))}</b><br>calibration error {Error(curves.Raw)}<br>at temperature {curves.Temperature:0.00}: {Error(curves.Scaled)}", x = left, xref = "paper", y = 1, yref = "paper", xanchor = "left", yanchor = "bottom", yshift = 4, align = "left", showarrow = false, font = new { size = 12, color = colour } });
        }
        // The legend's keys stand for all models, so they have no model's colour.
        foreach (var (name, symbol, dash) in new[] { ("as the model says it", "circle-open", "dash"), ("temperature-scaled", "circle", "solid") })
            figure.Add("scatter", ("mode", "lines+markers"), ("name", name), ("x", new double?[] { null }), ("y", new double?[] { null }), ("line", new { color = Theme.Ink, width = 2, dash }), ("marker", new { color = Theme.Ink, size = 8, symbol, line = new { color = Theme.Ink, width = 2 } }));
        return figure.Set("margin", new { l = 86, r = 24, t = title.Length > 84 ? 166 : 146, b = 56 }).Done();
    }

    /// <summary>How often models are wrong where they may say nothing of the faces they are least sure of. Seeds of one model share its colour.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="curves">Model, seed and curve.</param>
    public static GenericChart RiskCoverage(string title, IReadOnlyList<(string Model, int Seed, Abstention Curve)> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var figure = new Figure(title, 460).Set("showlegend", false);
        var models = curves.GroupBy(curve => curve.Model).ToList();
        var highest = curves.Max(curve => curve.Curve.Curve.Max(point => point.Risk));
        var labels = EndLabels.Place([.. models.Select(model => model.Average(curve => curve.Curve.Curve[^1].Risk))], 0.11 * highest);
        for (var m = 0; m < models.Count; m++)
        {
            var (model, colour) = (models[m], Theme.ColourOf(models[m].Key));
            foreach (var (_, seed, abstention) in model)
            {
                // A share of a handful of faces jumps about; the curve starts where it means something.
                var points = abstention.Curve.Where(point => point.Coverage * abstention.Faces >= Math.Min(LeastFaces, abstention.Faces)).ToList();
                // More points than can be told apart would only make the notebook heavy.
                points = [.. points.Where((_, i) => i % Math.Max(1, points.Count / MostPoints) == 0 || i == points.Count - 1)];
                figure.Add("scatter", ("mode", "lines"), ("x", points.Select(point => point.Coverage).ToArray()), ("y", points.Select(point => point.Risk).ToArray()), ("line", new { color = colour, width = 2 }),
                    ("text", points.Select(point => $"confidence at least {point.Threshold:0.00}").ToArray()), ("hovertemplate", $"speaks of %{{x:.0%}}, wrong in %{{y:.0%}}<br>%{{text}}<extra>{Theme.Text(Theme.NameOf(model.Key))}, seed {seed}</extra>"));
            }
            figure.Note(new { text = $"<b>{Theme.Text(Theme.NameOf(model.Key))}</b><br>area {Areas(model.Select(curve => curve.Curve))}", x = 1, xref = "x", y = labels[m], yref = "y", xanchor = "left", yanchor = "middle", align = "left", xshift = 8, showarrow = false, font = new { size = 12.5, color = colour } });
        }
        return figure.Axis("xaxis", "share of faces that the model speaks of, the surest first", ("range", new[] { 0, 1 }), ("tickformat", ".0%"), ("showgrid", false))
            .Axis("yaxis", null, ("title", Aside("share of these named wrongly")), ("rangemode", "tozero"), ("tickformat", ".0%")).Set("margin", new { l = 86, r = 160, t = title.Length > 84 ? 84 : 60, b = 56 }).Done();
    }

    const int LeastFaces = 25, MostPoints = 150;

    // The more faces, the more a point weighs.
    static double Size(ReliabilityBin bin, int most) => 4 + 7 * Math.Sqrt((double)bin.Faces / most);

    static string Error(ReliabilityCurve curve) => curve.ErrorInterval is { } interval ? $"{100 * curve.Error:0.0} [{100 * interval.Low:0.0}, {100 * interval.High:0.0}] points" : $"{100 * curve.Error:0.0} points";

    static string Areas(IEnumerable<Abstention> curves)
    {
        double[] areas = [.. curves.Select(curve => curve.Area?.Estimate).OfType<double>()];
        return areas.Length == 0 ? "not defined" : areas.Length == 1 ? $"{areas[0]:0.000}" : $"{areas.Min():0.000} to {areas.Max():0.000}";
    }

    static object Faint(List<ReliabilityBin> bins, string colour) => new
    {
        type = "data", symmetric = false, thickness = 1, width = 0, color = colour,
        array = bins.Select(bin => bin.Accuracy!.High - bin.Accuracy.Estimate).ToArray(), arrayminus = bins.Select(bin => bin.Accuracy!.Estimate - bin.Accuracy.Low).ToArray(),
    };
}
