using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class EntropyTest
{
    static readonly Gen<int[]> Counts = Gen.Int[0, 500].Array[2, 7].Where(c => c.Sum() > 0);

    [Fact]
    public void Even_shares_have_the_most_entropy_and_one_class_has_none()
    {
        Assert.Equal(2, Entropy.Bits([0.25, 0.25, 0.25, 0.25]), 1e-12);
        Assert.Equal(4, Entropy.EffectiveClasses([0.25, 0.25, 0.25, 0.25]), 1e-12);
        Assert.Equal(0, Entropy.Bits(new[] { 7, 0, 0 }));
        Assert.Equal(1, Entropy.EffectiveClasses(new[] { 7, 0, 0 }));
    }

    [Fact]
    public void Entropy_lies_between_its_bounds() => Counts.Sample(c =>
    {
        Assert.InRange(Entropy.Bits(c), 0, Math.Log2(c.Length) + 1e-12);
        Assert.InRange(Entropy.Normalised(c)!.Value, 0, 1 + 1e-12);
        Assert.InRange(Entropy.EffectiveClasses(c), 1, c.Length + 1e-9);
        Assert.True(Entropy.MillerMadowBits(c) >= Entropy.Bits(c));
    });

    [Fact]
    public void The_order_of_classes_does_not_matter() =>
        Counts.Sample(c => Assert.Equal(Entropy.Bits(c), Entropy.Bits([.. c.Reverse()]), 1e-12));

    [Fact]
    public void The_corrected_entropy_is_nearer_the_truth_in_small_samples()
    {
        double plain = 0, corrected = 0;
        for (var i = 0; i < 500; i++)
        {
            var random = new RandomStream(5, i);
            var counts = new int[5];
            for (var k = 0; k < 30; k++) counts[random.Next(5)]++;
            plain += Entropy.Bits(counts) / 500;
            corrected += Entropy.MillerMadowBits(counts) / 500;
        }
        Assert.InRange(Math.Log2(5) - plain, 0.05, 0.15);
        Assert.InRange(Math.Abs(Math.Log2(5) - corrected), 0, 0.02);
    }

    [Fact]
    public void A_single_class_has_no_normalised_entropy() => Assert.Null(Entropy.Normalised([1.0]));

    [Fact]
    public void Shares_that_do_not_sum_to_1_are_refused() =>
        Assert.Contains("sum to 0.9", Assert.Throws<ArgumentException>(() => Entropy.Bits([0.5, 0.4])).Message);

    [Fact]
    public void A_share_that_is_not_a_number_is_named() =>
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => Entropy.Bits([1, double.NaN])).Message);

    [Fact]
    public void A_film_without_faces_has_no_shares()
    {
        Assert.Contains("All 3 counts are 0", Assert.Throws<ArgumentException>(() => Shares.Of([0, 0, 0])).Message);
        Assert.Contains("got none", Assert.Throws<ArgumentException>(() => Shares.Of([])).Message);
        Assert.Contains("Count 1 is -2", Assert.Throws<ArgumentException>(() => Shares.Of([3, -2])).Message);
    }
}
