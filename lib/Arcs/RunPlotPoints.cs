using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>All plot points as one network reads them.</summary>
/// <param name="Run">The network.</param>
/// <param name="Tests">Every test, misses first; corrected over all of this network's tests, so that a hit does not hang on which other networks were asked.</param>
/// <param name="Familywise">For each test the p-value with regard to the greatest of all effects under the same shifts: stricter, and it knows that tests on one film depend on each other. Null where a test is not defined.</param>
/// <param name="NoFilm">Points of films that the network has not read.</param>
public sealed record RunPlotPoints(ModelRun Run, IReadOnlyList<PlotPointTest> Tests, IReadOnlyList<double?> Familywise, IReadOnlyList<PlotPoint> NoFilm)
{
    /// <summary>Tests that are defined.</summary>
    public int Tested => Tests.Count(test => test.Adjusted is not null);

    /// <summary>Changes as predicted, beyond chance after correction.</summary>
    public int Hits => Tests.Count(test => test.IsHit);

    /// <summary>Tests with a stated direction in which the share went at all, chance or not; about half for a network that follows nothing.</summary>
    public int RightWay => Directed.Count(test => test.Test!.Effect > 0 == (test.Point.Direction == ShiftDirection.Up) && test.Test.Effect != 0);

    /// <summary>Tests with a stated direction.</summary>
    public int WithDirection => Directed.Count();

    IEnumerable<PlotPointTest> Directed => Tests.Where(test => test.Test?.Effect is not null && test.Point.Direction != ShiftDirection.Either);

    /// <summary>Tests all points for each network.</summary>
    /// <param name="points">The plot points.</param>
    /// <param name="films">All readings of all networks. A film without faces is treated as not read.</param>
    /// <param name="windowMinutes">Minutes looked at before a point, and as many after it.</param>
    /// <param name="seed">Seed of the joint shifts.</param>
    /// <returns>One a network, in the order of the readings.</returns>
    /// <exception cref="ArgumentException">A film stands twice for a network, or no network is given.</exception>
    public static IReadOnlyList<RunPlotPoints> Of(IReadOnlyList<PlotPoint> points, IReadOnlyList<FaceSeries> films, double windowMinutes, int seed)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(films);
        return [.. films.GroupBy(film => film.Run).Select(run => Of(points, [.. run], windowMinutes, seed))];
    }

    static RunPlotPoints Of(IReadOnlyList<PlotPoint> points, FaceSeries[] films, double windowMinutes, int seed)
    {
        var run = ArcFidelity.RunOf(films);
        Timeline[] timelines = [.. films.Where(film => film.Count > 0).Select(film => film.ToTimeline())];
        var read = timelines.Select(timeline => timeline.Film).ToHashSet();
        PlotPoint[] here = [.. points.Where(point => read.Contains(point.Film))];
        var tests = PlotPointTest.All(here, timelines, windowMinutes);
        double?[] familywise = tests.Count == 0 ? [] : MaxStatistic.AdjustedP([.. tests.Select(test => test.Test!)], [.. tests.Select(test => test.Point.Film)], seed);
        return new(run, tests, familywise, [.. points.Where(point => !read.Contains(point.Film))]);
    }
}
