using CsCheck;
using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class PermanovaTest
{
    static DistanceMatrix Plane(RandomStream random, string[] groups, double apart = 0) => DistanceMatrix.Between(
        [.. groups.Select(g => (X: Simulate.Normal(random) + (g == "a" ? apart : 0), Y: Simulate.Normal(random)))],
        (p, q) => Math.Sqrt((p.X - q.X) * (p.X - q.X) + (p.Y - q.Y) * (p.Y - q.Y)));

    static string[] Groups(params (string Name, int Count)[] groups) => [.. groups.SelectMany(g => Enumerable.Repeat(g.Name, g.Count))];

    [Fact]
    public void On_a_line_pseudo_F_is_the_F_of_an_analysis_of_variance()
    {
        // Means 2, 5, 8 about 5; squares between 54, within 6.
        var line = DistanceMatrix.Between([1.0, 2, 3, 4, 5, 6, 7, 8, 9], (a, b) => Math.Abs(a - b));
        var test = Permanova.Test(line, Groups(("a", 3), ("b", 3), ("c", 3)), 1, 999);
        Assert.Equal(27, test.F, 1e-9);
        Assert.Equal(0.9, test.R2, 1e-12);
        Assert.False(test.Exact);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void P_is_uniform_where_groups_do_not_differ(int seed)
    {
        string[] groups = Groups(("a", 8), ("b", 6), ("c", 6));
        double[] p = [.. Enumerable.Range(0, 300).Select(i => Permanova.Test(Plane(new(seed, i), groups), groups, i, 199).P)];
        Assert.True(Simulate.DistanceToUniform(p) < 2, $"{Simulate.DistanceToUniform(p)}");
    }

    [Fact]
    public void Groups_far_apart_are_found()
    {
        string[] groups = Groups(("a", 10), ("b", 10));
        Assert.Equal(0.001, Permanova.Test(Plane(new(1), groups, apart: 5), groups, 1, 999).P, 1e-12);
    }

    [Fact]
    public void The_order_of_items_and_the_names_of_groups_do_not_matter() => Gen.Int[0, 1000].Sample(seed =>
    {
        string[] groups = Groups(("a", 3), ("b", 2), ("c", 2));
        var distances = Plane(new(seed), groups);
        int[] order = [.. Enumerable.Range(0, 7)];
        new RandomStream(seed, 1).Shuffle<int>(order);
        var moved = DistanceMatrix.Between(order, (i, j) => distances[i, j]);
        var (one, other) = (Permanova.Test(distances, groups, 1, 999), Permanova.Test(moved, [.. order.Select(i => groups[i] + "'")], 2, 999));
        Assert.True(one.Exact);
        Assert.Equal(one.F, other.F, 1e-9 * Math.Max(1, one.F));
        Assert.Equal(one.P, other.P, 1e-12);
    }, iter: 30);

    [Fact]
    public void Random_permutations_come_near_the_exact_p()
    {
        string[] groups = Groups(("a", 4), ("b", 4), ("c", 2));
        var distances = Plane(new(9), groups, apart: 1);
        var exact = Permanova.Test(distances, groups, 1, 3150);
        var random = Permanova.Test(distances, groups, 1, 3149);
        Assert.True(exact.Exact && !random.Exact);
        Assert.Equal(exact.P, random.P, 0.04);
    }

    [Fact]
    public void A_permuted_item_keeps_its_own_group_as_often_as_it_gets_anothers()
    {
        int[] labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
        var shuffle = Exchangeability.Free.For(labels);
        Assert.Equal(252, shuffle.Arrangements);
        Assert.Equal(0.5, Enumerable.Range(0, 80).Average(seed => shuffle.Test(l => l[0] == 0, seed, 251).P), 0.015);
        Assert.Equal(0.5, shuffle.Test(l => l[0] == 0, 1, 252).P);
    }

    [Fact]
    public void Within_strata_what_lies_between_strata_is_no_difference_between_groups()
    {
        // Group a stands for the first series almost alone; only the series differ.
        string[] groups = [.. Groups(("a", 7), ("b", 1)), .. Groups(("a", 1), ("b", 7))];
        string[] series = Groups(("first", 8), ("second", 8));
        var random = new RandomStream(4);
        double[] at = [.. series.Select(s => (s == "first" ? 6 : 0) + Simulate.Normal(random))];
        var line = DistanceMatrix.Between(at, (a, b) => Math.Abs(a - b));
        Assert.True(Permanova.Test(line, groups, 1, 999).P < 0.02);
        var within = Permanova.Test(line, groups, 1, 999, Exchangeability.WithinStrata(series));
        Assert.True(within.Exact);
        Assert.Equal(64, within.Permutations);
        Assert.True(within.P > 0.05);
    }

    [Fact]
    public void Whole_blocks_count_a_series_as_one_unit()
    {
        // Two series of eight alike films each say no more than two films would.
        string[] groups = [.. Groups(("a", 8), ("b", 8)), "a", "b"];
        string[] blocks = [.. Groups(("one", 8), ("two", 8)), "three", "four"];
        var random = new RandomStream(4);
        double[] at = [.. blocks.Select(b => (b == "one" ? 4 : 0) + 0.1 * Simulate.Normal(random))];
        var line = DistanceMatrix.Between(at, (a, b) => Math.Abs(a - b));
        Assert.Equal(0.001, Permanova.Test(line, groups, 1, 999).P, 1e-12);
        var whole = Permanova.Test(line, groups, 1, 999, Exchangeability.WholeBlocks(blocks));
        Assert.Equal(6, whole.Permutations);
        Assert.True(whole.P >= 1 / 6.0);
    }

    [Fact]
    public void What_cannot_be_tested_is_named()
    {
        var line = DistanceMatrix.Between([1.0, 2, 4, 8], (a, b) => Math.Abs(a - b));
        string Message(string[] groups, Exchangeability? exchange = null) =>
            Assert.Throws<ArgumentException>(() => Permanova.Test(line, groups, 1, 99, exchange)).Message;
        Assert.Contains("in group 'a'", Message(["a", "a", "a", "a"]));
        Assert.Contains("group of its own", Message(["a", "b", "c", "d"]));
        Assert.Contains("Expected 4 labels", Message(["a", "b"]));
        Assert.Contains("one group only", Message(["a", "a", "b", "b"], Exchangeability.WithinStrata(["x", "x", "y", "y"])));
        Assert.Contains("Block 'x'", Message(["a", "b", "b", "b"], Exchangeability.WholeBlocks(["x", "x", "y", "y"])));
        var same = DistanceMatrix.Between([1, 1, 2, 2], (a, b) => Math.Abs(a - b));
        Assert.Contains("distance 0", Assert.Throws<NotDefinedException>(() => Permanova.Test(same, ["a", "a", "b", "b"], 1)).Message);
    }
}
