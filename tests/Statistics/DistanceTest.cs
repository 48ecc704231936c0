using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class DistanceTest
{
    static readonly Gen<double[]> Any = Gen.Int[0, 40].Array[5].Where(c => c.Sum() > 0).Select(Shares.Of);
    static readonly Gen<double[]> Positive = Gen.Int[1, 40].Array[5].Select(Shares.Of);

    [Fact]
    public void Jensen_Shannon_is_0_for_the_same_and_1_bit_for_nothing_in_common()
    {
        Assert.Equal(0, Divergence.JensenShannonBits([0.3, 0.7], [0.3, 0.7]));
        Assert.Equal(1, Divergence.JensenShannonBits([1, 0], [0, 1]), 1e-12);
    }

    [Fact]
    public void The_root_of_Jensen_Shannon_is_a_distance() => Gen.Select(Any, Any, Any).Sample((p, q, r) =>
    {
        Assert.InRange(Divergence.RootJensenShannonBits(p, q), 0, 1 + 1e-12);
        Assert.Equal(Divergence.RootJensenShannonBits(p, q), Divergence.RootJensenShannonBits(q, p), 1e-7);
        Assert.True(Divergence.RootJensenShannonBits(p, r) <= Divergence.RootJensenShannonBits(p, q) + Divergence.RootJensenShannonBits(q, r) + 1e-7);
    });

    [Fact]
    public void Aitchison_is_a_distance() => Gen.Select(Positive, Positive, Positive).Sample((p, q, r) =>
    {
        Assert.Equal(0, Composition.AitchisonDistance(p, p), 1e-12);
        Assert.Equal(Composition.AitchisonDistance(p, q), Composition.AitchisonDistance(q, p), 1e-9);
        Assert.True(Composition.AitchisonDistance(p, r) <= Composition.AitchisonDistance(p, q) + Composition.AitchisonDistance(q, r) + 1e-9);
    });

    [Fact]
    public void Only_ratios_matter_to_Aitchison() => Gen.Select(Positive, Positive, Gen.Double[0.01, 100]).Sample((p, q, scale) =>
    {
        double[] scaled = [.. p.Select(x => x * scale)];
        Assert.Equal(Composition.AitchisonDistance(p, q), Composition.AitchisonDistance(scaled, q), 1e-9);
        Assert.Equal(0, Composition.Clr(scaled).Sum(), 1e-9);
    });

    [Fact]
    public void Distance_and_inner_product_fit_together() => Gen.Select(Positive, Positive).Sample((p, q) =>
        Assert.Equal(Math.Pow(Composition.AitchisonDistance(p, q), 2),
            Composition.InnerProduct(p, p) + Composition.InnerProduct(q, q) - 2 * Composition.InnerProduct(p, q), 1e-8));

    [Fact]
    public void A_count_of_0_needs_a_pseudocount()
    {
        Assert.Contains("Part 1 is 0", Assert.Throws<ArgumentException>(() => Composition.Clr([3, 0])).Message);
        Assert.Equal(Math.Log(7) / 2, Composition.Clr([3, 0], 0.5)[0], 1e-12);
        Assert.Throws<ArgumentException>(() => Composition.Clr([3, -1], 2));
    }

    [Fact]
    public void Different_classes_cannot_be_compared()
    {
        Assert.Throws<ArgumentException>(() => Divergence.JensenShannonBits([0.5, 0.5], [1]));
        Assert.Throws<ArgumentException>(() => Composition.AitchisonDistance([0.5, 0.5], [1]));
    }

    [Fact]
    public void A_matrix_holds_every_pair()
    {
        var matrix = DistanceMatrix.Between([1.0, 4, 6], (a, b) => Math.Abs(a - b));
        Assert.Equal(5, matrix[2, 0]);
        Assert.Equal(0, matrix[1, 1]);
        Assert.Equal(10 / 3.0, matrix.Mean(), 1e-12);
    }

    [Fact]
    public void A_matrix_names_what_is_wrong()
    {
        static string Message(double[][] rows) => Assert.Throws<ArgumentException>(() => DistanceMatrix.Of(rows)).Message;
        Assert.Contains("at least two", Message([[0]]));
        Assert.Contains("row 1", Message([[0, 1], [1]]));
        Assert.Contains("Items 1 and 0", Message([[0, 1], [2, 0]]));
        Assert.Contains("Item 1", Message([[0, 1], [1, 3]]));
        Assert.Contains("items 0 and 1 is NaN", Message([[0, double.NaN], [double.NaN, 0]]));
        Assert.Contains("items 0 and 1 is -1", Message([[0, -1], [-1, 0]]));
    }
}
