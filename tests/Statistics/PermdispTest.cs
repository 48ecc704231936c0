using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

public class PermdispTest
{
    static readonly double[] Points = [0, 1, 5, 10, 10.5, 11, 12];
    static readonly string[] Groups = ["a", "a", "a", "b", "b", "b", "b"];

    static DistanceMatrix Line(IEnumerable<double> at) => DistanceMatrix.Between([.. at], (a, b) => Math.Abs(a - b));

    [Fact]
    public void On_a_line_the_distances_to_the_centroid_are_those_to_the_mean()
    {
        var test = Permdisp.Test(Line(Points), Groups, 1, 99, GroupCentre.Centroid);
        double[] expected = [2, 1, 3, 0.875, 0.375, 0.125, 1.125];
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], test.ToCentre[i], 1e-9);
        Assert.Equal(2, test.MeanToCentre["a"], 1e-9);
        // Between 12 / 7 (2 - 0.625)^2, within 2 + 0.625, on 1 and 5 degrees of freedom.
        Assert.Equal(12 / 7.0 * 1.375 * 1.375 / ((2 + 0.625) / 5), test.F, 1e-9);
    }

    [Fact]
    public void On_a_line_the_spatial_median_is_the_median()
    {
        var test = Permdisp.Test(Line(Points), Groups, 1, 99);
        for (var i = 0; i < 3; i++) Assert.Equal(new[] { 1.0, 0, 4 }[i], test.ToCentre[i], 1e-6);
    }

    [Fact]
    public void Distances_that_fit_no_space_keep_Gowers_identity()
    {
        // d(i, centroid)^2 = mean of squared distances to the group less half their mean within it, whatever the distances are.
        var distances = DistanceMatrix.Of([[0, 1, 5, 4, 2], [1, 0, 3, 2, 2], [5, 3, 0, 3, 1], [4, 2, 3, 0, 7], [2, 2, 1, 7, 0]]);
        string[] groups = ["a", "a", "a", "b", "b"];
        var test = Permdisp.Test(distances, groups, 1, 99, GroupCentre.Centroid);
        var negative = 0;
        for (var i = 0; i < 5; i++)
        {
            int[] group = [.. Enumerable.Range(0, 5).Where(j => groups[j] == groups[i])];
            var square = group.Average(j => distances[i, j] * distances[i, j]) - group.Average(j => group.Average(k => distances[j, k] * distances[j, k])) / 2;
            if (square < 0) negative++;
            Assert.Equal(Math.Sqrt(Math.Max(0, square)), test.ToCentre[i], 1e-6);
        }
        Assert.Equal(negative, test.NegativeSquares);
    }

    [Fact]
    public void In_the_plane_the_middle_of_a_triangle_is_where_its_corners_are_seen_under_120_degrees()
    {
        (double X, double Y)[] points = [(0, 0), (2, 0), (1, Math.Sqrt(3)), (9, 9), (9, 8), (8, 9), (7, 7)];
        var distances = DistanceMatrix.Between(points, (p, q) => Math.Sqrt((p.X - q.X) * (p.X - q.X) + (p.Y - q.Y) * (p.Y - q.Y)));
        var test = Permdisp.Test(distances, Groups, 1, 99);
        for (var i = 0; i < 3; i++) Assert.Equal(2 / Math.Sqrt(3), test.ToCentre[i], 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void P_is_uniform_where_the_spread_is_the_same(int seed)
    {
        string[] groups = [.. Enumerable.Range(0, 30).Select(i => i < 15 ? "a" : "b")];
        double[] p = [.. Enumerable.Range(0, 200).Select(i =>
            Permdisp.Test(Line(Simulate.Normals(new(seed, i), 30)), groups, i, 199, GroupCentre.Centroid).P)];
        // The distances share their group's centre, so p is uniform only about.
        Assert.True(Simulate.DistanceToUniform(p) < 2.2, $"{Simulate.DistanceToUniform(p)}");
    }

    [Fact]
    public void A_wider_group_is_found_and_a_moved_one_is_not()
    {
        string[] groups = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? "a" : "b")];
        var values = Simulate.Normals(new(3), 40);
        var wide = Permdisp.Test(Line(values.Select((v, i) => i < 20 ? 6 * v : v)), groups, 1, 999);
        Assert.True(wide.P <= 0.002);
        Assert.True(wide.MeanToCentre["a"] > 2 * wide.MeanToCentre["b"]);
        var (here, moved) = (Permdisp.Test(Line(values), groups, 1, 999), Permdisp.Test(Line(values.Select((v, i) => i < 20 ? v + 50 : v)), groups, 1, 999));
        Assert.Equal(here.P, moved.P, 0.01);
    }

    [Fact]
    public void A_group_of_one_is_named() =>
        Assert.Contains("Group 'b' holds item 2 only", Assert.Throws<ArgumentException>(() => Permdisp.Test(Line([1, 2, 4]), ["a", "a", "b"], 1)).Message);

    [Fact]
    public void Groups_without_any_variation_are_refused()
    {
        Assert.Contains("F is not defined", Assert.Throws<NotDefinedException>(() => Permdisp.Test(Line([1, 2, 4, 5]), ["a", "a", "b", "b"], 1)).Message);
        Assert.Contains("two groups", Assert.Throws<ArgumentException>(() => Permdisp.Test(Line([1, 2, 4]), ["a", "a", "a"], 1)).Message);
    }
}
