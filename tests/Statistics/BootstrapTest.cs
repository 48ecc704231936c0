using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class BootstrapTest
{
    static double Mean(IReadOnlyList<double> values) => values.Average();

    static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }

    [Fact]
    public void An_interval_prints_as_in_a_paper()
    {
        Assert.Equal("1.851 [1.817, 1.884]", new Interval(1.8171, 1.8512, 1.8839, 0.95).ToString());
        Assert.Equal("54.2% [42.4%, 66.1%]", new Interval(0.424, 0.542, 0.661, 0.95).ToString("0.0%"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        var values = Simulate.Normals(new(1), 40);
        Assert.Equal(Bootstrap.Percentile(values, Mean, 7), Bootstrap.Percentile(values, Mean, 7));
        Assert.NotEqual(Bootstrap.Percentile(values, Mean, 7), Bootstrap.Percentile(values, Mean, 8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void Intervals_of_the_mean_hold_the_truth_about_as_often_as_they_say(int seed)
    {
        int percentile = 0, bca = 0;
        for (var i = 0; i < 400; i++)
        {
            var values = Simulate.Normals(new(seed, i), 40);
            if (Bootstrap.Percentile(values, Mean, i, 400, 0.9).Contains(0)) percentile++;
            if (Bootstrap.Bca(values, Mean, i, 400, 0.9).Contains(0)) bca++;
        }
        Assert.InRange(percentile, 336, 384);
        Assert.InRange(bca, 336, 384);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(59)]
    public void Few_units_are_held_as_often_as_many(int units)
    {
        // Of 2,000 such intervals 1,900 should hold the truth; plain percentiles hold 1,800 for 12 units. (Two or three units never are: no mean of them lies beyond the outer ones.)
        var held = Enumerable.Range(0, 2000).AsParallel().Count(i => Bootstrap.Percentile(Simulate.Normals(new(units, i), units), Mean, i, 1000).Contains(0));
        Assert.InRange(held, 1840, 1960);
    }

    [Fact]
    public void Of_very_many_units_the_plain_quantiles_are_left()
    {
        Assert.Equal(0.025, Bootstrap.TailOf(1_000_000, 0.95), 6);
        // Student's 2.201 at 11 degrees of freedom, times the root of 12 / 11.
        Assert.Equal(0.010757, Bootstrap.TailOf(12, 0.95), 5);
        Assert.Equal(0, Bootstrap.TailOf(2, 0.95), 12);
    }

    [Fact]
    public void The_accelerated_interval_leans_to_the_long_side_of_a_skewed_statistic()
    {
        var values = Simulate.Normals(new(3), 60);
        var plain = Bootstrap.Percentile(values, Variance, 3);
        var better = Bootstrap.Bca(values, Variance, 3);
        Assert.True(better.Low > plain.Low && better.High > plain.High);
    }

    [Fact]
    public void The_accelerated_ends_are_those_of_the_formula()
    {
        double[] values = [.. Simulate.Normals(new(5), 25).Select(Math.Exp)];
        double[] draws = [.. Enumerable.Range(0, 500).Select(i =>
        {
            var random = new RandomStream(9, i);
            return Enumerable.Range(0, 25).Average(_ => values[random.Next(25)]);
        })];
        // For a mean the acceleration is the sample's skewness over 6 root N.
        var mean = values.Average();
        var acceleration = values.Sum(v => Math.Pow(v - mean, 3)) / (6 * Math.Pow(values.Sum(v => Math.Pow(v - mean, 2)), 1.5));
        var shift = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, draws.Count(d => d < mean) / 500.0);
        var z = shift + 1.959963984540054;
        var high = MathNet.Numerics.Distributions.Normal.CDF(0, 1, shift + z / (1 - acceleration * z));
        Assert.Equal(Quantile.Of(draws, high), Bootstrap.Bca(values, Mean, 9, 500).High, 1e-9);
    }

    [Fact]
    public void The_interval_of_the_mean_follows_shift_and_scale() => Gen.Select(Gen.Double[-5, 5], Gen.Double[0.5, 3]).Sample((shift, scale) =>
    {
        var values = Simulate.Normals(new(1), 15);
        var plain = Bootstrap.Bca(values, Mean, 2, 100);
        var moved = Bootstrap.Bca([.. values.Select(v => shift + scale * v)], Mean, 2, 100);
        Assert.Equal(shift + scale * plain.Low, moved.Low, 1e-6);
        Assert.Equal(shift + scale * plain.High, moved.High, 1e-6);
    }, iter: 30);

    [Fact]
    public void Values_that_are_all_alike_have_an_interval_of_no_width()
    {
        Assert.Equal(0, Bootstrap.Percentile([2.0, 2, 2], Mean, 1).Width);
        Assert.Equal(0, Bootstrap.Bca([2.0, 2, 2], Mean, 1).Width);
    }

    [Fact]
    public void A_paired_difference_drops_what_both_share()
    {
        var random = new RandomStream(1);
        var films = Simulate.Normals(random, 50).Select(v => 10 * v).ToArray();
        double[] better = [.. films.Select(f => f + 1 + 0.1 * Simulate.Normal(random))];
        var difference = Bootstrap.PairedDifference(better, films, Mean, 1);
        Assert.True(difference.Contains(1));
        Assert.InRange(difference.Width, 0.01, 0.1);
    }

    [Fact]
    public void A_statistic_that_is_not_defined_on_a_resample_is_refused()
    {
        Assert.Contains("NaN on resample", Assert.Throws<ArgumentException>(() => Bootstrap.Percentile([0.0, 1, 2], v => 0 / (v.Max() - v.Min()), 1)).Message);
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => Bootstrap.Percentile([1.0], Mean, 1)).Message);
        Assert.Throws<ArgumentException>(() => Bootstrap.PairedDifference([1.0, 2], [1.0], Mean, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Percentile([1.0, 2], Mean, 1, level: 95));
    }

    [Fact]
    public void An_error_inside_a_statistic_comes_out_as_it_is() =>
        Assert.Throws<InvalidOperationException>(() => Bootstrap.Percentile([1.0, 2, 3], v => v[0] == v[1] ? throw new InvalidOperationException() : 1, 1));
}
