using FaceValue.Arcs;

namespace FaceValue.Charts;

/// <summary>Panels from the top down over one film's minutes, and moments marked through all of them.</summary>
sealed class Panels(int count, double end)
{
    // Of the height, between two panels: room for a line of letters.
    const double Gap = 0.09;

    /// <summary>A panel's place in the figure's height, 0 at the bottom to 1.</summary>
    public (double Low, double High) Of(int index)
    {
        var height = (1 - Gap * count) / count;
        var high = 1 - Gap - index * (height + Gap);
        return (Math.Max(0, high - height), high);
    }

    /// <summary>A dotted line at each moment, its words on top; words that would meet take turns on two lines.</summary>
    public void Mark(Figure figure, IReadOnlyList<PlotPoint> points)
    {
        var moments = points.GroupBy(point => point.Minute).OrderBy(moment => moment.Key).ToList();
        for (var i = 0; i < moments.Count; i++)
        {
            var (minute, late) = (moments[i].Key, moments[i].Key > end * 0.7);
            figure.Shape(new { type = "line", x0 = minute, x1 = minute, y0 = 0, y1 = 1, yref = "paper", line = new { color = Theme.Quiet, width = 1.2, dash = "dot" } });
            figure.Note(new
            {
                text = Theme.Text(moments[i].First().Event), x = minute, y = 1, yref = "paper", xanchor = late ? "right" : "left", yanchor = "top", yshift = -14 * (i % 2), xshift = late ? -4 : 4,
                showarrow = false, font = new { size = 11, color = Theme.Quiet }, bgcolor = "rgba(255,255,255,0.75)",
            });
        }
    }
}
