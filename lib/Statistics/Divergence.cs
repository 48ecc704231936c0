namespace FaceValue.Statistics;

/// <summary>How far two distributions over the same classes lie apart.</summary>
/// <remarks>Lin 1991, equation 3.1 with equal weights. Its root obeys the triangle inequality (Endres and Schindelin 2003), so the root is the distance for PERMANOVA.</remarks>
public static class Divergence
{
    /// <summary>Jensen-Shannon divergence in bits.</summary>
    /// <param name="p">C shares that sum to 1.</param>
    /// <param name="q">C shares that sum to 1.</param>
    /// <returns>0 (the same) to 1 (nothing in common).</returns>
    /// <exception cref="ArgumentException">Different lengths, or not shares.</exception>
    public static double JensenShannonBits(IReadOnlyList<double> p, IReadOnlyList<double> q) => JensenShannonNats(p, q) / Math.Log(2);

    /// <summary>Root of the Jensen-Shannon divergence in bits, a distance.</summary>
    /// <inheritdoc cref="JensenShannonBits"/>
    public static double RootJensenShannonBits(IReadOnlyList<double> p, IReadOnlyList<double> q) => Math.Sqrt(JensenShannonBits(p, q));

    /// <summary>Root of the Jensen-Shannon divergence in nats, a distance.</summary>
    /// <inheritdoc cref="JensenShannonNats"/>
    /// <returns>0 to 0.833.</returns>
    public static double RootJensenShannonNats(IReadOnlyList<double> p, IReadOnlyList<double> q) => Math.Sqrt(JensenShannonNats(p, q));

    /// <summary>Jensen-Shannon divergence in nats.</summary>
    /// <inheritdoc cref="JensenShannonBits"/>
    /// <returns>0 (the same) to ln 2 = 0.693 (nothing in common).</returns>
    public static double JensenShannonNats(IReadOnlyList<double> p, IReadOnlyList<double> q)
    {
        var first = Require.Shares(p, nameof(p));
        var second = Require.Shares(q, nameof(q));
        Require.SameLength(first.Length, second.Length, nameof(p), nameof(q));
        var sum = 0d;
        for (var i = 0; i < first.Length; i++)
        {
            var middle = (first[i] + second[i]) / 2;
            if (first[i] > 0) sum += first[i] * Math.Log(first[i] / middle);
            if (second[i] > 0) sum += second[i] * Math.Log(second[i] / middle);
        }
        // Rounding may leave a hair below 0, whose root would not be a number.
        return Math.Max(0, sum / 2);
    }
}
