using FaceValue.Study;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>What a film's faces show along its course: a panel of <see cref="ArcCharts.SmallMultiples"/>.</summary>
/// <param name="Title">The film.</param>
/// <param name="Minutes">T minutes, ascending.</param>
/// <param name="Shares">Expression -> T shares; at each minute they sum to 1.</param>
/// <param name="Moments">Minute and name of each plot point.</param>
public sealed record ArcPanel(string Title, IReadOnlyList<double> Minutes, IReadOnlyDictionary<Expression, IReadOnlyList<double>> Shares, IReadOnlyList<(double Minute, string Name)> Moments);

/// <summary>Charts of films' arcs.</summary>
public static class ArcCharts
{
    const int Columns = 3;

    /// <summary>Every film's arc as stacked shares, plot points marked.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="films">The films, in reading order.</param>
    public static GenericChart SmallMultiples(string title, IReadOnlyList<ArcPanel> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        var rows = (films.Count + Columns - 1) / Columns;
        var figure = new Figure(title, 130 + 165 * rows).LegendOnTop(1.03).Set("hovermode", "x unified");
        for (var f = 0; f < films.Count; f++)
        {
            var (film, suffix) = (films[f], f == 0 ? "" : $"{f + 1}");
            var (column, row) = (f % Columns, f / Columns);
            double Left(int c) => c / (double)Columns + (c == 0 ? 0 : .02);
            var (top, bottom) = (1 - row / (double)rows - .035, 1 - (row + 1) / (double)rows + .03);
            var kept = Turns(film);
            foreach (var (expression, shares) in film.Shares.OrderBy(entry => entry.Key == Expression.Neutral).ThenBy(entry => entry.Key))
                figure.Add("scatter", ("mode", "lines"), ("stackgroup", $"s{f}"), ("name", expression.Word()), ("legendgroup", expression.Word()), ("showlegend", f == 0),
                    ("x", kept.Select(t => film.Minutes[t]).ToArray()), ("y", kept.Select(t => shares[t]).ToArray()), ("xaxis", "x" + suffix), ("yaxis", "y" + suffix), ("line", new { width = 0, shape = "hv" }), ("fillcolor", Theme.ColourOf(expression)), ("hovertemplate", "%{y:.0%}"));
            figure.Axis("xaxis" + suffix, row == rows - 1 ? "minute" : null, ("domain", new[] { Left(column), (column + 1) / (double)Columns - (column == Columns - 1 ? 0 : .02) }), ("anchor", "y" + suffix), ("showgrid", false), ("tickfont", new { size = 10 }));
            figure.Axis("yaxis" + suffix, null, ("domain", new[] { bottom, top }), ("anchor", "x" + suffix), ("range", new[] { 0, 1 }), ("tickformat", ".0%"), ("showticklabels", column == 0), ("tickvals", new[] { 0, .5, 1 }), ("tickfont", new { size = 10 }));
            figure.Note(new { text = Theme.Text(film.Title), x = Left(column), xref = "paper", y = top, yref = "paper", xanchor = "left", yanchor = "bottom", showarrow = false, font = new { size = 12, color = Theme.Ink } });
            foreach (var (minute, name) in film.Moments)
            {
                figure.Shape(new { type = "line", x0 = minute, x1 = minute, xref = "x" + suffix, y0 = 0, y1 = 1, yref = "y" + suffix, line = new { color = "#ffffff", width = 1.6, dash = "dot" } });
                figure.Note(new { text = Theme.Text(name), x = minute, xref = "x" + suffix, y = 1, yref = "y" + suffix, xanchor = "left", yanchor = "top", showarrow = false, textangle = 90, font = new { size = 9.5, color = "#ffffff" } });
            }
        }
        return figure.Set("margin", new { l = 52, r = 16, t = 96, b = 48 }).Done();
    }

    // A stretch in which nothing changes needs its first point, and the film its last.
    static int[] Turns(ArcPanel film) =>
        [.. Enumerable.Range(0, film.Minutes.Count).Where(t => t == 0 || t == film.Minutes.Count - 1 || film.Shares.Values.Any(shares => shares[t] != shares[t - 1]))];
}
