namespace FaceValue.Statistics;

/// <summary>Whether groups of items (genres) differ, judged by the distances between the items.</summary>
/// <param name="F">Pseudo-F: variation between groups over variation within, each per degree of freedom.</param>
/// <param name="R2">Share of the variation that the groups explain, 0 to 1.</param>
/// <param name="P">Share of permitted relabellings with as large an F.</param>
/// <param name="Permutations">How many relabellings were looked at.</param>
/// <param name="Exact">True if those were all there are.</param>
/// <remarks>
/// Anderson 2001, "A new method for non-parametric multivariate analysis of variance". A small p may also come from groups that differ in spread:
/// run <see cref="Permdisp"/> beside it.
/// </remarks>
public sealed record Permanova(double F, double R2, double P, int Permutations, bool Exact)
{
    /// <summary>Tests the groups.</summary>
    /// <param name="distances">Between N items.</param>
    /// <param name="groups">N group names: at least two groups, and fewer groups than items. A group of one adds nothing to the variation within.</param>
    /// <param name="seed">Seed of the permutations.</param>
    /// <param name="permutations">How many to draw; where no more exist, each is looked at once and p is exact.</param>
    /// <param name="exchange">Which items may swap groups; all by default.</param>
    /// <exception cref="ArgumentException">Fewer than two groups, as many groups as items, or restrictions that allow no permutation.</exception>
    /// <exception cref="NotDefinedException">Nothing varies within the groups.</exception>
    public static Permanova Test(DistanceMatrix distances, IReadOnlyList<string> groups, int seed, int permutations = 9999, Exchangeability? exchange = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var (labels, names) = Require.Labels(groups, distances.Count, nameof(groups));
        var n = labels.Length;
        if (names.Length < 2) throw new ArgumentException($"All {n} items are in group '{names[0]}': expected at least two groups.", nameof(groups));
        if (names.Length == n) throw new ArgumentException($"Each of the {n} items is a group of its own, so nothing varies within groups.", nameof(groups));
        var squares = new double[n * n];
        var total = 0d;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < i; j++)
            {
                var square = squares[i * n + j] = distances[i, j] * distances[i, j];
                total += square / n;
            }
        var within = Within(squares, labels, names.Length);
        if (within <= 1e-300) throw new NotDefinedException("All items of each group are the same (distance 0), so F is not defined.", nameof(distances));

        // Groups and total stay the same, so the larger F is the one with the smaller variation within.
        var limit = within * (1 + 1e-10);
        var (p, done, exact) = (exchange ?? Exchangeability.Free).For(labels).Test(l => Within(squares, l, names.Length) <= limit, seed, permutations);
        var between = total - within;
        return new(between / (names.Length - 1) / (within / (n - names.Length)), between / total, p, done, exact);
    }

    static double Within(double[] squares, int[] labels, int groups)
    {
        var sums = new double[groups];
        var sizes = new int[groups];
        var n = labels.Length;
        for (var i = 0; i < n; i++)
        {
            var label = labels[i];
            var sum = 0d;
            for (var j = 0; j < i; j++)
                if (labels[j] == label) sum += squares[i * n + j];
            sums[label] += sum;
            sizes[label]++;
        }
        var within = 0d;
        for (var g = 0; g < groups; g++) within += sums[g] / sizes[g];
        return within;
    }
}
