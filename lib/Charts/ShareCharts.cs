using FaceValue.Arcs;
using FaceValue.Study;
using FaceValue.Statistics;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>Charts of what models read in whole films.</summary>
public static class ShareCharts
{
    // A bar of fewer films is too narrow for its label; pointing at it tells.
    const int LeastLabelled = 4;

    /// <summary>Every film as one stacked bar a model, side by side: nothing picked.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="models">Model -> counts of the same films.</param>
    /// <param name="titleOf">A film's title.</param>
    /// <remarks>Films are in order of the first model's happy share.</remarks>
    public static GenericChart StackedByFilm(string title, IReadOnlyList<IReadOnlyList<FilmCounts>> models, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(models);
        var order = models[0].OrderBy(film => film.Share(Expression.Happy)).Select(film => film.Film).ToList();
        var figure = new Figure(title, 150 + 15 * order.Count).Set("barmode", "stack").Set("bargap", 0.18).LegendOnTop(1.015).Set("hovermode", "y unified");
        for (var m = 0; m < models.Count; m++)
        {
            var films = models[m].ToDictionary(film => film.Film);
            var suffix = m == 0 ? "" : $"{m + 1}";
            foreach (var expression in Expressions.Studied)
                figure.Add("bar", ("orientation", "h"), ("name", expression.Word()), ("legendgroup", expression.Word()), ("showlegend", m == 0),
                    ("x", order.Select(film => films[film].Share(expression)).ToArray()), ("y", order.Select(film => Theme.Text(titleOf(film))).ToArray()),
                    ("xaxis", $"x{suffix}"), ("yaxis", "y"), ("marker", new { color = Theme.ColourOf(expression) }),
                    ("hovertemplate", $"{expression.Word()} %{{x:.0%}}<extra></extra>"));
            var (left, right) = (m / (double)models.Count + (m == 0 ? 0 : 0.015), (m + 1) / (double)models.Count - (m == models.Count - 1 ? 0 : 0.015));
            double[] ticks = m == models.Count - 1 ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.25, 0.5, 0.75];
            figure.Axis($"xaxis{suffix}", $"{Theme.NameOf(models[m][0].Model)}: share of {models[m].Sum(film => film.Faces):N0} faces", ("domain", new[] { left, right }), ("range", new[] { 0, 1 }),
                ("tickformat", ".0%"), ("tickvals", ticks), ("showgrid", false));
        }
        return figure.Axis("yaxis", null, ("tickfont", new { size = 11 }), ("dtick", 1)).Set("margin", new { l = 220, r = 24, t = 112, b = 56 }).Done();
    }

    /// <summary>In how many films each expression is read most often.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="models">One diagnosis a model.</param>
    public static GenericChart DominantCounts(string title, IReadOnlyList<Collapse> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var figure = new Figure(title, 330).Set("barmode", "stack").Set("bargap", 0.35).LegendOnTop();
        foreach (var expression in Expressions.Studied)
            figure.Add("bar", ("orientation", "h"), ("name", expression.Word()), ("x", models.Select(model => model.Dominant[expression]).ToArray()), ("y", models.Select(model => Theme.NameOf(model.Model)).ToArray()),
                ("text", models.Select(model => model.Dominant[expression] is >= LeastLabelled and var films ? $"{expression.Word()} {films}" : "").ToArray()), ("textposition", "inside"), ("insidetextanchor", "middle"), ("textangle", 0),
                ("marker", new { color = Theme.ColourOf(expression) }), ("hovertemplate", $"{expression.Word()}: %{{x}} films<extra></extra>"));
        return figure.Axis("xaxis", $"films in which the expression is read most often (n = {models[0].Films})").Axis("yaxis", null, ("autorange", "reversed")).Done();
    }

    /// <summary>One value of two models for every film, joined by a line.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="unit">What is measured, with its unit.</param>
    /// <param name="first">One model's films.</param>
    /// <param name="second">The same films, by the other model.</param>
    /// <param name="value">What is measured of a film.</param>
    /// <param name="titleOf">A film's title.</param>
    public static GenericChart Paired(string title, string unit, IReadOnlyList<FilmCounts> first, IReadOnlyList<FilmCounts> second, Func<FilmCounts, double> value, Func<string, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(first);
        var other = second.ToDictionary(film => film.Film);
        var films = first.OrderBy(film => value(film) - value(other[film.Film])).ToList();
        var at = Enumerable.Range(1, films.Count).ToArray();
        var figure = new Figure(title, 430).LegendOnTop();
        var lines = films.SelectMany((film, i) => new (double? X, double? Y)[] { (i + 1, value(film)), (i + 1, value(other[film.Film])), (null, null) }).ToList();
        figure.Add("scatter", ("mode", "lines"), ("x", lines.Select(line => line.X).ToArray()), ("y", lines.Select(line => line.Y).ToArray()), ("line", new { color = "#c9c5bc", width = 1.5 }), ("hoverinfo", "skip"), ("showlegend", false));
        foreach (var (model, symbol) in new[] { (first[0].Model, "circle"), (second[0].Model, "diamond") })
        {
            var mine = (model == first[0].Model ? first : second).ToDictionary(film => film.Film);
            figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(model)), ("x", at), ("y", films.Select(film => value(mine[film.Film])).ToArray()),
                ("text", films.Select(film => Theme.Text(titleOf(film.Film))).ToArray()), ("marker", new { color = Theme.ColourOf(model), symbol, size = 8 }), ("hovertemplate", "%{text}: %{y:.2f}<extra>" + Theme.NameOf(model) + "</extra>"));
        }
        return figure.Axis("xaxis", $"{films.Count} films, in order of the difference", ("showticklabels", false), ("showgrid", false), ("zeroline", false)).Axis("yaxis", unit).Done();
    }

    /// <summary>Differences between groups and the rest, each with its interval; where the interval touches 0 nothing is shown.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="contrasts">What is compared, of one or more models.</param>
    public static GenericChart Contrasts(string title, IReadOnlyList<GroupContrast> contrasts)
    {
        ArgumentNullException.ThrowIfNull(contrasts);
        static string Row(GroupContrast contrast) => Theme.Text($"{contrast.Group}: {contrast.Expression.Word()}") + $" (n = {contrast.Films})";
        var rows = contrasts.Select(Row).Distinct().ToList();
        var models = contrasts.Select(contrast => contrast.Model).Distinct().ToList();
        var figure = new Figure(title, 150 + 52 * rows.Count).LegendOnTop();
        for (var m = 0; m < models.Count; m++)
        {
            var mine = contrasts.Where(contrast => contrast.Model == models[m]).ToList();
            figure.Add("scatter", ("mode", "markers"), ("name", Theme.NameOf(models[m])), ("x", mine.Select(contrast => contrast.Difference.Estimate).ToArray()),
                ("y", mine.Select(contrast => rows.IndexOf(Row(contrast)) + 0.24 * (m - (models.Count - 1) / 2.0)).ToArray()),
                ("error_x", new { type = "data", symmetric = false, array = mine.Select(c => c.Difference.High - c.Difference.Estimate).ToArray(), arrayminus = mine.Select(c => c.Difference.Estimate - c.Difference.Low).ToArray(), thickness = 2, width = 0 }),
                ("text", mine.Select(contrast => Interval(contrast.Difference)).ToArray()), ("hovertemplate", "%{text}<extra>" + Theme.NameOf(models[m]) + "</extra>"),
                ("marker", new { color = Theme.ColourOf(models[m]), size = 10, symbol = m == 0 ? "circle" : "diamond" }));
        }
        return figure.Axis("xaxis", "share inside the group less share outside, with 95% interval over films", ("tickformat", "+.0%"), ("zeroline", true), ("zerolinecolor", Theme.Quiet), ("zerolinewidth", 1.5))
            .Axis("yaxis", null, ("tickvals", Enumerable.Range(0, rows.Count).ToArray()), ("ticktext", rows.ToArray()), ("autorange", "reversed"), ("showgrid", false), ("zeroline", false)).Done();
    }

    static string Interval(Interval interval) => interval.ToString("+0.0%;-0.0%;0.0%");
}
