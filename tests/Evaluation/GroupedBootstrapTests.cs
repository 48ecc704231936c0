using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Tests.Statistics;

namespace FaceValue.Tests.Evaluation;

public class GroupedBootstrapTests
{
    [Fact]
    public void With_every_row_its_own_group_it_is_the_plain_bootstrap()
    {
        var values = Simulate.Normals(new RandomStream(1), 40);
        var grouped = new GroupedBootstrap([.. Enumerable.Range(0, 40).Select(i => $"{i}")], seed: 3, resamples: 400).Interval(drawn => drawn.Average(i => values[i]))!;
        var plain = Bootstrap.Percentile(values, drawn => drawn.Average(), seed: 3, resamples: 400);
        Assert.Equal((plain.Low, plain.Estimate, plain.High), (grouped.Low, grouped.Estimate, grouped.High));
    }

    [Fact]
    public void Copies_of_a_photo_add_no_certainty()
    {
        var values = Simulate.Normals(new RandomStream(2), 30);
        string[] once = [.. Enumerable.Range(0, 30).Select(i => $"{i}")];
        string[] fiveTimes = [.. Enumerable.Range(0, 150).Select(i => $"{i % 30}")];
        var one = new GroupedBootstrap(once, 1, 1000).Interval(drawn => drawn.Average(i => values[i]))!;
        var five = new GroupedBootstrap(fiveTimes, 1, 1000).Interval(drawn => drawn.Average(i => values[i % 30]))!;
        Assert.Equal(one.Low, five.Low, 1e-9);
        Assert.Equal(one.High, five.High, 1e-9);
    }

    [Fact]
    public void It_covers_the_truth_where_drawing_rows_one_by_one_does_not()
    {
        // 30 photographers of 8 photos; what they have in common is most of the spread.
        var (grouped, single) = (0, 0);
        for (var trial = 0; trial < 150; trial++)
        {
            var random = new RandomStream(11, trial);
            var values = Enumerable.Range(0, 30).SelectMany(_ => { var common = Simulate.Normal(random); return Enumerable.Range(0, 8).Select(_ => common + 0.5 * Simulate.Normal(random)).ToArray(); }).ToArray();
            bool Covers(Func<int, string> group) => new GroupedBootstrap([.. Enumerable.Range(0, 240).Select(group)], trial, 200).Interval(drawn => drawn.Average(i => values[i]))!.Contains(0);
            if (Covers(i => $"{i / 8}")) grouped++;
            if (Covers(i => $"{i}")) single++;
        }
        Assert.InRange(grouped, 150 * 0.86, 150);
        Assert.True(single < 150 * 0.75, $"{single} of 150 intervals over rows cover 0");
    }

    [Fact]
    public void A_statistic_that_some_resamples_lack_keeps_its_interval()
    {
        var bootstrap = new GroupedBootstrap(["a", "b", "c", "d"], 1, 500);
        // Defined only with row 0, as the recall of a class with one face.
        var interval = bootstrap.Interval(drawn => drawn.Contains(0) ? drawn.Average() : null)!;
        Assert.Equal(1.5, interval.Estimate);
        Assert.InRange(interval.Low, 0, interval.Estimate);
        Assert.Null(bootstrap.Interval(_ => null));
        Assert.Null(new GroupedBootstrap(["a", "a"], 1).Interval(_ => 1));
        Assert.Throws<ArgumentException>(() => new GroupedBootstrap([], 1));
    }
}
