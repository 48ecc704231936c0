using System.Text.Json.Nodes;
using FaceValue.Charts;
using FaceValue.Evaluation;
using FaceValue.Tests.Evaluation;
using Plotly.NET;

namespace FaceValue.Tests.Charts;

public class BenchmarkChartsTests
{
    static readonly string[] Classes = ["angry", "fear", "happy", "sad", "surprise"];

    static JsonObject Drawn(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();

    static double[] Numbers(JsonNode? values) => [.. values!.AsArray().Select(value => value!.GetValue<double>())];

    static IEnumerable<JsonNode> Traces(JsonObject figure, string type, string? mode = null) => figure["data"]!.AsArray().Where(trace => (string?)trace!["type"] == type && (mode is null || (string?)trace["mode"] == mode))!;

    [Fact]
    public void A_confusion_matrix_shows_the_shares_of_its_rows_and_the_counts()
    {
        var matrix = new ConfusionMatrix([[3, 1], [0, 0]]);
        var figure = Drawn(BenchmarkCharts.Confusion("t", ["<b>open", "closed"], [("one", matrix), ("other", new([[1, 0], [2, 2]]))]));
        var traces = Traces(figure, "heatmap").ToList();
        Assert.Equal([0.75, 0.25], Numbers(traces[0]["z"]![0]));
        Assert.Contains("75%", (string)traces[0]["text"]![0]![0]!);
        Assert.Contains(">3<", (string)traces[0]["text"]![0]![0]!);
        Assert.Equal("–", (string)traces[0]["text"]![1]![0]!);
        Assert.Equal([0.5, 0.5], Numbers(traces[1]["z"]![1]));
        Assert.Equal("&lt;b&gt;open", (string)traces[0]["x"]![0]!);
        Assert.Contains("n = 4, 75.0% right", figure["layout"]!["annotations"]!.ToJsonString());
    }

    [Fact]
    public void The_cross_set_map_has_a_number_in_every_scored_cell_and_frames_the_own_sets()
    {
        var table = new PredictionTable(Classes, [.. Predictions.Many(60, 0.9, 1, set: "face-value"), .. Predictions.Many(60, 0.5, 2, set: "raf-db"), .. Predictions.Many(60, 0.8, 3, model: "raf-db", set: "raf-db")]);
        var matrix = CrossSetMatrix.Of(table, 1, 100);
        var figure = Drawn(BenchmarkCharts.CrossSet("t", matrix, model => model));
        var map = Traces(figure, "heatmap").Single();
        Assert.Equal(matrix.Cell("face-value", "raf-db")!.Accuracy.Mean, (double)map["z"]![0]![1]!, 1e-12);
        Assert.Null(map["z"]![1]![0]);
        Assert.Equal("", (string)map["text"]![1]![0]!);
        Assert.Contains("one seed", (string)map["text"]![0]![0]!);
        Assert.Equal(2, figure["layout"]!["shapes"]!.AsArray().Count);
    }

    [Fact]
    public void Scores_have_their_whiskers_seeds_and_published_figures_in_their_line()
    {
        ScoreRow[] rows = [new("a", "face-value", new(0.5, 0.6, 0.8, 0.95), [0.58, 0.62], 0.82), new("b", "face-value", null, []), new("b", "raf-db", new(0.1, 0.2, 0.3, 0.95), [])];
        var figure = Drawn(BenchmarkCharts.Scores("t", "accuracy", rows));
        var point = Traces(figure, "scatter").Single(trace => (string?)trace["name"] == "Face Value");
        Assert.Equal([0.6], Numbers(point["x"]));
        Assert.Equal((0.2, 0.1), (Math.Round(Numbers(point["error_x"]!["array"])[0], 12), Math.Round(Numbers(point["error_x"]!["arrayminus"])[0], 12)));
        Assert.Contains(Traces(figure, "scatter"), trace => trace["x"]!.AsArray().Count == 2 && Numbers(trace["x"]).SequenceEqual([0.58, 0.62]) && Numbers(trace["y"]).All(y => y == Numbers(point["y"])[0]));
        Assert.Equal([0.82], Numbers(Traces(figure, "scatter").Single(trace => (string?)trace["name"] == "published")["x"]));
        Assert.Contains("not defined", figure["layout"]!["annotations"]!.ToJsonString());
    }

    [Fact]
    public void Reliability_has_one_point_a_filled_bin_raw_and_scaled()
    {
        var curves = Reliability.Of(Predictions.Drawn(300, 2, 1, "validation"), Predictions.Drawn(300, 2, 2, "test"), 1, 10, 50);
        var figure = Drawn(BenchmarkCharts.Reliability("t", [("raf-db", curves), ("fer2013", curves)]));
        var lines = Traces(figure, "scatter", "lines+markers").Where(trace => trace["xaxis"] is not null).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal(curves.Raw.Bins.Where(bin => bin.Faces > 0).Select(bin => bin.Accuracy!.Estimate), Numbers(lines[0]["y"]));
        Assert.Equal(curves.Scaled.Bins.Where(bin => bin.Faces > 0).Select(bin => bin.Confidence!.Value), Numbers(lines[1]["x"]));
    }

    [Fact]
    public void A_risk_coverage_curve_ends_at_the_error_rate_of_all_faces()
    {
        var curve = Abstention.Of(Predictions.Many(80, 0.7, 1), 1, 50);
        var figure = Drawn(BenchmarkCharts.RiskCoverage("t", [("raf-db", 1, curve), ("raf-db", 2, curve)]));
        Assert.All(Traces(figure, "scatter"), line => Assert.Equal((1, curve.Curve[^1].Risk), (Numbers(line["x"])[^1], Numbers(line["y"])[^1])));
        Assert.Single(figure["layout"]!["annotations"]!.AsArray());
        var few = Drawn(BenchmarkCharts.RiskCoverage("t", [("raf-db", 1, Abstention.Of([Predictions.One(0, [0.9, 0.1])], 1))]));
        Assert.Contains("not defined", few["layout"]!["annotations"]!.ToJsonString());
    }

    [Fact]
    public void Words_stand_in_one_order_on_every_site_with_the_truth_where_it_is_known()
    {
        WordNoise[] words = [new("pexels", "sad", 3, 10, 4, new(0.2, 0.4, 0.6, 0.95)), new("pexels", "<i>", 2, 10, 1, null), new("pixabay", "sad", 3, 10, 1, null)];
        var figure = Drawn(BenchmarkCharts.NoiseByWord("t", Classes, words, (site, word) => site == "pexels" && word == "sad" ? 0.35 : null));
        Assert.Equal(["sad", "&lt;i&gt;"], figure["layout"]!["yaxis"]!["categoryarray"]!.AsArray().Select(word => (string)word!));
        Assert.Equal([0.35], Numbers(Traces(figure, "scatter").Single()["x"]));
        Assert.Equal([0.1, 0.1, 0.4], Traces(figure, "bar").SelectMany(bar => Numbers(bar["x"])).Order());
        Assert.Equal(Theme.ColourOf(FaceValue.Study.Expression.Sad), (string)Traces(figure, "bar").First(bar => (string?)bar["name"] == "sad")["marker"]!["color"]!);
    }

    [Fact]
    public void Learning_curves_show_the_mean_and_the_band_of_seeds()
    {
        var figure = Drawn(TrainingCharts.LearningCurves("t", "accuracy", [new("raf-db", 1, [0.2, 0.6]), new("raf-db", 2, [0.4, 0.8, 0.9]), new("fer2013", 1, [null, 0.3])]));
        var mean = Traces(figure, "scatter").Single(trace => (string?)trace["name"] == "RAF-DB");
        Assert.Equal([0.3, 0.7, 0.9], Numbers(mean["y"]).Select(value => Math.Round(value, 12)));
        Assert.Equal([1, 2, 3], Numbers(mean["x"]));
        Assert.Equal([2], Numbers(Traces(figure, "scatter").Single(trace => (string?)trace["name"] == "FER2013")["x"]));
        var band = Traces(figure, "scatter").Where(trace => trace["name"] is null).Take(2).Select(trace => Numbers(trace["y"])).ToList();
        Assert.Equal([0.2, 0.6, 0.9], band[0]);
        Assert.Equal([0.4, 0.8, 0.9], band[1]);
    }

    [Fact]
    public void Labels_of_lines_that_end_together_stand_apart_and_above_their_ends()
    {
        Assert.Equal([0.5, 0.2, 0.6, 0.9], EndLabels.Place([0.5, 0.2, 0.5, 0.9], 0.1).Select(place => Math.Round(place, 12)));
        var same = Abstention.Of(Predictions.Many(80, 0.7, 1), 1, 50);
        var notes = Drawn(BenchmarkCharts.RiskCoverage("t", [("raf-db", 1, same), ("fer2013", 1, same)]))["layout"]!["annotations"]!.AsArray();
        Assert.True(Math.Abs((double)notes[0]!["y"]! - (double)notes[1]!["y"]!) > 0.1 * same.Curve.Max(point => point.Risk));
    }
}
