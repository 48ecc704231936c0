using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class WindowedShareTest
{
    static readonly ReadingSeries Few = ReadingSeries.Indicator([0, 1, 2, 10, 11], ["happy", "sad", "happy", "happy", "sad"], "happy");

    static ReadingSeries Film(int seed, int count = 300)
    {
        var random = new RandomStream(seed);
        return new(Simulate.Times(random, count), Simulate.Markov(random, count, 0.7));
    }

    static double[] Grid(ReadingSeries series) => [.. Enumerable.Range(0, 60).Select(i => series.Times[^1] * i / 59)];

    [Fact]
    public void A_window_is_measured_in_time_and_may_be_empty()
    {
        var shares = WindowedShare.Of(Few, 2, [0, 1, 6, 10.5]);
        Assert.Equal([0.5, 2 / 3.0, null, 0.5], shares);
        Assert.Equal([null, 2 / 3.0, null, null], WindowedShare.Of(Few, 2, [0, 1, 6, 10.5], minimum: 3));
    }

    [Fact]
    public void Counts_add_up() => Assert.Equal([1, 1, 2, 3, 3], Few.Cumulative());

    [Fact]
    public void Bands_hold_the_curve_and_leave_out_empty_windows()
    {
        var band = WindowedShare.BootstrapBand(Few, 2, [1, 6], seed: 1);
        Assert.Equal(2 / 3.0, band.Estimate[1 - 1]!.Value, 1e-12);
        Assert.True(band.Low[0] <= band.Estimate[0] && band.Estimate[0] <= band.High[0]);
        Assert.Null(band.Low[1]);
        var none = WindowedShare.NullBand(Few, 2, [1, 6]);
        Assert.Null(none.Low[1]);
        Assert.Null(none.SimultaneousHigh[1]);
        Assert.InRange(none.Median[0]!.Value, 0, 1);
    }

    [Fact]
    public void The_band_of_a_window_holds_the_true_share_about_as_often_as_it_says()
    {
        var held = 0;
        for (var i = 0; i < 200; i++)
        {
            var film = Film(i);
            var band = WindowedShare.BootstrapBand(film, 20, [film.Times[150]], seed: i, resamples: 300, level: 0.9);
            if (band.Low[0] <= 0.5 && 0.5 <= band.High[0]) held++;
        }
        Assert.InRange(held, 155, 196);
    }

    [Fact]
    public void A_film_without_a_story_leaves_the_simultaneous_band_rarely_and_the_pointwise_one_often()
    {
        int simultaneous = 0, pointwise = 0;
        for (var i = 0; i < 200; i++)
        {
            var film = Film(i);
            var at = Grid(film);
            var shares = WindowedShare.Of(film, 5, at);
            var band = WindowedShare.NullBand(film, 5, at);
            bool Leaves(IReadOnlyList<double?> low, IReadOnlyList<double?> high) =>
                Enumerable.Range(0, at.Length).Any(t => shares[t] < low[t] - 1e-9 || shares[t] > high[t] + 1e-9);
            if (Leaves(band.SimultaneousLow, band.SimultaneousHigh)) simultaneous++;
            if (Leaves(band.Low, band.High)) pointwise++;
        }
        Assert.InRange(simultaneous, 0, 22);
        Assert.True(pointwise > 60, $"{pointwise}");
    }

    [Fact]
    public void A_surge_stands_out_of_the_band()
    {
        var random = new RandomStream(1);
        var times = Simulate.Times(random, 400);
        var film = new ReadingSeries(times, [.. Enumerable.Range(0, 400).Select(i => random.NextDouble() < (i is >= 200 and < 230 ? 1 : 0.2) ? 1.0 : 0)]);
        var band = WindowedShare.NullBand(film, 8, [times[215]]);
        Assert.True(WindowedShare.Of(film, 8, [times[215]])[0] > band.High[0]);
    }

    [Fact]
    public void A_single_reading_has_a_band_of_no_width()
    {
        var band = WindowedShare.BootstrapBand(new([3], [1]), 2, [3], seed: 1);
        Assert.Equal(1, band.Low[0]);
        Assert.Equal(1, band.High[0]);
    }

    [Fact]
    public void Windows_and_times_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowedShare.Of(Few, 0, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowedShare.Of(Few, 1, [1], minimum: 0));
        Assert.Throws<ArgumentException>(() => WindowedShare.Of(Few, 1, []));
        Assert.Throws<ArgumentException>(() => WindowedShare.Of(Few, 1, [double.NaN]));
    }
}
