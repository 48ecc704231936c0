using FaceValue.Arcs;
using FaceValue.Datasets;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public sealed class RunPlotPointsTests : IDisposable
{
    readonly TempFolder folder = new();

    // Happy before the minute or after it, within a film of sad; faces every fifteen seconds for 100 minutes.
    static FaceSeries Film(string film, string model, int seed, double from, double to)
    {
        var minutes = Enumerable.Range(0, 400).Select(t => t / 4.0).ToList();
        return new(film, new(model, seed), ColourUse.Colour, 400, [.. minutes.Select(minute => minute * 60)],
            [.. minutes.Select(minute => minute >= from && minute < to ? new[] { .05, .05, .8, .05, .05 } : [.05, .05, .05, .8, .05])]);
    }

    static PlotPoint At(string film, double minute, Expression? expression, ShiftDirection direction) =>
        new() { Film = film, Minute = minute, Expression = expression, Direction = direction, Event = "e", Source = "s" };

    static readonly PlotPoint[] Points = [At("a", 40, Expression.Happy, ShiftDirection.Up), At("a", 70, Expression.Happy, ShiftDirection.Up), At("b", 40, Expression.Sad, ShiftDirection.Down), At("gone", 3, null, ShiftDirection.Either)];

    [Fact]
    public void Hits_are_counted_for_each_network_and_every_point_is_told()
    {
        var runs = RunPlotPoints.Of(Points, [Film("a", "good", 1, 40, 50.5), Film("b", "good", 1, 40, 50.5), Film("a", "good", 2, 90, 99), Film("b", "good", 2, 90, 99)], 10, 1);
        Assert.Equal([new("good", 1), new("good", 2)], runs.Select(run => run.Run));
        Assert.Equal([2, 0], runs.Select(run => run.Hits));
        Assert.All(runs, run => Assert.Equal((3, 3, 3), (run.Tests.Count, run.Tested, run.WithDirection)));
        Assert.Equal([2, 0], runs.Select(run => run.RightWay));
        Assert.All(runs, run => Assert.Equal("gone", run.NoFilm.Single().Film));
        Assert.All(runs[0].Tests.Zip(runs[0].Familywise), pair => Assert.True(pair.Second >= pair.First.Test!.P - 1e-12));
    }

    [Fact]
    public void Another_networks_films_do_not_change_a_networks_hits()
    {
        FaceSeries[] mine = [Film("a", "good", 1, 40, 50.5), Film("b", "good", 1, 40, 50.5)];
        Assert.Equal(RunPlotPoints.Of(Points, mine, 10, 1)[0].Tests.Select(test => test.Adjusted),
            RunPlotPoints.Of(Points, [.. mine, Film("a", "other", 1, 0, 2), Film("b", "other", 1, 60, 62)], 10, 1)[0].Tests.Select(test => test.Adjusted));
    }

    [Fact]
    public void A_film_without_faces_counts_as_not_read()
    {
        var run = RunPlotPoints.Of(Points, [FaceSeries.Of(InventedFilms.Empty("a")), FaceSeries.Of(InventedFilms.Empty("b"))], 10, 1).Single();
        Assert.Equal((0, 0, 0), (run.Tests.Count, run.Tested, run.Hits));
        Assert.Equal(4, run.NoFilm.Count);
    }

    [Fact]
    public void Points_beyond_the_end_are_all_named()
    {
        var lengths = new Dictionary<string, double> { ["a"] = 60, ["b"] = 30.5 };
        var error = Assert.Throws<InvalidDataException>(() => PlotPoint.RequireInside(Points, lengths)).Message;
        Assert.Contains("a, minute 70: the film ends at minute 60", error);
        Assert.Contains("b, minute 40: the film ends at minute 30.5", error);
        PlotPoint.RequireInside(Points, new Dictionary<string, double> { ["a"] = 70, ["b"] = 40 });
    }

    [Theory]
    [InlineData("f,3,neutral,up,e,s", "f, minute 3: no model of the study knows 'neutral'")]
    [InlineData("f,3,joy,up,e,s", "line 2, expression holds 'joy'")]
    public void An_expression_that_no_model_knows_is_told(string row, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => PlotPoint.Read(folder.Write("points.csv", "film,minute,expression,direction,event,source\n" + row + "\n"))).Message);

    public void Dispose() => folder.Dispose();
}
