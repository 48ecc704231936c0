using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Plotly.NET;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Plotly.NET charts: the figure as Plotly's JSON, which front ends draw, and a text that says what it shows.</summary>
/// <remarks>No HTML: it would win over a still picture in renderers that run no scripts.</remarks>
static class ChartFormat
{
    public static MimeBundle? Format(object value)
    {
        if (value is not GenericChart chart) return null;
        var figure = FigureOf(chart);
        return MimeBundle.Of((MimeBundle.PlainText, ChartText.Of(figure))).With(MimeBundle.Plotly, figure);
    }

    /// <summary>{data, layout, config} as Plotly.NET writes them.</summary>
    static JsonObject FigureOf(GenericChart chart)
    {
        var written = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var data = written["data"]!.DeepClone().AsArray();
        foreach (var trace in data) ClearUndefined(trace);
        var figure = new JsonObject
        {
            ["data"] = data,
            ["layout"] = written["layout"]?.DeepClone() ?? new JsonObject(),
            ["config"] = JsonNode.Parse(JsonConvert.SerializeObject(GenericChart.getConfig(chart))) ?? new JsonObject(),
        };
        if (written["frames"] is JsonArray { Count: > 0 } frames) figure["frames"] = frames.DeepClone();
        return figure;
    }

    // Json.NET writes a NaN among numbers as the text "NaN", which Plotly would take for a category; null is its gap.
    static void ClearUndefined(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var member in members) ClearUndefined(member.Value);
        if (node is not JsonArray items) return;
        var isNumeric = items.Any(item => item?.GetValueKind() == System.Text.Json.JsonValueKind.Number);
        for (var i = 0; i < items.Count; i++)
        {
            if (isNumeric && items[i] is JsonValue value && value.TryGetValue(out string? text) && text is "NaN" or "Infinity" or "-Infinity") items[i] = null;
            else ClearUndefined(items[i]);
        }
    }
}
