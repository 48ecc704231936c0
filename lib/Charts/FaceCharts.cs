using FaceValue.Faces;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Tables;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of how photos become faces.</summary>
public static class FaceCharts
{
    /// <summary>What became of the photos: those kept, and those lost by reason.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="faces">What the photos gave.</param>
    public static GenericChart Outcomes(string title, PhotoFaces faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        var rows = faces.Outcomes.OrderByDescending(row => row.Key == PhotoOutcome.Kept).ThenByDescending(row => row.Value).ToList();
        return new Figure(title, 150 + 34 * rows.Count).Set("showlegend", false).Set("bargap", 0.3)
            .Add("bar", ("orientation", "h"), ("x", rows.Select(row => row.Value).ToArray()), ("y", rows.Select(row => RecordColumn.WordOf(row.Key).Replace('-', ' ')).ToArray()),
                ("text", rows.Select(row => $"{row.Value:N0} ({row.Value / (double)faces.Photos.Count:0.0%})").ToArray()), ("textposition", "outside"), ("cliponaxis", false),
                ("marker", new { color = rows.Select(row => row.Key == PhotoOutcome.Kept ? Theme.Accent : "#b9b4a9").ToArray() }), ("hovertemplate", "%{y}: %{text}<extra></extra>"))
            .Axis("xaxis", $"photos (n = {faces.Photos.Count:N0})", ("range", new[] { 0, 1.18 * rows.Max(row => row.Value) })).Axis("yaxis", null, ("autorange", "reversed")).Done();
    }

    /// <summary>The share of photos that hold one usable face, for each kind of photo.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="yields">The kinds, from the top down.</param>
    /// <param name="expressionOf">The expression that a kind belongs to, which colours it; null for none.</param>
    public static GenericChart Yields(string title, IReadOnlyList<FaceYield> yields, Func<FaceYield, Expression?> expressionOf)
    {
        ArgumentNullException.ThrowIfNull(yields);
        var shares = yields.Select(kind => kind.Share).ToList();
        return new Figure(title, 150 + 20 * yields.Count).Set("showlegend", false)
            .Add("scatter", ("mode", "markers"), ("x", shares.Select(share => share.Estimate).ToArray()), ("y", yields.Select(kind => $"{Theme.Text(kind.Name)} ({kind.Photos:N0})").ToArray()),
                ("error_x", new { type = "data", symmetric = false, array = shares.Select(share => share.High - share.Estimate).ToArray(), arrayminus = shares.Select(share => share.Estimate - share.Low).ToArray(), thickness = 1.6, width = 0, color = Theme.Quiet }),
                ("marker", new { size = 9, color = yields.Select(kind => expressionOf(kind) is { } e ? Theme.ColourOf(e) : Theme.Accent).ToArray() }), ("hovertemplate", "%{y}: %{x:.0%}<extra></extra>"))
            .Axis("xaxis", "photos with one usable face, with 95% interval", ("tickformat", ".0%"), ("range", new[] { 0, 1.02 }))
            .Axis("yaxis", null, ("range", new[] { yields.Count - 0.4, -0.6 }), ("dtick", 1), ("tickfont", new { size = 12 })).Done();
    }

    /// <summary>One measure of faces as overlaid outlines of histograms.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="unit">What is measured, with its unit.</param>
    /// <param name="groups">The groups compared, each with its values.</param>
    /// <param name="bins">Start, end and width of the bins.</param>
    /// <param name="limit">A limit to draw, in the measure's unit; null for none.</param>
    public static GenericChart Distributions(string title, string unit, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups, (double Start, double End, double Width) bins, double? limit = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins.Width, nameof(bins));
        var count = (int)Math.Ceiling((bins.End - bins.Start) / bins.Width);
        double[] edges = [.. Enumerable.Range(0, count).Select(i => bins.Start + i * bins.Width)];
        string[] colours = [Theme.Accent, "#c2570c", "#6a4c93", "#0072b2", "#8a5a00", "#5cc0a7"];
        string[] dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];
        var figure = new Figure(title, 380).LegendOnTop();
        foreach (var ((name, values), i) in groups.Select((group, i) => (group, i)))
        {
            var shares = new double[count];
            foreach (var value in values) shares[Math.Clamp((int)((value - bins.Start) / bins.Width), 0, count - 1)] += 1.0 / values.Count;
            figure.Add("scatter", ("mode", "lines"), ("name", $"{Theme.Text(name)} (n = {values.Count:N0})"), ("x", edges.Select(edge => edge + bins.Width / 2).ToArray()), ("y", shares),
                ("line", new { color = colours[i % colours.Length], width = 2.2, shape = "hvh", dash = dashes[i % dashes.Length] }), ("hovertemplate", "%{x}: %{y:.1%}<extra>" + Theme.Text(name) + "</extra>"));
        }
        if (limit is { } at) figure.Shape(new { type = "line", xref = "x", yref = "paper", x0 = at, x1 = at, y0 = 0, y1 = 1, line = new { color = Theme.Quiet, width = 1.5, dash = "dot" } });
        return figure.Axis("xaxis", unit).Axis("yaxis", "share of faces", ("tickformat", ".0%"), ("rangemode", "tozero")).Done();
    }

    /// <summary>The share found by two detectors, by the size of the face.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="unit">What the sizes are.</param>
    /// <param name="detectors">Name of each detector -> size class, faces, found.</param>
    public static GenericChart FoundBySize(string title, string unit, IReadOnlyList<(string Detector, IReadOnlyList<(string Size, int Faces, int Found)> Rows)> detectors)
    {
        ArgumentNullException.ThrowIfNull(detectors);
        var figure = new Figure(title, 380).LegendOnTop();
        foreach (var ((name, rows), i) in detectors.Select((detector, i) => (detector, i)))
        {
            Interval[] shares = [.. rows.Select(row => Proportion.Wilson(row.Found, row.Faces))];
            figure.Add("scatter", ("mode", "lines+markers"), ("name", Theme.Text(name)), ("x", rows.Select(row => $"{Theme.Text(row.Size)}<br>n = {row.Faces:N0}").ToArray()), ("y", shares.Select(share => share.Estimate).ToArray()),
                ("error_y", new { type = "data", symmetric = false, array = shares.Select(share => share.High - share.Estimate).ToArray(), arrayminus = shares.Select(share => share.Estimate - share.Low).ToArray(), thickness = 1.6, width = 0 }),
                ("marker", new { size = 9, symbol = i == 0 ? "circle" : "diamond" }), ("line", new { color = i == 0 ? Theme.Accent : "#c2570c", width = 2, dash = i == 0 ? "solid" : "dash" }), ("hovertemplate", "%{y:.1%}<extra>" + Theme.Text(name) + "</extra>"));
        }
        return figure.Axis("xaxis", unit, ("type", "category")).Axis("yaxis", "found, with 95% interval", ("tickformat", ".0%"), ("range", new[] { 0, 1.03 })).Done();
    }
}
