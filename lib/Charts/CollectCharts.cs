using FaceValue.Collect;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of which photos words find.</summary>
public static class CollectCharts
{
    /// <summary>What each word brings, one panel a site: photos that are new there, and photos that an earlier word had found.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="yields">Every search of every site, in the order asked.</param>
    public static GenericChart Words(string title, IReadOnlyList<WordYield> yields)
    {
        ArgumentNullException.ThrowIfNull(yields);
        var sites = yields.Select(found => found.Source).Distinct().ToList();
        var words = yields.Select(found => found.Word).Distinct().ToList();
        var figure = new Figure(title, 150 + 19 * words.Count).Set("barmode", "stack").Set("bargap", 0.22).Set("showlegend", false);
        for (var s = 0; s < sites.Count; s++)
        {
            var (site, suffix) = (yields.Where(found => found.Source == sites[s]).ToList(), s == 0 ? "" : $"{s + 1}");
            void Bars(string name, Func<WordYield, int> count, bool faded) => figure.Add("bar", ("orientation", "h"), ("name", name),
                ("x", site.Select(count).ToArray()), ("y", site.Select(found => Theme.Text(found.Word)).ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y"),
                ("marker", new { color = site.Select(found => Theme.ColourOf(found.Expression)).ToArray(), opacity = faded ? .3 : 1 }), ("hovertemplate", $"%{{y}}: %{{x}} {name}<extra></extra>"));
            Bars("new", found => found.New, false);
            Bars("found by an earlier word", found => found.Photos - found.New, true);
            figure.Axis("xaxis" + suffix, $"photos on {sites[s]}; pale: an earlier word had found them", ("domain", new[] { s / (double)sites.Count + (s == 0 ? 0 : .03), (s + 1) / (double)sites.Count - (s == sites.Count - 1 ? 0 : .03) }));
        }
        return figure.Axis("yaxis", null, ("categoryorder", "array"), ("categoryarray", words.Select(Theme.Text).ToArray()), ("autorange", "reversed"), ("dtick", 1), ("tickfont", new { size = 11 })).Done();
    }

    /// <summary>How much of what one set holds another holds too.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="overlap">The sets.</param>
    public static GenericChart Overlaps(string title, Overlap overlap)
    {
        ArgumentNullException.ThrowIfNull(overlap);
        var places = Enumerable.Range(0, overlap.Labels.Count).ToList();
        string[] labels = [.. places.Select(i => $"{Theme.Text(overlap.Labels[i])} ({overlap.Shared(i, i):N0})")];
        var figure = new Figure(title, 190 + 46 * labels.Length);
        figure.Add("heatmap", ("x", labels), ("y", labels), ("z", places.Select(a => places.Select(b => overlap.ShareOf(a, b)).ToArray()).ToArray()),
            ("text", places.Select(a => places.Select(b => $"{overlap.ShareOf(a, b):0%}").ToArray()).ToArray()), ("texttemplate", "%{text}"), ("zmin", 0), ("zmax", 1), ("showscale", false),
            ("colorscale", new object[] { new object[] { 0, "#f4f1ea" }, new object[] { 1, Theme.Accent } }), ("hovertemplate", "%{text} of %{y} is in %{x} too<extra></extra>"), ("xgap", 2), ("ygap", 2));
        return figure.Axis("xaxis", "is also in", ("side", "bottom")).Axis("yaxis", "share of the photos of", ("autorange", "reversed")).Done();
    }
}
