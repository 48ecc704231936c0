using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;
using Plotly.NET;

namespace FaceValue.Tests.Formatting;

public sealed class ChartTests
{
    static GenericChart Column(string name = "face-value", params double[] values)
    {
        var trace = new Trace("bar");
        trace.SetProperty("name", name);
        trace.SetProperty("x", values.Select((_, i) => $"film {i}").ToArray());
        trace.SetProperty("y", values);
        return GenericChart.ofTraceObject(true, trace);
    }

    static GenericChart Titled(GenericChart chart, params (string Part, string Title)[] titles)
    {
        var layout = new Layout();
        foreach (var (part, title) in titles)
            layout.SetProperty(part, part == "title" ? Text(title) : Holder("title", Text(title)));
        return GenericChart.setLayout(layout, chart);

        static DynamicObj.DynamicObj Text(string text) => Holder("text", text);
    }

    static DynamicObj.DynamicObj Holder(string name, object value)
    {
        var holder = new DynamicObj.DynamicObj();
        holder.SetProperty(name, value);
        return holder;
    }

    static JsonObject Figure(GenericChart chart) => (JsonObject)Formatters.Format(chart).Data[MimeBundle.Plotly];

    [Fact]
    public void A_chart_is_Plotly_JSON_and_text_and_never_HTML()
    {
        var bundle = Formatters.Format(Column(values: [1.5, 2]));

        Assert.Equal([MimeBundle.PlainText, MimeBundle.Plotly], bundle.Data.Keys.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["config", "data", "layout"], Figure(Column(values: [1, 2])).Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("bar", Figure(Column(values: [1, 2]))["data"]![0]!["type"]!.ToString());
    }

    [Fact]
    public void The_charts_own_settings_are_kept()
    {
        var config = new Config();
        config.SetProperty("displayModeBar", false);

        var figure = Figure(GenericChart.setConfig(config, Column(values: [1])));
        Assert.Equal("false", figure["config"]!["displayModeBar"]!.ToJsonString());
    }

    [Fact]
    public void The_same_chart_gives_the_same_JSON()
    {
        Assert.Equal(Figure(Column(values: [1.5, 2])).ToJsonString(), Figure(Column(values: [1.5, 2])).ToJsonString());
    }

    [Fact]
    public void The_text_tells_title_axes_and_values()
    {
        var chart = Titled(Column(values: [1.5, 2, 0.25]), ("title", "Sad <b>dominates</b><br>in 54%"), ("xaxis", "film"), ("yaxis", "share"));

        Assert.Equal(
            """
            Chart: Sad dominates in 54%
            x axis: film
            y axis: share
            - bar "face-value": film 0: 1.5, film 1: 2, film 2: 0.25
            """.ReplaceLineEndings("\n"), Formatters.Format(chart).Text(MimeBundle.PlainText));
    }

    [Fact]
    public void Many_values_are_given_as_a_range()
    {
        var text = Formatters.Format(Column("n", [.. Enumerable.Range(0, 59).Select(i => i / 2.0)])).Text(MimeBundle.PlainText)!;

        Assert.Contains("- bar \"n\": x film 0 to film 58 (59 values); y 0 to 29 (59 values)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_value_is_a_gap_and_not_the_text_NaN()
    {
        var trace = Figure(Column(values: [1, double.NaN, 3]))["data"]![0]!;

        Assert.Null(trace["y"]![1]);
        Assert.DoesNotContain("NaN", trace.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_only_looks_like_markup_stays_readable()
    {
        const string title = "<img src=x onerror=alert(1)>";

        Assert.Contains(title, Formatters.Format(Titled(Column(values: [1]), ("title", title))).Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_in_a_list_are_named_and_not_printed_whole()
    {
        var text = Formatters.Format(new[] { Column(values: [1]), Column(values: [2]) }).Text(MimeBundle.PlainText)!;

        Assert.Contains("0  GenericChart", text, StringComparison.Ordinal);
        Assert.True(text.Length < 200, text);
    }

    [Fact]
    public void A_heatmap_tells_its_size_and_range()
    {
        var trace = new Trace("heatmap");
        trace.SetProperty("z", new double[][] { [1, 2], [3, 4.5] });

        Assert.Contains("- heatmap: z 1 to 4.5 (2 x 2 values)", Formatters.Format(GenericChart.ofTraceObject(true, trace)).Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }
}
