using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class StationaryBootstrapTest
{
    static double Mean(IReadOnlyList<double> values) => values.Average();

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void The_block_length_of_a_known_process_is_that_of_the_formula(double memory)
    {
        // First-order memory m: G / g(0) = 2m / (1 - m^2), so the best length is (2m / (1 - m^2))^(2/3) N^(1/3).
        const int n = 10_000;
        var best = Math.Cbrt(Math.Pow(2 * memory / (1 - memory * memory), 2) * n);
        var found = Enumerable.Range(0, 40).Average(i => StationaryBootstrap.BlockLength(Simulate.Autoregressive(new(1, i), n, memory)));
        // A little low: the window cuts off the far lags.
        Assert.InRange(found / best, 0.9, 1.08);
    }

    [Fact]
    public void A_series_without_memory_or_change_needs_no_blocks()
    {
        Assert.InRange(Enumerable.Range(0, 40).Average(i => StationaryBootstrap.BlockLength(Simulate.Normals(new(2, i), 1000))), 1, 4);
        Assert.Equal(1, StationaryBootstrap.BlockLength([0.4, 0.4, 0.4, 0.4]));
        Assert.Equal(1, StationaryBootstrap.BlockLength([1, 2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void Blocks_hold_the_truth_where_single_readings_promise_too_much(int seed)
    {
        int blocks = 0, singles = 0;
        for (var i = 0; i < 200; i++)
        {
            var series = Simulate.Autoregressive(new(seed, i), 400, 0.6);
            if (StationaryBootstrap.Percentile(series, Mean, i, 300, 0.9).Contains(0)) blocks++;
            if (StationaryBootstrap.Percentile(series, Mean, i, 300, 0.9, blockLength: 1).Contains(0)) singles++;
        }
        Assert.InRange(blocks, 160, 195);
        Assert.InRange(singles, 80, 150);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var series = Simulate.Autoregressive(new(1), 100, 0.5);
        Assert.Equal(StationaryBootstrap.Percentile(series, Mean, 3), StationaryBootstrap.Percentile(series, Mean, 3));
    }

    [Fact]
    public void What_cannot_be_drawn_from_is_refused()
    {
        Assert.Throws<ArgumentException>(() => StationaryBootstrap.BlockLength([1]));
        Assert.Throws<ArgumentException>(() => StationaryBootstrap.Percentile([1, double.NaN], Mean, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StationaryBootstrap.Percentile([1, 2], Mean, 1, blockLength: 0.5));
    }
}
