using System.Text.Json.Nodes;
using FaceValue.Arcs;
using FaceValue.Charts;
using FaceValue.Study;
using FaceValue.Statistics;
using Plotly.NET;

namespace FaceValue.Tests.Charts;

public class ChartsTests
{
    static readonly PublishedStudy Published = PublishedStudy.Load(StudyFolder.Open());
    static readonly IReadOnlyList<PlotPoint> Points = PlotPoint.Read(Path.Combine(StudyFolder.FindRoot(), "data", "plot-points", "published.csv")).Points;

    static JsonObject Drawn(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();

    static double[] Numbers(JsonNode? values) => [.. values!.AsArray().Select(value => value!.GetValue<double>())];

    [Fact]
    public void Stacked_bars_hold_every_film_and_sum_to_one()
    {
        var figure = Drawn(ShareCharts.StackedByFilm("t", [Published.Of("face-value"), Published.Of("raf-db")], Published.Title));
        var traces = figure["data"]!.AsArray();
        Assert.Equal(10, traces.Count);
        foreach (var model in traces.Chunk(5))
        {
            var shares = model.Select(trace => Numbers(trace!["x"])).ToList();
            Assert.All(Enumerable.Range(0, 59), film => Assert.Equal(1, shares.Sum(expression => expression[film]), 1e-9));
        }
        Assert.Equal(traces[0]!["y"]!.ToJsonString(), traces[7]!["y"]!.ToJsonString());
    }

    [Fact]
    public void A_title_from_outside_cannot_become_markup()
    {
        var figure = Drawn(ShareCharts.StackedByFilm("t", [Published.Of("face-value")], _ => "<img src=x onerror=alert(1)>"));
        Assert.Contains("&lt;img", (string)figure["data"]![0]!["y"]![0]!);
        Assert.DoesNotContain("<img", figure.ToJsonString());
    }

    [Fact]
    public void A_windowed_timeline_shows_the_share_the_band_and_the_moments()
    {
        var nemo = PublishedStudy.Models.Select(model => Published.Timeline("finding_nemo", model)).ToList();
        var figure = Drawn(TimelineCharts.Windowed("t", nemo, Expression.Happy, 10, [.. Points.Where(p => p.Film == "finding_nemo")]));
        Assert.Equal(2, figure["layout"]!["shapes"]!.AsArray().Count);
        Assert.Contains("Nemo is found again", figure["layout"]!["annotations"]!.ToJsonString());
        var curve = figure["data"]!.AsArray().Single(trace => (string?)trace!["name"] == "Face Value")!;
        var at = Numbers(curve["x"]).ToList().IndexOf(50);
        Assert.Equal(WindowedShare.Of(nemo[0].Indicator(Expression.Happy), 10, [50])[0]!.Value, curve["y"]![at]!.GetValue<double>(), 1e-12);
    }

    [Fact]
    public void A_cumulative_timeline_ends_at_the_counts_above_the_threshold()
    {
        var timeline = Published.Timeline("real_steel", "face-value");
        var figure = Drawn(TimelineCharts.Cumulative("t", timeline, 0.5, []));
        var ends = figure["data"]!.AsArray().Select(trace => Numbers(trace!["y"])[^1]).ToList();
        Assert.Equal(timeline.Confidences.Count(c => c >= 0.5), ends.Sum());
        Assert.Equal(Enumerable.Range(0, timeline.Labels.Count).Count(i => timeline.Labels[i] == Expression.Happy && timeline.Confidences[i] >= 0.5), ends[2]);
    }

    [Fact]
    public void Every_test_of_a_plot_point_has_its_mark_in_its_row()
    {
        var tests = PlotPointTest.All(Points, Published.Timelines, 10);
        var figure = Drawn(TimelineCharts.PlotPoints("t", tests, Published.Title));
        var marks = figure["data"]!.AsArray().Where(trace => (string?)trace!["mode"] == "markers").SelectMany(trace => Numbers(trace!["y"]).Zip(Numbers(trace["x"]))).ToList();
        Assert.Equal(14, marks.Count);
        Assert.All(marks, mark => Assert.Equal(tests[(int)mark.First].Test!.Effect!.Value, mark.Second, 1e-12));
    }

    [Fact]
    public void Colours_of_expressions_and_models_are_told_apart()
    {
        Assert.Equal(7, Enum.GetValues<Expression>().Select(Theme.ColourOf).Distinct().Count());
        Assert.Equal(3, new[] { "face-value", "raf-db", "fer2013" }.Select(Theme.ColourOf).Distinct().Count());
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("A finding that is so long that it would run over the right edge of every chart in the whole notebook", true)]
    public void A_long_title_is_broken_once(string title, bool broken) =>
        Assert.Equal(broken, ((string)Drawn(ShareCharts.DominantCounts(title, [Collapse.Of(Published.Of("raf-db"), 1)]))["layout"]!["title"]!["text"]!).Contains("<br>"));
}
