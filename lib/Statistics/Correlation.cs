namespace FaceValue.Statistics;

/// <summary>How two measurements of the same items go together.</summary>
public static class Correlation
{
    /// <summary>Correlation of the values, for a straight-line relation.</summary>
    /// <param name="x">N values, at least two.</param>
    /// <param name="y">N values of the same items.</param>
    /// <returns>-1 to 1; null, not defined, where one side never varies.</returns>
    /// <exception cref="ArgumentException">Different lengths, fewer than two values, or one that is not finite.</exception>
    /// <remarks>Pearson 1896.</remarks>
    public static double? Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (first, second) = (Require.Finite(x, nameof(x), 2), Require.Finite(y, nameof(y), 2));
        Require.SameLength(first.Length, second.Length, nameof(x), nameof(y));
        // Asked of the values, because rounding can leave a constant a little variance.
        if (Array.TrueForAll(first, v => v == first[0]) || Array.TrueForAll(second, v => v == second[0])) return null;
        var (meanX, meanY) = (first.Average(), second.Average());
        double both = 0, ofX = 0, ofY = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var (gapX, gapY) = (first[i] - meanX, second[i] - meanY);
            both += gapX * gapY;
            ofX += gapX * gapX;
            ofY += gapY * gapY;
        }
        return ofX == 0 || ofY == 0 ? null : Math.Clamp(both / Math.Sqrt(ofX) / Math.Sqrt(ofY), -1, 1);
    }

    /// <summary>Correlation of the ranks, for any rising or falling relation.</summary>
    /// <inheritdoc cref="Pearson"/>
    /// <remarks>Spearman 1904; ties share their mean rank.</remarks>
    public static double? Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y) => Pearson(Ranks(x), Ranks(y));

    /// <summary>Ranks from 1 for the least; equal values share the mean of their ranks.</summary>
    /// <exception cref="ArgumentException">No values, or one that is not finite.</exception>
    public static double[] Ranks(IReadOnlyList<double> values)
    {
        var sorted = Require.Finite(values, nameof(values));
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var to = from;
            while (to < sorted.Length && sorted[to] == sorted[from]) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
            from = to;
        }
        return ranks;
    }
}
