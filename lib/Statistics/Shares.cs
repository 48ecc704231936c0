namespace FaceValue.Statistics;

/// <summary>Parts of a whole.</summary>
public static class Shares
{
    /// <summary>Each count as a share of their sum.</summary>
    /// <param name="counts">C counts, none below 0, not all 0.</param>
    /// <returns>C shares that sum to 1.</returns>
    /// <exception cref="ArgumentException">No counts, a negative one, or all are 0 (a film without faces has no shares).</exception>
    public static double[] Of(IReadOnlyList<int> counts)
    {
        var total = (double)Total(counts, nameof(counts));
        var shares = new double[counts.Count];
        for (var i = 0; i < shares.Length; i++) shares[i] = counts[i] / total;
        return shares;
    }

    internal static long Total(IReadOnlyList<int> counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts, name);
        long total = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] < 0) throw new ArgumentException($"Count {i} is {counts[i]}, below 0.", name);
            total += counts[i];
        }
        if (total == 0)
            throw new ArgumentException(counts.Count == 0 ? "Expected counts but got none." : $"All {counts.Count} counts are 0, so there are no shares; leave this row out.", name);
        return total;
    }
}
