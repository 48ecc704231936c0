namespace FaceValue.Statistics;

/// <summary>Whether groups differ in spread: how far their items lie from the group's middle.</summary>
/// <param name="F">Of an analysis of variance of the distances to the middle.</param>
/// <param name="P">Share of permitted permutations with as large an F.</param>
/// <param name="Permutations">How many were looked at.</param>
/// <param name="Exact">True if those were all there are.</param>
/// <param name="ToCentre">Each of the N items' distance to its group's middle.</param>
/// <param name="MeanToCentre">Mean of those by group.</param>
/// <param name="NegativeSquares">Items whose squared distance came out below 0, because the distances fit into no real space; taken as 0.</param>
/// <remarks>Anderson 2006, "Distance-based tests for homogeneity of multivariate dispersions".</remarks>
public sealed record Permdisp(
    double F, double P, int Permutations, bool Exact, IReadOnlyList<double> ToCentre, IReadOnlyDictionary<string, double> MeanToCentre, int NegativeSquares)
{
    /// <summary>Tests the groups.</summary>
    /// <param name="distances">Between N items.</param>
    /// <param name="groups">N group names: at least two groups, each of two items or more.</param>
    /// <param name="seed">Seed of the permutations.</param>
    /// <param name="permutations">How many to draw; where no more exist, each is looked at once.</param>
    /// <param name="centre">What counts as a group's middle; found apart on real and on imaginary axes, where squares count negatively.</param>
    /// <param name="exchange">Which items may swap; all by default. Residuals about the group means are permuted (Anderson 2006, p. 248).</param>
    /// <exception cref="ArgumentException">Fewer than two groups, or a group of one (named).</exception>
    /// <exception cref="NotDefinedException">All items lie equally far from their middles, as two items of a group always do.</exception>
    public static Permdisp Test(
        DistanceMatrix distances, IReadOnlyList<string> groups, int seed, int permutations = 9999,
        GroupCentre centre = GroupCentre.SpatialMedian, Exchangeability? exchange = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var (labels, names) = Require.Labels(groups, distances.Count, nameof(groups));
        if (names.Length < 2) throw new ArgumentException($"All {labels.Length} items are in group '{names[0]}': expected at least two groups.", nameof(groups));
        var alone = Array.FindIndex(labels, l => labels.Count(other => other == l) == 1);
        if (alone >= 0) throw new ArgumentException($"Group '{names[labels[alone]]}' holds item {alone} only: the spread of one item is not defined.", nameof(groups));

        var (toCentre, negative) = DistancesToCentre(distances, labels, names.Length, centre);
        var means = Means(toCentre, labels, names.Length);
        double[] residuals = [.. toCentre.Select((z, i) => z - means[labels[i]])];
        var f = VarianceRatio(toCentre, labels, names.Length);
        if (!double.IsFinite(f)) throw new NotDefinedException("Within each group all items lie equally far from the middle, so F is not defined.", nameof(distances));

        // Moving labels over residuals is moving residuals over labels; where labels stay the residuals' F is 0, as in every permutation test of residuals,
        // so the data's own F joins the count by itself.
        var shuffle = (exchange ?? Exchangeability.Free).For(labels);
        var own = labels;
        var (p, done, exact) = shuffle.Test(l => l.AsSpan().SequenceEqual(own) || VarianceRatio(residuals, l, names.Length) >= f * (1 - 1e-10), seed, permutations);
        return new(f, p, done, exact, toCentre, names.Select((name, g) => (name, means[g])).ToDictionary(x => x.name, x => x.Item2), negative);
    }

    static (double[] ToCentre, int Negative) DistancesToCentre(DistanceMatrix distances, int[] labels, int groups, GroupCentre centre)
    {
        Func<IReadOnlyList<double[]>, double[]> middle = centre == GroupCentre.Centroid ? SpatialMedian.Mean : SpatialMedian.Of;
        var (real, imaginary) = PrincipalCoordinates.Of(distances);
        var toCentre = new double[labels.Length];
        var negative = 0;
        for (var g = 0; g < groups; g++)
        {
            int[] members = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] == g)];
            var (realMiddle, imaginaryMiddle) = (middle([.. members.Select(i => real[i])]), middle([.. members.Select(i => imaginary[i])]));
            foreach (var i in members)
            {
                var plus = SpatialMedian.Squared(real[i], realMiddle);
                var square = plus - SpatialMedian.Squared(imaginary[i], imaginaryMiddle);
                if (square < -1e-9 * plus) negative++;
                toCentre[i] = Math.Sqrt(Math.Max(0, square));
            }
        }
        return (toCentre, negative);
    }

    static double VarianceRatio(double[] values, int[] labels, int groups)
    {
        var means = Means(values, labels, groups);
        var mean = values.Average();
        double between = 0, within = 0, size = 0;
        for (var i = 0; i < values.Length; i++)
        {
            between += (means[labels[i]] - mean) * (means[labels[i]] - mean);
            within += (values[i] - means[labels[i]]) * (values[i] - means[labels[i]]);
            size += values[i] * values[i];
        }
        // What is left within after rounding is no variation.
        if (within <= 1e-24 * size || size == 0) return between > 1e-24 * size ? double.PositiveInfinity : double.NaN;
        return between / (groups - 1) / (within / (values.Length - groups));
    }

    static double[] Means(double[] values, int[] labels, int groups)
    {
        var means = new double[groups];
        var sizes = new int[groups];
        for (var i = 0; i < values.Length; i++)
        {
            means[labels[i]] += values[i];
            sizes[labels[i]]++;
        }
        for (var g = 0; g < groups; g++) means[g] /= sizes[g];
        return means;
    }
}
