using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class ChangePointTest
{
    [Fact]
    public void A_clean_step_is_found_where_it_is()
    {
        var change = ChangePoint.InMean([1, 1, 1, 4, 4]);
        Assert.Equal(2, change.LastIndexBefore);
        Assert.Equal(1, change.MeanBefore, 1e-12);
        Assert.Equal(4, change.MeanAfter, 1e-12);
        Assert.Equal(0, change.RssOne);
        Assert.Null(change.BicOne);
        Assert.Null(change.Found);
    }

    [Fact]
    public void Noise_alone_seldom_shows_a_change_and_a_step_always_does()
    {
        int inNoise = 0, inStep = 0;
        for (var i = 0; i < 100; i++)
        {
            var noise = Simulate.Normals(new(1, i), 200);
            if (ChangePoint.InMean(noise, 5).Found == true) inNoise++;
            if (ChangePoint.InMean([.. noise.Select((v, k) => k < 120 ? v : v + 2)], 5) is { Found: true, LastIndexBefore: > 110 and < 130 }) inStep++;
        }
        Assert.InRange(inNoise, 0, 15);
        Assert.InRange(inStep, 98, 100);
    }

    [Fact]
    public void The_best_place_is_the_best_of_all_places() => Gen.Double[-5, 5].Array[2, 15].Sample(series =>
    {
        static double Rss(double[] part) => part.Sum(v => (v - part.Average()) * (v - part.Average()));
        var least = Enumerable.Range(1, series.Length - 1).Min(k => Rss(series[..k]) + Rss(series[k..]));
        Assert.Equal(least, ChangePoint.InMean(series).RssOne, 1e-8);
    });

    [Fact]
    public void A_series_too_short_or_undefined_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ChangePoint.InMean([1]));
        Assert.Throws<ArgumentException>(() => ChangePoint.InMean([1, 2, 3], shortest: 2));
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => ChangePoint.InMean([1, double.NaN])).Message);
    }
}
