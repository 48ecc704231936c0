using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class CircularShiftTestTest
{
    static double[] Minutes(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    static ReadingSeries Step(int count, int at) => new(Minutes(count), [.. Enumerable.Range(0, count).Select(i => i < at ? 0.0 : 1)]);

    [Fact]
    public void The_effect_is_after_less_before()
    {
        var test = CircularShiftTest.Of(new(Minutes(6), [1, 2, 3, 5, 7, 9]), at: 3, window: 2);
        Assert.Equal((5 + 7 + 9) / 3.0 - (2 + 3) / 2.0, test.Effect!.Value, 1e-12);
        Assert.Equal(2, test.Before);
        Assert.Equal(3, test.After);
        Assert.Equal(6, test.Shifts);
    }

    [Fact]
    public void A_log_ratio_compares_shares()
    {
        var test = CircularShiftTest.Of(new(Minutes(6), [0, 0, 1, 1, 1, 1]), at: 3, window: 2, effect: ShiftEffect.LogRatio);
        Assert.Equal(Math.Log(3.5 / 4 / (1.5 / 3)), test.Effect!.Value, 1e-12);
        Assert.Throws<ArgumentException>(() => CircularShiftTest.Of(new(Minutes(3), [0, 5, 1]), 1, 1, effect: ShiftEffect.LogRatio));
    }

    [Fact]
    public void Every_shift_is_looked_at_once()
    {
        // One jump up and, at the seam, one down: only the film as it is has the whole rise at the event.
        var up = CircularShiftTest.Of(Step(100, 50), at: 50, window: 10, ShiftDirection.Up);
        Assert.Equal(1, up.Effect);
        Assert.Equal(0.01, up.P!.Value, 1e-12);
        Assert.Equal(1, CircularShiftTest.Of(Step(100, 50), at: 50, window: 10, ShiftDirection.Down).P);
        // Either way, the jump down at the seam is as large.
        Assert.Equal(0.02, CircularShiftTest.Of(Step(100, 50), at: 50, window: 9.5).P!.Value, 1e-12);
        Assert.Equal(0, up.Null.Average(), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    public void P_is_uniform_for_series_with_a_memory_and_uneven_times(int seed)
    {
        foreach (var direction in Enum.GetValues<ShiftDirection>())
        {
            double[] p = [.. Enumerable.Range(0, 400).Select(i =>
            {
                var random = new RandomStream(seed, i);
                var series = new ReadingSeries(Simulate.Times(random, 300), Simulate.Autoregressive(random, 300, 0.7));
                return CircularShiftTest.Of(series, series.Times[120], 5, direction).P!.Value;
            })];
            Assert.True(Simulate.DistanceToUniform(p) < 2, $"{direction}: {Simulate.DistanceToUniform(p)}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void P_of_labels_that_stay_a_while_is_uniform(int seed)
    {
        double[] p = [.. Enumerable.Range(0, 400).Select(i =>
        {
            var random = new RandomStream(seed, i);
            var series = new ReadingSeries(Simulate.Times(random, 400), Simulate.Markov(random, 400, 0.8));
            return CircularShiftTest.Of(series, series.Times[200], 8, ShiftDirection.Up, ShiftEffect.LogRatio).P!.Value;
        })];
        Assert.True(Simulate.DistanceToUniform(p) < 2, $"{Simulate.DistanceToUniform(p)}");
    }

    [Fact]
    public void A_side_without_readings_is_not_defined()
    {
        var test = CircularShiftTest.Of(new([0, 1, 2, 50, 51], [0, 1, 0, 1, 1]), at: 50, window: 10);
        Assert.Null(test.Effect);
        Assert.Null(test.P);
        Assert.Null(test.NullQuantile(0.5));
        Assert.Equal(0, test.Before);
        Assert.Equal(2, test.After);
    }

    [Fact]
    public void A_series_that_never_changes_has_p_1() =>
        Assert.Equal(1, CircularShiftTest.Of(new(Minutes(20), [.. Enumerable.Repeat(0.3, 20)]), 10, 5, ShiftDirection.Up).P);

    [Fact]
    public void The_greatest_of_one_effect_is_the_effect_itself() => Gen.Int[0, 1000].Sample(seed =>
    {
        var random = new RandomStream(seed);
        var test = CircularShiftTest.Of(new(Minutes(80), Simulate.Autoregressive(random, 80, 0.5)), 40, 8, (ShiftDirection)(seed % 3));
        Assert.Equal(test.P!.Value, MaxStatistic.AdjustedP([test], ["film"], 1)[0]!.Value, 1e-12);
    }, iter: 50);

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void Among_many_effects_the_least_adjusted_p_is_uniform(int seed)
    {
        double[] least = [.. Enumerable.Range(0, 150).Select(i =>
        {
            var random = new RandomStream(seed, i);
            CircularShiftTest Test(int count) => CircularShiftTest.Of(new(Minutes(count), Simulate.Autoregressive(random, count, 0.5)), 40, 10);
            return MaxStatistic.AdjustedP([Test(100), Test(100), Test(130)], ["jaws", "jaws", "alien"], i, 199).Min()!.Value;
        })];
        Assert.True(Simulate.DistanceToUniform(least) < 2, $"{Simulate.DistanceToUniform(least)}");
    }

    [Fact]
    public void An_undefined_effect_stays_undefined_among_others()
    {
        var test = CircularShiftTest.Of(Step(100, 50), 50, 10, ShiftDirection.Up);
        var none = CircularShiftTest.Of(Step(100, 50), 500, 10);
        var adjusted = MaxStatistic.AdjustedP([none, test], ["jaws", "jaws"], 1);
        Assert.Null(adjusted[0]);
        Assert.Equal(0.01, adjusted[1]!.Value, 1e-12);
        Assert.Null(MaxStatistic.AdjustedP([none], ["jaws"], 1)[0]);
    }

    [Fact]
    public void What_is_wrong_with_readings_is_named()
    {
        Assert.Throws<ArgumentException>(() => new ReadingSeries([], []));
        Assert.Contains("Reading 1 is at 1", Assert.Throws<ArgumentException>(() => new ReadingSeries([2, 1], [0, 0])).Message);
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => new ReadingSeries([1, 2], [0, double.NaN])).Message);
        Assert.Throws<ArgumentException>(() => new ReadingSeries([1, 2], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularShiftTest.Of(Step(9, 4), 4, 0));
        var tests = new[] { CircularShiftTest.Of(Step(90, 50), 50, 9), CircularShiftTest.Of(Step(91, 50), 50, 9) };
        Assert.Contains("'jaws' have 90 and 91", Assert.Throws<ArgumentException>(() => MaxStatistic.AdjustedP(tests, ["jaws", "jaws"], 1)).Message);
    }
}
