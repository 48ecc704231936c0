namespace FaceValue.Statistics;

/// <summary>How evenly a film's readings spread over the classes.</summary>
/// <remarks>Shannon 1948. High entropy alone can be noise: <see cref="MutualInformation"/> tells how much of it is about the film.</remarks>
public static class Entropy
{
    /// <summary>Entropy of shares.</summary>
    /// <param name="shares">C shares that sum to 1.</param>
    /// <returns>Bits: 0 (one class only) to log2 C (all alike).</returns>
    /// <exception cref="ArgumentException">A share is negative or not finite, or they do not sum to 1.</exception>
    public static double Bits(IReadOnlyList<double> shares) => OfShares(Require.Shares(shares, nameof(shares)));

    /// <summary>Plug-in entropy of counts, which is too low for small samples.</summary>
    /// <inheritdoc cref="MillerMadowBits"/>
    /// <returns>Bits: 0 to log2 C.</returns>
    public static double Bits(IReadOnlyList<int> counts) => OfShares(Shares.Of(counts));

    /// <summary>Entropy of counts, corrected for the sample's size.</summary>
    /// <param name="counts">C counts, not all 0.</param>
    /// <returns>Bits; with few readings it may exceed log2 C a little.</returns>
    /// <exception cref="ArgumentException">A count is negative, or all are 0.</exception>
    /// <remarks>Miller 1955: adds (classes seen - 1) / (2 N) nats.</remarks>
    public static double MillerMadowBits(IReadOnlyList<int> counts)
    {
        var total = Shares.Total(counts, nameof(counts));
        var seen = 0;
        for (var i = 0; i < counts.Count; i++)
            if (counts[i] > 0) seen++;
        return Bits(counts) + (seen - 1) / (2.0 * total * Math.Log(2));
    }

    /// <summary>Entropy as a share of the greatest possible.</summary>
    /// <param name="shares">C shares that sum to 1.</param>
    /// <returns>0 to 1; null where only one class exists.</returns>
    /// <exception cref="ArgumentException">A share is negative or not finite, or they do not sum to 1.</exception>
    public static double? Normalised(IReadOnlyList<double> shares)
    {
        var bits = Bits(shares);
        return shares.Count == 1 ? null : bits / Math.Log2(shares.Count);
    }

    /// <inheritdoc cref="Normalised(IReadOnlyList{double})"/>
    /// <param name="counts">C counts, not all 0.</param>
    public static double? Normalised(IReadOnlyList<int> counts) => Normalised(Shares.Of(counts));

    /// <summary>The number of equally common classes that would have the same entropy.</summary>
    /// <param name="shares">C shares that sum to 1.</param>
    /// <returns>1 to C.</returns>
    /// <exception cref="ArgumentException">A share is negative or not finite, or they do not sum to 1.</exception>
    /// <remarks>2^H: Hill 1973, number of order 1.</remarks>
    public static double EffectiveClasses(IReadOnlyList<double> shares) => Math.Pow(2, Bits(shares));

    /// <inheritdoc cref="EffectiveClasses(IReadOnlyList{double})"/>
    /// <param name="counts">C counts, not all 0.</param>
    public static double EffectiveClasses(IReadOnlyList<int> counts) => Math.Pow(2, Bits(counts));

    internal static double OfShares(double[] shares)
    {
        var bits = 0d;
        foreach (var share in shares)
            if (share > 0) bits -= share * Math.Log2(share);
        return Math.Max(0, bits);
    }
}
