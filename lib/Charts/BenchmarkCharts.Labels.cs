using FaceValue.Evaluation;
using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

public static partial class BenchmarkCharts
{
    /// <summary>How much of what each word finds is probably mislabelled, a panel a site.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="classes">The classes' names; a class that is one of the expressions has its colour.</param>
    /// <param name="words">The words of all sites.</param>
    /// <param name="truth">Site and word -> true share of wrong labels, where it is known; null where it is not.</param>
    public static GenericChart NoiseByWord(string title, IReadOnlyList<string> classes, IReadOnlyList<WordNoise> words, Func<string, string, double?>? truth = null)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(words);
        string[] sites = [.. words.Select(word => word.Site).Distinct().Order(StringComparer.Ordinal)];
        // The same words in the same order on every site, so that they can be compared along a line.
        var order = words.GroupBy(word => word.Word).OrderByDescending(word => (double)word.Sum(one => one.Suspects) / word.Sum(one => one.Faces)).Select(word => Theme.Text(word.Key)).ToArray();
        var figure = new Figure(title, 150 + 27 * order.Length).LegendOnTop().Set("barmode", "overlay").Set("bargap", 0.3);
        var most = words.Max(word => Math.Max(word.Share?.High ?? (double)word.Suspects / word.Faces, truth?.Invoke(word.Site, word.Word) ?? 0));
        for (var s = 0; s < sites.Length; s++)
        {
            var suffix = s == 0 ? "" : $"{s + 1}";
            var place = new (string, object?)[] { ("xaxis", $"x{suffix}"), ("yaxis", "y") };
            var here = words.Where(word => word.Site == sites[s]).ToList();
            foreach (var label in here.GroupBy(word => word.Class).OrderBy(label => label.Key))
                figure.Add("bar", [.. place, ("orientation", "h"), ("name", Theme.Text(classes[label.Key])), ("legendgroup", classes[label.Key]), ("showlegend", s == 0), ("marker", new { color = ClassColour(classes[label.Key]) }),
                    ("x", label.Select(word => (double)word.Suspects / word.Faces).ToArray()), ("y", label.Select(word => Theme.Text(word.Word)).ToArray()), ("error_x", WordWhiskers([.. label])),
                    ("text", label.Select(word => $"{word.Suspects} of {word.Faces}").ToArray()), ("textposition", "none"), ("hovertemplate", "%{y}: %{text} suspect (%{x:.0%})<extra></extra>")]);
            var known = truth is null ? [] : here.Select(word => (word.Word, Share: truth(word.Site, word.Word))).Where(word => word.Share is not null).ToList();
            if (known.Count > 0)
                figure.Add("scatter", [.. place, ("mode", "markers"), ("name", "truly wrong"), ("legendgroup", "truth"), ("showlegend", s == 0), ("x", known.Select(word => word.Share).ToArray()), ("y", known.Select(word => Theme.Text(word.Word)).ToArray()),
                    ("marker", new { symbol = "diamond", size = 9, color = "#ffffff", line = new { color = Theme.Ink, width = 1.6 } }), ("hovertemplate", "truly wrong: %{x:.0%}<extra></extra>")]);
            var (left, right) = Column(s, sites.Length, 0.06);
            figure.Axis($"xaxis{suffix}", $"suspects of {here.Sum(word => word.Faces):N0} labels, {Theme.Text(sites[s])}", ("domain", new[] { left, right }), ("range", new[] { 0, Math.Min(1, 1.06 * most) }), ("tickformat", ".0%"));
        }
        return figure.Axis("yaxis", null, ("categoryorder", "array"), ("categoryarray", order), ("range", new[] { order.Length - 0.5, -0.5 }), ("showgrid", false), ("dtick", 1)).Done();
    }

    static string ClassColour(string name) => Enum.GetValues<Expression>().Where(expression => expression.Word() == name).Select(Theme.ColourOf).FirstOrDefault(Theme.Accent);

    static object WordWhiskers(IReadOnlyList<WordNoise> words)
    {
        double Share(WordNoise word) => (double)word.Suspects / word.Faces;
        return new
        {
            type = "data", symmetric = false, thickness = 1.3, width = 0, color = Theme.Ink,
            array = words.Select(word => (word.Share?.High ?? Share(word)) - Share(word)).ToArray(), arrayminus = words.Select(word => Share(word) - (word.Share?.Low ?? Share(word))).ToArray(),
        };
    }
}
