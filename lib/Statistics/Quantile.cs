namespace FaceValue.Statistics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantile
{
    /// <summary>The value below which a share <paramref name="probability"/> of the sample lies, interpolated.</summary>
    /// <param name="values">Finite numbers in any order, at least one.</param>
    /// <param name="probability">0 (least) to 1 (greatest).</param>
    /// <exception cref="ArgumentException">No values, or one that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    /// <remarks>Hyndman and Fan 1996, definition 7.</remarks>
    public static double Of(IReadOnlyList<double> values, double probability)
    {
        var sorted = Require.Finite(values, nameof(values));
        Array.Sort(sorted);
        return OfSorted(sorted, probability);
    }

    internal static double OfSorted(double[] sorted, double probability)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected a probability from 0 to 1.");
        var position = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
