using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class DomainGapMeasuresTest
{
    static double[][] Rows(RandomStream random, int count, int features, double mean = 0, double spread = 1) =>
        [.. Enumerable.Range(0, count).Select(_ => Simulate.Normals(random, features).Select(x => mean + spread * x).ToArray())];

    [Fact]
    public void Two_normals_on_a_line_lie_apart_by_means_and_deviations() => Gen.Select(Gen.Double[-5, 5], Gen.Double[0.1, 4], Gen.Double[-5, 5], Gen.Double[0.1, 4]).Sample((m1, s1, m2, s2) =>
        Assert.Equal((m1 - m2) * (m1 - m2) + (s1 - s2) * (s1 - s2), FrechetDistance.Squared([m1], new[,] { { s1 * s1 } }, [m2], new[,] { { s2 * s2 } }), 1e-9));

    [Fact]
    public void Covariances_that_do_not_commute_have_the_known_trace()
    {
        // For 2 x 2 the root of a matrix M with positive eigenvalues has trace (tr M + 2 root(det M))^(1/2).
        double[,] a = { { 2, 1 }, { 1, 3 } }, b = { { 1, -0.5 }, { -0.5, 4 } };
        var trace = 2 * 1 + 1 * -0.5 + (1 * -0.5 + 3 * 4);
        var det = (2 * 3 - 1) * (1 * 4 - 0.25);
        Assert.Equal(1 + 4 + 5 + 5 - 2 * Math.Sqrt(trace + 2 * Math.Sqrt(det)), FrechetDistance.Squared([0, 0], a, [1, 2], b), 1e-9);
    }

    [Fact]
    public void Frechets_distance_is_symmetric_and_0_to_itself_even_with_fewer_rows_than_features()
    {
        var random = new RandomStream(1);
        var (x, y) = (Rows(random, 12, 30), Rows(random, 15, 30, 1));
        Assert.Equal(0, FrechetDistance.Squared(x, x), 1e-6);
        Assert.Equal(FrechetDistance.Squared(x, y), FrechetDistance.Squared(y, x), 1e-6);
        Assert.True(FrechetDistance.Squared(x, y) >= 30 * 0.3);
    }

    [Fact]
    public void Frechets_distance_of_samples_nears_that_of_their_distributions()
    {
        var random = new RandomStream(2);
        Assert.Equal(3 * (4 + 1), FrechetDistance.Squared(Rows(random, 20_000, 3), Rows(random, 20_000, 3, 2, 2)), 0.4);
    }

    [Fact]
    public void The_kernels_discrepancy_nears_its_closed_form()
    {
        // Normals of variance 1 whose means differ by d, kernel width w: 2 (w^2 / (w^2 + 2))^(1/2) (1 - exp(-d^2 / 2(w^2 + 2))).
        var random = new RandomStream(3);
        var found = MaximumMeanDiscrepancy.Test(Rows(random, 800, 1), Rows(random, 800, 1, 1.5), 1, permutations: 99, bandwidth: 1);
        Assert.Equal(2 * Math.Sqrt(1 / 3.0) * (1 - Math.Exp(-1.5 * 1.5 / 6)), found.Squared, 0.05);
        Assert.Equal(0.01, found.P, 1e-12);
    }

    [Fact]
    public void Three_points_by_hand()
    {
        // x at 0 and 1, y at 2 and 2: k = exp(-d^2 / 2).
        var expected = Math.Exp(-0.5) + 1 - 2 * (2 * Math.Exp(-2) + 2 * Math.Exp(-0.5)) / 4;
        Assert.Equal(expected, MaximumMeanDiscrepancy.Test([[0], [1]], [[2], [2]], 1, 9, bandwidth: 1).Squared, 1e-12);
        Assert.Equal(1, MaximumMeanDiscrepancy.Test([[0], [1]], [[2], [2]], 1, 9).Bandwidth, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void Its_p_is_uniform_where_nothing_differs(int seed)
    {
        double[] p = [.. Enumerable.Range(0, 120).Select(i =>
        {
            var random = new RandomStream(seed, i);
            return MaximumMeanDiscrepancy.Test(Rows(random, 20, 4), Rows(random, 25, 4), i, 99).P;
        })];
        Assert.True(Simulate.DistanceToUniform(p) < 2, $"{Simulate.DistanceToUniform(p)}");
    }

    [Fact]
    public void The_kernel_sees_spread_where_means_agree_and_a_line_cannot()
    {
        var random = new RandomStream(5);
        var (narrow, wide) = (Rows(random, 150, 3), Rows(random, 150, 3, 0, 3));
        Assert.True(MaximumMeanDiscrepancy.Test(narrow, wide, 1, 199).P < 0.01);
        Assert.True(ProxyADistance.Of(narrow, wide, 1).Distance < 0.5);
    }

    [Fact]
    public void Sets_that_a_line_parts_are_2_apart_and_equal_ones_about_0()
    {
        var random = new RandomStream(6);
        Assert.Equal((2, 0), (ProxyADistance.Of(Rows(random, 60, 5), Rows(random, 200, 5, 8), 1) is var far ? (far.Distance, far.Error) : default));
        var same = ProxyADistance.Of(Rows(random, 300, 5), Rows(random, 300, 5), 1);
        Assert.Equal(0.5, same.Error, 0.07);
        // Two normals of variance 1, 2 apart: the best line errs with probability Phi(-1) = .1587.
        Assert.Equal(0.1587, ProxyADistance.Of(Rows(random, 1500, 1), Rows(random, 1500, 1, 2), 1).Error, 0.03);
    }

    [Fact]
    public void A_set_that_is_larger_does_not_win_by_its_size()
    {
        var random = new RandomStream(7);
        Assert.Equal(0.1587, ProxyADistance.Of(Rows(random, 100, 1), Rows(random, 3000, 1, 2), 1).Error, 0.05);
    }

    [Fact]
    public void Groups_are_held_out_whole()
    {
        // Both sets are ten clusters of one distribution: rows of a cluster give it away, unless it is held out.
        var random = new RandomStream(8);
        (double[][] Rows, string[] Groups) Clusters() => ([.. Enumerable.Range(0, 10).SelectMany(_ => { var centre = Simulate.Normals(random, 60); return Enumerable.Range(0, 15).Select(_ => centre.Select(c => 10 * c + Simulate.Normal(random)).ToArray()).ToArray(); })],
            [.. Enumerable.Range(0, 150).Select(i => $"{i / 15}")]);
        var ((x, xs), (y, ys)) = (Clusters(), Clusters());
        Assert.True(ProxyADistance.Of(x, y, 1).Error < 0.05);
        Assert.True(ProxyADistance.Of(x, y, 1, 5, xs, ys).Error > 0.25);
        Assert.Contains("The first set has 1 groups", Assert.Throws<ArgumentException>(() => ProxyADistance.Of(x, y, 1, 5, [.. xs.Select(_ => "one")], ys)).Message);
    }

    [Fact]
    public void Rows_that_are_all_alike_do_not_differ()
    {
        double[][] same = [.. Enumerable.Repeat(new[] { 1.0, 2 }, 6)];
        Assert.Equal((0, 1), (MaximumMeanDiscrepancy.Test(same, same, 1, 99) is var none ? (none.Squared, none.P) : default));
        Assert.Equal(0, FrechetDistance.Squared(same, same), 1e-12);
        Assert.Equal(0.5, ProxyADistance.Of(same, same, 1).Error, 1e-12);
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        static string Message(Func<object> wrong) => Assert.ThrowsAny<ArgumentException>(wrong).Message;
        Assert.Contains("The second set has 1 rows", Message(() => MaximumMeanDiscrepancy.Test([[1], [2]], [[1]], 1)));
        Assert.Contains("Row 1 of the second set has 1 features", Message(() => FrechetDistance.Squared([[1, 2], [2, 3]], [[1, 2], [1]])));
        Assert.Contains("Row 0 of the first set holds NaN as feature 1", Message(() => FrechetDistance.Squared([[1, double.NaN], [2, 3]], [[1, 2], [1, 2]])));
        Assert.Contains("expected 5 or more", Message(() => ProxyADistance.Of([[1], [2]], [[1], [2]], 1)));
        Assert.Contains("Expected a width", Message(() => MaximumMeanDiscrepancy.Test([[1], [2]], [[1], [2]], 1, bandwidth: 0)));
        Assert.Contains("2 x 2 covariances", Message(() => FrechetDistance.Squared([1, 2], new[,] { { 1.0 } }, [1, 2], new[,] { { 1.0 } })));
    }
}
