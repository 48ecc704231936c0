using System.Text.Json.Nodes;
using Plotly.NET;

namespace FaceValue.Tests.Stills;

/// <summary>Figures as the charts of the workbook make them.</summary>
static class Figures
{
    public static readonly string[] Expressions = ["angry", "fear", "happy", "neutral", "sad", "surprise"];

    public static JsonObject Bars(string title = "Sad leads in most films") =>
        Of(title, "films", Trace("bar", ("x", Expressions), ("y", new double[] { 3, 5, 19, 7, 54, 12 }), ("name", "face-value")));

    public static JsonObject Lines()
    {
        var minutes = Enumerable.Range(0, 107).Select(i => (double)i).ToArray();
        var lines = new[] { "happy", "sad" }.Select((name, k) =>
            Trace("scatter", ("mode", "lines"), ("name", name), ("x", minutes), ("y", minutes.Select(m => 0.3 + 0.2 * Math.Sin(m / (9.0 + 5 * k)) + 0.01 * (m * 37 % 11)).ToArray())));
        return Of("Finding Nemo: the reunion is a plateau, not a surge", "share of faces", [.. lines]);
    }

    public static JsonObject Heat() => Of("Where the two models disagree", "face-value",
        Trace("heatmap", ("x", Expressions), ("y", Expressions), ("z", Enumerable.Range(0, 6).Select(r => Enumerable.Range(0, 6).Select(c => r == c ? 0.8 : 0.04 * (1 + (r + c) % 3)).ToArray()).ToArray())));

    public static JsonObject Of(string title, string yTitle, params Trace[] traces)
    {
        var layout = new Layout();
        layout.SetProperty("title", new { text = title });
        layout.SetProperty("yaxis", new { title = new { text = yTitle } });
        var chart = GenericChart.setLayout(layout, GenericChart.ofTraceObjects(true, Microsoft.FSharp.Collections.ListModule.OfSeq(traces)));
        return JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
    }

    static Trace Trace(string type, params (string Name, object Value)[] properties)
    {
        var trace = new Trace(type);
        foreach (var (name, value) in properties) trace.SetProperty(name, value);
        return trace;
    }
}
