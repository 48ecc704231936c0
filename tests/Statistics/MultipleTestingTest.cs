using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class MultipleTestingTest
{
    static readonly Gen<double[]> P = Gen.Double[0, 1].Array[1, 12];

    [Fact]
    public void Adjusted_values_keep_the_order_of_the_input()
    {
        Assert.Equal([0.04, 0.04, 0.02], MultipleTesting.BenjaminiHochberg([0.03, 0.04, 0.00667]).Select(p => Math.Round(p, 4)));
        Assert.Equal([0.06, 0.06, 0.03], MultipleTesting.Holm([0.03, 0.04, 0.01]).Select(p => Math.Round(p, 4)));
    }

    [Fact]
    public void Adjusting_only_raises_and_Holm_raises_more() => P.Sample(p =>
    {
        var (bh, holm) = (MultipleTesting.BenjaminiHochberg(p), MultipleTesting.Holm(p));
        for (var i = 0; i < p.Length; i++)
        {
            Assert.InRange(bh[i], p[i], 1);
            Assert.InRange(holm[i], bh[i] - 1e-12, 1);
        }
    });

    [Fact]
    public void The_order_of_tests_does_not_matter() => P.Sample(p =>
        Assert.Equal(MultipleTesting.BenjaminiHochberg(p), MultipleTesting.BenjaminiHochberg([.. p.Reverse()]).Reverse()));

    [Fact]
    public void Values_that_are_no_probabilities_are_named()
    {
        Assert.Contains("P-value 1 is 1.2", Assert.Throws<ArgumentException>(() => MultipleTesting.Holm([0.1, 1.2])).Message);
        Assert.Contains("Value 0 is NaN", Assert.Throws<ArgumentException>(() => MultipleTesting.BenjaminiHochberg([double.NaN])).Message);
        Assert.Throws<ArgumentException>(() => MultipleTesting.Holm([]));
    }

    [Fact]
    public void A_p_value_from_permutations_is_never_0()
    {
        Assert.Equal(0.001, Permutation.P(0, 999), 1e-12);
        Assert.Equal(1, Permutation.P(999, 999));
        Assert.Throws<ArgumentOutOfRangeException>(() => Permutation.P(1000, 999));
    }
}
