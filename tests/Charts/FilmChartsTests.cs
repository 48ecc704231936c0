using System.Text.Json.Nodes;
using FaceValue.Charts;
using FaceValue.Faces;
using FaceValue.Films;
using FaceValue.Tests.Faces;
using FaceValue.Tests.Films;
using Plotly.NET;

namespace FaceValue.Tests.Charts;

public sealed class FilmChartsTests : IDisposable
{
    readonly TempFolder folder = new();
    CancellationToken stop;

    public void Dispose() => folder.Dispose();

    static JsonObject Drawn(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();

    // Two films, one of them with a gap, by two models.
    async Task<FilmReadings> Read()
    {
        FilmFile[] films = [new("one", FaceFilm.Write(folder["one.mp4"])) { Title = "One <b>" }, new("pair", FaceFilm.Pair(folder["pair.mp4"]))];
        ScoredModel[] models = [ScoredModel.AsTrained(TinyModel.Write(folder["models"], "face-value", 1)), ScoredModel.AsTrained(TinyModel.Write(folder["models"], "raf-db", 1))];
        await new FilmScorer(await TestDetector.Get(DetectorModel.FullRange, stop), new ScoringSettings { Sampling = new SamplingSettings { Every = 5 } }).RunAsync(films, models, folder["tables"], null, stop);
        return FilmReadings.Load(folder["tables"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_strip_shows_faces_at_even_distances_and_a_gap_where_there_is_none()
    {
        stop = TestContext.Current.CancellationToken;
        var layout = Drawn(FilmCharts.Strip("t", await Read(), "one", 6))["layout"]!;
        // Six of twelve samples: 1, 3, 5, ...; of those only sample 5 (frame 25) shows nobody.
        Assert.Equal(5, layout["images"]!.AsArray().Count);
        var texts = layout["annotations"]!.AsArray().Select(note => (string)note!["text"]!).ToList();
        Assert.Single(texts, "no face");
        // A cell for each of two models under each of five faces.
        Assert.Equal(10, layout["shapes"]!.AsArray().Count);
        Assert.Equal(10, texts.Count(text => TinyModel.Words.Any(word => text.StartsWith(word + " ", StringComparison.Ordinal))));
    }

    [Fact(Timeout = 120_000)]
    public async Task The_most_disputed_faces_come_first()
    {
        stop = TestContext.Current.CancellationToken;
        var films = await Read();
        var disputes = films.All.GroupBy(reading => reading.Film).SelectMany(film => Disagreement.Of([.. film])).ToList();
        var most = disputes.MaxBy(at => at.Bits)!;
        var layout = Drawn(FilmCharts.MostDisputed("t", films, disputes, 3))["layout"]!;
        var first = layout["annotations"]!.AsArray().First(note => (double)note!["x"]! == 0)!;
        Assert.Equal($"{(int)(most.Seconds / 60)}:{(int)(most.Seconds % 60):00}", (string)first["text"]!);
        Assert.Equal(films.Films.Single(film => film.Film == most.Film).Title == "pair" ? "pair" : "One &lt;b&gt;", (string)first["hovertext"]!);
        Assert.Equal(3, layout["images"]!.AsArray().Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Faces_along_the_films_are_shares_and_nothing_beyond_an_end()
    {
        stop = TestContext.Current.CancellationToken;
        var trace = Drawn(FilmCharts.FacesAlong("t", await Read(), 0.19 / 60))["data"]![0]!;
        var rows = trace["z"]!.AsArray().Select(row => row!.AsArray().Select(cell => (double?)cell).ToList()).ToList();
        // Film by film from the bottom; samples are a fifth of a second apart, so no stretch holds two.
        Assert.Equal(2, rows.Count);
        Assert.Equal(2, rows[1].Count(share => share == 0));
        Assert.Equal(10, rows[1].Count(share => share == 1));
        Assert.Equal(4, rows[0].Count(share => share == 1));
        Assert.Contains(rows[0], share => share is null);
        Assert.Contains("One &lt;b&gt; (10 of 12 frames)", trace["y"]!.ToJsonString().Replace("\\u0026", "&").Replace("\\u003C", "<"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Sizes_of_a_films_faces_sum_to_one()
    {
        stop = TestContext.Current.CancellationToken;
        var traces = Drawn(FilmCharts.FaceSizes("t", await Read()))["data"]!.AsArray();
        Assert.Equal(4, traces.Count);
        for (var film = 0; film < 2; film++) Assert.Equal(1, traces.Sum(trace => (double)trace!["x"]![film]!), 1e-9);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_film_that_no_model_has_read_cannot_be_shown()
    {
        stop = TestContext.Current.CancellationToken;
        var films = await Read();
        Assert.Contains("06-films", Assert.Throws<ArgumentException>(() => { FilmCharts.Strip("t", films, "other"); }).Message);
    }
}
