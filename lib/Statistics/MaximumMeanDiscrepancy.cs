namespace FaceValue.Statistics;

/// <summary>Whether two sets of features come from one distribution, by a Gaussian kernel: sensitive to any difference, not only of means.</summary>
/// <param name="Squared">Unbiased estimate of the squared discrepancy; around 0, and as often below, where the two do not differ.</param>
/// <param name="P">Share of permutations with at least as large a value, the data as they are included.</param>
/// <param name="Bandwidth">The kernel's width, in the features' unit.</param>
/// <param name="Permutations">How many.</param>
/// <remarks>
/// Gretton et al. 2012, "A kernel two-sample test", equation 3; width by the median heuristic. The p-value takes rows as independent: faces of
/// one film are not, so draw few from each, or read the size and not the p. Memory grows with the square of the rows: draw a thousand or so of each set.
/// </remarks>
public sealed record MaximumMeanDiscrepancy(double Squared, double P, double Bandwidth, int Permutations)
{
    /// <summary>Compares two sets.</summary>
    /// <param name="first">N rows of F features, at least two.</param>
    /// <param name="second">M rows of F features, at least two.</param>
    /// <param name="seed">Seed of the permutations.</param>
    /// <param name="permutations">How many.</param>
    /// <param name="bandwidth">The kernel's width; by default the median distance between two rows of both sets together.</param>
    /// <exception cref="ArgumentException">Too few rows, rows of different lengths, or a value that is not finite (named).</exception>
    public static MaximumMeanDiscrepancy Test(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second, int seed, int permutations = 999, double? bandwidth = null)
    {
        FeatureRows.Check(first, second, 2);
        Require.Repeats(permutations, nameof(permutations));
        if (bandwidth is { } given && !(given > 0 && double.IsFinite(given))) throw new ArgumentOutOfRangeException(nameof(bandwidth), bandwidth, "Expected a width above 0.");
        double[][] rows = [.. first, .. second];
        var squares = SquaredDistances(rows);
        var width = bandwidth ?? MedianDistance(squares);
        // All rows alike: nothing can differ.
        if (width == 0) return new(0, 1, 0, permutations);

        var kernel = squares;
        foreach (var row in kernel)
            for (var j = 0; j < row.Length; j++) row[j] = Math.Exp(-row[j] / (2 * width * width));
        double[] sums = [.. kernel.Select(row => row.Sum() - 1)];
        var all = sums.Sum();
        double Of(ReadOnlySpan<int> members)
        {
            double inside = 0, touching = 0;
            foreach (var i in members)
            {
                touching += sums[i];
                var row = kernel[i];
                foreach (var j in members) inside += row[j];
            }
            int n = members.Length, m = rows.Length - n;
            inside -= n;
            var across = touching - inside;
            return inside / n / (n - 1) + (all - inside - 2 * across) / m / (m - 1) - 2 * across / n / m;
        }
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        var own = Of(order.AsSpan(0, first.Count));
        var shuffled = Replicates.Run(permutations, i =>
        {
            int[] mixed = [.. order];
            new RandomStream(seed, i).Shuffle<int>(mixed);
            return Of(mixed.AsSpan(0, first.Count));
        });
        return new(own, Permutation.P(shuffled.Count(value => value >= own - 1e-12), permutations), width, permutations);
    }

    static double[][] SquaredDistances(double[][] rows)
    {
        var squares = new double[rows.Length][];
        Replicates.InParallel(rows.Length, i =>
        {
            squares[i] = new double[rows.Length];
            for (var j = 0; j < rows.Length; j++) squares[i][j] = SpatialMedian.Squared(rows[i], rows[j]);
        });
        return squares;
    }

    // Where most rows are copies of each other the median is 0; the mean then still tells the scale.
    static double MedianDistance(double[][] squares)
    {
        var distances = new double[squares.Length * (squares.Length - 1) / 2];
        var at = 0;
        for (var i = 0; i < squares.Length; i++)
            for (var j = 0; j < i; j++) distances[at++] = Math.Sqrt(squares[i][j]);
        var median = Quantile.Of(distances, 0.5);
        return median > 0 ? median : distances.Average();
    }
}
