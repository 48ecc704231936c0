using System.Text.Json.Nodes;
using FaceValue.Arcs;
using FaceValue.Charts;
using FaceValue.Study;
using FaceValue.Tests.Arcs;
using Plotly.NET;

namespace FaceValue.Tests.Charts;

/// <summary>The charts of networks' arcs hold what they are given, say what is missing, and let no text from outside become markup.</summary>
public class ArcResultChartsTests
{
    static readonly InventedStudy Study = InventedStudy.Small;

    static JsonObject Drawn(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();

    static List<JsonObject> Traces(JsonObject figure, string? name = null) => [.. figure["data"]!.AsArray().Select(trace => trace!.AsObject()).Where(trace => name is null || (string?)trace["name"] == name)];

    static string Words(JsonObject figure) => string.Join("\n", figure["layout"]!["annotations"]!.AsArray().Select(note => (string)note!["text"]!));

    [Fact]
    public void A_timeline_has_a_panel_a_model_the_truth_in_each_and_gaps_where_faces_lack()
    {
        var film = Study.Truths[0].Film;
        var reading = InventedFilms.Read(Study.Truths[0], "raf-db", 1, 0.5);
        var rows = reading.Probabilities.ToArray();
        Array.Clear(rows, 60, 50);
        FaceSeries[] readings = [.. Study.Readings.Where(r => r.Film == film && r.Run.Model == "face-value"), FaceSeries.Of(reading with { Probabilities = rows })];
        var figure = Drawn(FidelityCharts.Timelines("t", Study.Truths[0], readings, Expression.Happy, new(), Study.Points, 1));
        Assert.Equal(2, Traces(figure, "truth").Count);
        var gapped = Traces(figure, "seed 1").Last();
        Assert.Contains(gapped["y"]!.AsArray(), value => value is null);
        Assert.False((bool)gapped["connectgaps"]!);
        Assert.Equal(InventedFilms.Frames, gapped["y"]!.AsArray().Count);
        Assert.Contains("Loss: the &lt;b&gt;boat", Words(figure));
    }

    [Fact]
    public void Every_film_has_its_panel_and_its_escaped_title()
    {
        var figure = Drawn(FidelityCharts.EveryFilm("t", Study.Truths, Study.Readings, Expression.Sad, new(), film => $"<i>{film}"));
        Assert.Equal(Study.Truths.Count, Traces(figure, "truth").Count);
        Assert.Equal(Study.Truths.Count, Traces(figure, "RAF-DB").Count);
        Assert.Single(Traces(figure, "truth"), trace => (bool)trace["showlegend"]!);
        Assert.Contains("&lt;i&gt;film-03", Words(figure));
    }

    [Fact]
    public void Photos_against_films_shows_every_network_and_both_intervals()
    {
        var figure = Drawn(ThesisCharts.PhotosAgainstFilms("t", Study.Thesis, Study.Benchmark, Study.Fidelity));
        Assert.Equal(2 * Study.Thesis.Models.Count, Traces(figure).Count);
        Assert.Equal(Study.Benchmark.Count, Traces(figure).Where(trace => trace["error_y"] is null).Sum(trace => trace["x"]!.AsArray().Count));
        foreach (var (trace, model) in Traces(figure).Where(trace => trace["error_y"] is not null).Zip(Study.Thesis.Models))
        {
            Assert.Equal(model.Films.High - model.Films.Estimate, (double)trace["error_y"]!["array"]![0]!, 1e-12);
            Assert.Equal(model.Benchmark.Estimate - model.Benchmark.Low, (double)trace["error_x"]!["arrayminus"]![0]!, 1e-12);
        }
        Assert.Contains($"rank correlation {Study.Thesis.RankCorrelation.ToString("0.00")}", Words(figure));
    }

    [Fact]
    public void Collapse_stands_beside_both_baselines()
    {
        var figure = Drawn(CollapseCharts.BesideBaselines("t", Study.Collapse));
        Assert.Equal(4, Traces(figure, "as read").Count);
        Assert.Equal(4, Traces(figure, "always the same answer").Count);
        Assert.All(Traces(figure, "always the same answer")[0]["x"]!.AsArray(), share => Assert.Equal(1, share!.GetValue<double>()));
        Assert.All(Traces(figure, "always the same answer")[3]["x"]!.AsArray(), Assert.Null);
        Assert.Equal(Study.Collapse.Select(run => run.Read.Information.Bits), Traces(figure, "as read")[2]["x"]!.AsArray().Select(bits => bits!.GetValue<double>()));
    }

    [Fact]
    public void Genres_have_a_row_each_and_a_panel_an_expression()
    {
        var figure = Drawn(CollapseCharts.ByGenre("t", Study.Genres));
        Assert.Equal(Expressions.Studied.Count * Study.Genres.Count, Traces(figure).Count);
        Assert.Contains("comedy (n = 6)", figure["layout"]!["yaxis"]!.ToJsonString());
    }

    [Fact]
    public void The_table_of_plot_points_holds_every_point_misses_first_and_frames_the_hits()
    {
        var figure = Drawn(PlotPointCharts.EveryPoint("t", Study.PlotPoints, film => film));
        var rows = figure["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(row => (string)row!).ToList();
        Assert.Equal(Study.Points.Count, rows.Count);
        var cells = figure["data"]![0]!["z"]!.AsArray();
        Assert.All(cells, row => Assert.Equal(Study.PlotPoints.Count, row!.AsArray().Count));
        Assert.Equal(Study.PlotPoints.Sum(run => run.Hits), figure["layout"]!["shapes"]?.AsArray().Count ?? 0);
        Assert.DoesNotContain(rows, row => row.Contains("<b>boat"));
    }

    [Fact]
    public void The_sad_bias_shows_three_readings_and_the_truth_for_every_network()
    {
        var figure = Drawn(SadBiasCharts.RawScaledCorrected("t", Study.SadBiases));
        foreach (var name in new[] { "raw", "temperature-scaled", "prior-corrected", "truth" }) Assert.Equal(Study.SadBiases.Count, Traces(figure, name).Count);
        Assert.Equal(Study.SadBiases[1].Corrected.Pooled, Traces(figure, "prior-corrected")[1]["y"]!.AsArray().Select(share => share!.GetValue<double>()));
    }

    [Fact]
    public void Variants_fill_only_what_is_shown()
    {
        FidelityContrast[] contrasts = [new("fer2013", "colour", "grey", 8, .2, .3, new(.05, .1, .15, .95)), new("raf-db", "colour", "grey", 8, .2, .2, new(-.1, 0, .1, .95)), new("face-value", "colour", "<b>", 0, null, null, null)];
        var figure = Drawn(ThesisCharts.Variants("t", contrasts));
        Assert.Equal(["#6a4c93", "#ffffff"], Traces(figure).Take(2).Select(trace => (string)trace["marker"]!["color"]![0]!));
        Assert.Empty(Traces(figure, "Face Value").Single()["x"]!.AsArray());
        Assert.Contains("&lt;b&gt; against colour", figure["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(row => (string)row!));
    }

    [Fact]
    public void Gaps_are_drawn_for_networks_whose_fidelity_is_known()
    {
        DomainGap Gap(string model, int seed) => new(new(model, seed), new(.1, .01, 1, 99), new(1.2, .2), 3, .1);
        var figure = Drawn(ThesisCharts.GapAgainstFilms("t", [Gap("raf-db", 1), Gap("raf-db", 2), Gap("unknown", 1)], Study.Fidelity));
        Assert.Equal(3, Traces(figure).Count);
        Assert.All(Traces(figure, "RAF-DB"), trace => Assert.Equal(2, trace["x"]!.AsArray().Count));
    }

    [Fact]
    public void Raters_are_drawn_along_the_film_and_a_word_nobody_used_is_not_defined()
    {
        RaterAnnotations[] raters = [.. Enumerable.Range(0, 3).Select(r => new RaterAnnotations($"r{r}", [new() { Start = 100 + 10 * r, End = 900, Emotion = "JOY" }]))];
        (string, RaterAgreement)[] words = [("joy & co", RaterAgreement.Of(raters, "JOY", 3000, 10, 1)), ("none", RaterAgreement.Of(raters, "NONE", 3000, 10, 1))];
        var figure = Drawn(RaterCharts.OverTime("t", words, 10));
        Assert.Equal(2, Traces(figure, "share of raters").Count);
        Assert.Contains("joy &amp; co", Words(figure));
        Assert.Contains("alpha not defined", Words(figure));
        Assert.Single(Traces(Drawn(RaterCharts.Ceiling("t", words)))[0]["x"]!.AsArray());
    }

    [Fact]
    public void Fidelity_by_expression_has_a_row_an_expression_and_one_for_all()
    {
        var figure = Drawn(FidelityCharts.ByExpression("t", Study.Fidelity));
        Assert.Equal(Study.Fidelity.Count, Traces(figure).Count);
        Assert.Equal(Study.Fidelity[0].Mean!.Estimate, Traces(figure)[0]["x"]!.AsArray().Last()!.GetValue<double>(), 1e-12);
        Assert.Equal(6, figure["layout"]!["yaxis"]!["ticktext"]!.AsArray().Count);
    }
}
