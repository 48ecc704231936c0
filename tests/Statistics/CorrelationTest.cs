using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class CorrelationTest
{
    // Tenths, so that neither ties nor gaps vanish in rounding.
    static readonly Gen<double[]> Tenths = Gen.Int[-30, 30].Array[8].Where(a => a.Distinct().Count() > 1).Select(a => a.Select(i => i / 10.0).ToArray());

    [Fact]
    public void Known_values_come_out()
    {
        Assert.Equal(1, Correlation.Pearson([1, 2, 3], [10, 20, 30])!.Value, 1e-12);
        Assert.Equal(-0.5, Correlation.Pearson([1, 2, 3], [2, 3, 1])!.Value, 1e-12);
        Assert.Equal(1, Correlation.Spearman([1, 2, 3, 4], [1, 10, 100, 1000])!.Value, 1e-12);
    }

    [Fact]
    public void Ties_share_their_mean_rank() => Assert.Equal([2.5, 1, 2.5, 4], Correlation.Ranks([5, 3, 5, 9]));

    [Fact]
    public void A_side_that_never_varies_has_no_correlation()
    {
        Assert.Null(Correlation.Pearson([0.1, 0.1, 0.1], [1, 2, 3]));
        Assert.Null(Correlation.Spearman([1, 2, 3], [7, 7, 7]));
    }

    [Fact]
    public void Correlation_is_symmetric_bounded_and_Spearman_ignores_any_rising_scale() =>
        Gen.Select(Tenths, Tenths).Sample((x, y) =>
        {
            var r = Correlation.Pearson(x, y)!.Value;
            Assert.InRange(r, -1, 1);
            Assert.Equal(r, Correlation.Pearson(y, x)!.Value, 1e-9);
            Assert.Equal(Correlation.Spearman(x, y)!.Value, Correlation.Spearman([.. x.Select(Math.Exp)], y)!.Value, 1e-9);
        });

    [Fact]
    public void Bad_values_are_named()
    {
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1], [1]));
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => Correlation.Spearman([1, double.NaN], [1, 2])).Message);
    }
}
