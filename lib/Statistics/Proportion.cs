using MathNet.Numerics.Distributions;

namespace FaceValue.Statistics;

/// <summary>Shares of independent cases, with their interval.</summary>
public static class Proportion
{
    /// <summary>Interval of a share of independent cases; never leaves 0 to 1, and has a width also at 0 and 1.</summary>
    /// <param name="count">Cases that count, 0 to <paramref name="total"/>.</param>
    /// <param name="total">All cases, at least one.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are not possible.</exception>
    /// <remarks>Wilson 1927.</remarks>
    public static Interval Wilson(int count, int total, double level = 0.95)
    {
        Require.Level(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        if (count < 0 || count > total) throw new ArgumentOutOfRangeException(nameof(count), count, $"Expected 0 to {total}.");
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        var (share, square) = ((double)count / total, z * z / total);
        var (centre, reach) = ((share + square / 2) / (1 + square), z * Math.Sqrt(share * (1 - share) / total + square / (4 * total)) / (1 + square));
        return new(Math.Max(0, centre - reach), share, Math.Min(1, centre + reach), level);
    }
}
