using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace FaceValue.Charts;

/// <summary>A Plotly figure being put together, in the workbook's one style.</summary>
/// <remarks>Traces and layout are given in Plotly's own words, of which Plotly.NET wraps only a part.</remarks>
sealed class Figure
{
    readonly List<Trace> traces = [];
    readonly Layout layout = new();
    readonly List<object> shapes = [], annotations = [];

    /// <summary>An empty figure.</summary>
    /// <param name="title">The finding, in a line.</param>
    /// <param name="height">Pixels.</param>
    public Figure(string title, int height = 450)
    {
        Set("title", new { text = Wrapped(title), x = 0, xref = "container", xanchor = "left", y = 1, yref = "container", yanchor = "top", pad = new { l = 12, t = 14 }, font = new { size = 17 } });
        Set("font", new { family = Theme.Font, size = 13, color = Theme.Ink });
        Set("height", height);
        Set("margin", new { l = 64, r = 24, t = title.Length > WrapAt ? 104 : 84, b = 56 });
        Set("paper_bgcolor", "#ffffff");
        Set("plot_bgcolor", "#ffffff");
        Set("hovermode", "closest");
    }

    const int WrapAt = 84;

    /// <summary>Adds a trace.</summary>
    /// <param name="type">Plotly's name: <c>bar</c>, <c>scatter</c>, <c>heatmap</c>.</param>
    /// <param name="properties">Plotly's names and values.</param>
    public Figure Add(string type, params (string Name, object? Value)[] properties)
    {
        var trace = new Trace(type);
        foreach (var (name, value) in properties)
            if (value is not null) trace.SetProperty(name, value);
        traces.Add(trace);
        return this;
    }

    /// <summary>Sets a member of the layout.</summary>
    public Figure Set(string name, object value)
    {
        layout.SetProperty(name, value);
        return this;
    }

    /// <summary>An axis in the house style.</summary>
    /// <param name="name"><c>xaxis</c>, <c>yaxis2</c>.</param>
    /// <param name="title">What is measured, with its unit.</param>
    /// <param name="more">Further members, in Plotly's words; they win over the style's.</param>
    public Figure Axis(string name, string? title, params (string Name, object Value)[] more)
    {
        var axis = new Dictionary<string, object>
        {
            ["gridcolor"] = Theme.Grid, ["zerolinecolor"] = Theme.Grid, ["linecolor"] = Theme.Grid, ["automargin"] = true, ["ticks"] = "",
        };
        if (title is not null) axis["title"] = new { text = title, font = new { size = 13 } };
        foreach (var (key, value) in more) axis[key] = value;
        return Set(name, axis);
    }

    /// <summary>Draws a shape, in Plotly's words.</summary>
    public Figure Shape(object shape)
    {
        shapes.Add(shape);
        return this;
    }

    /// <summary>Writes into the figure, in Plotly's words. Text from outside goes through <see cref="Theme.Text"/>.</summary>
    public Figure Note(object annotation)
    {
        annotations.Add(annotation);
        return this;
    }

    /// <summary>The legend above the plot, in a row.</summary>
    public Figure LegendOnTop(double y = 1.02) =>
        Set("legend", new { orientation = "h", x = 0, xanchor = "left", y, yanchor = "bottom", traceorder = "normal" });

    /// <summary>The finished chart.</summary>
    public GenericChart Done()
    {
        if (shapes.Count > 0) Set("shapes", shapes);
        if (annotations.Count > 0) Set("annotations", annotations);
        var config = new Config();
        config.SetProperty("responsive", true);
        return GenericChart.setConfig(config, GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces))));
    }

    // Plotly does not wrap a title. A phone's page wraps again, where it finds no tag; so a short title has none.
    static string Wrapped(string title)
    {
        if (title.Length <= WrapAt) return title;
        var at = title.LastIndexOf(' ', Math.Min(title.Length - 1, Math.Max(title.Length / 2 + 8, WrapAt * 3 / 4)));
        return at < 0 ? title : $"{title[..at]}<br>{title[(at + 1)..]}";
    }
}
