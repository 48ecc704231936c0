using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>One plot point, read by one model: does the expression's share change there as predicted, more than at any odd place of the film?</summary>
/// <param name="Point">The plot point.</param>
/// <param name="Model">The model.</param>
/// <param name="Expression">The expression looked at; null where nothing could be tested.</param>
/// <param name="Test">The test against all circular shifts of the film; null where the model's readings of the film are not there.</param>
/// <param name="Adjusted">P-value corrected over all tests made together; null where the test is not defined.</param>
public sealed record PlotPointTest(PlotPoint Point, string Model, Expression? Expression, CircularShiftTest? Test, double? Adjusted)
{
    /// <summary>Whether the change is there after correction: at most one in twenty of such hits is expected to be false.</summary>
    public bool IsHit => Adjusted <= 0.05;

    /// <summary>Tests all plot points with all models' readings, and corrects over the tests together.</summary>
    /// <param name="points">The plot points. One that names no expression is tested for each of the five, either way.</param>
    /// <param name="timelines">Readings of films by models; a point whose film no timeline covers is kept, untested.</param>
    /// <param name="windowMinutes">Minutes looked at before the point, and as many after it.</param>
    /// <returns>Misses first: by adjusted p from the largest, what is not defined last.</returns>
    public static IReadOnlyList<PlotPointTest> All(IReadOnlyList<PlotPoint> points, IReadOnlyList<Timeline> timelines, double windowMinutes)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(timelines);
        var tests = new List<PlotPointTest>();
        foreach (var point in points)
        {
            var readings = timelines.Where(timeline => timeline.Film == point.Film).ToList();
            if (readings.Count == 0) tests.Add(new(point, "", point.Expression, null, null));
            foreach (var timeline in readings)
                foreach (var expression in point.Expression is { } one ? [one] : Expressions.Studied)
                    tests.Add(new(point, timeline.Model, expression, CircularShiftTest.Of(timeline.Indicator(expression), point.Minute, windowMinutes, point.Direction), null));
        }
        var defined = tests.Where(test => test.Test?.P is not null).ToList();
        var adjusted = defined.Count == 0 ? [] : MultipleTesting.BenjaminiHochberg([.. defined.Select(test => test.Test!.P!.Value)]);
        return [.. defined.Zip(adjusted, (test, p) => test with { Adjusted = p }).OrderByDescending(test => test.Adjusted), .. tests.Except(defined)];
    }
}
