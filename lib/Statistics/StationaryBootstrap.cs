namespace FaceValue.Statistics;

/// <summary>Intervals for a series whose neighbours resemble each other: draws blocks of random length instead of single readings.</summary>
/// <remarks>Politis and Romano 1994. The series is taken as a circle, and a block ends after each reading with probability 1 / block length.</remarks>
public static class StationaryBootstrap
{
    /// <summary>Percentile interval of any statistic of a series.</summary>
    /// <param name="series">N readings in order of time, at least two.</param>
    /// <param name="statistic">Any number computed from N readings; called from several threads at once.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <param name="blockLength">Mean block length in readings, 1 or more; <see cref="BlockLength"/> of the series by default.</param>
    /// <exception cref="ArgumentException">Fewer than two readings, one that is not finite, or a statistic that is not defined on a resample.</exception>
    public static Interval Percentile(
        IReadOnlyList<double> series, Func<IReadOnlyList<double>, double> statistic, int seed, int resamples = 2000, double level = 0.95, double? blockLength = null)
    {
        var values = Require.Finite(series, nameof(series), 2);
        ArgumentNullException.ThrowIfNull(statistic);
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        var length = blockLength ?? BlockLength(values);
        if (!(length >= 1)) throw new ArgumentOutOfRangeException(nameof(blockLength), length, "Expected a block of one reading or more.");
        var estimate = statistic(values);
        if (!double.IsFinite(estimate)) throw new ArgumentException($"The statistic of the series is {estimate}.", nameof(statistic));
        var draws = Replicates.Run(resamples, i =>
        {
            var drawn = new double[values.Length];
            Draw(values, drawn, length, new RandomStream(seed, i));
            return statistic(drawn);
        });
        return Bootstrap.OfReplicates(estimate, draws, level);
    }

    /// <summary>The mean block length at which the variance of the mean is estimated best.</summary>
    /// <param name="series">N readings in order of time, at least two.</param>
    /// <returns>Readings: 1 (neighbours do not resemble each other, or all are the same) to min(3 root N, N / 3).</returns>
    /// <exception cref="ArgumentException">Fewer than two readings, or one that is not finite.</exception>
    /// <remarks>Politis and White 2004, section 3.2, with the constant as corrected by Patton, Politis and White 2009: (2 G^2 / D)^(1/3) N^(1/3), D = 2 g(0)^2.</remarks>
    public static double BlockLength(IReadOnlyList<double> series)
    {
        var values = Require.Finite(series, nameof(series), 2);
        var n = values.Length;
        var covariances = Autocovariances(values, Math.Min(n - 1, 2 * ((int)Math.Ceiling(Math.Sqrt(n)) + LagsThatMustBeSmall(n))));
        if (covariances[0] <= 1e-300) return 1;
        var bandwidth = Math.Min(2 * LastLargeLag(covariances, n), covariances.Length - 1);
        double g = 0, spectrum = covariances[0];
        for (var lag = 1; lag <= bandwidth; lag++)
        {
            // A flat-top window: 1 up to half the bandwidth, then down to 0.
            var weight = Math.Min(1, 2 * (1 - (double)lag / bandwidth));
            g += 2 * weight * lag * covariances[lag];
            spectrum += 2 * weight * covariances[lag];
        }
        if (spectrum == 0) return 1;
        var length = Math.Cbrt(g * g / (spectrum * spectrum) * n);
        return Math.Clamp(length, 1, Math.Max(1, Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0))));
    }

    /// <summary>Fills <paramref name="drawn"/> with blocks of <paramref name="values"/>.</summary>
    internal static void Draw(ReadOnlySpan<double> values, Span<double> drawn, double blockLength, RandomStream random)
    {
        var ends = 1 / blockLength;
        var at = -1;
        for (var i = 0; i < drawn.Length; i++)
        {
            at = at < 0 || random.NextDouble() < ends ? random.Next(values.Length) : (at + 1) % values.Length;
            drawn[i] = values[at];
        }
    }

    static int LagsThatMustBeSmall(int n) => Math.Max(5, (int)Math.Ceiling(Math.Sqrt(Math.Log10(n))));

    // The lag after which so many autocorrelations in a row are as small as noise (Politis and White 2004, footnote c).
    static int LastLargeLag(double[] covariances, int n)
    {
        var noise = 2 * Math.Sqrt(Math.Log10(n) / n) * covariances[0];
        var wanted = LagsThatMustBeSmall(n);
        var most = Math.Min(covariances.Length - 1, (int)Math.Ceiling(Math.Sqrt(n)) + wanted);
        int small = 0, last = 0;
        for (var lag = 1; lag <= most && small < wanted; lag++)
        {
            small = Math.Abs(covariances[lag]) < noise ? small + 1 : 0;
            if (small == 0) last = lag;
        }
        return Math.Max(1, last);
    }

    static double[] Autocovariances(double[] values, int most)
    {
        var mean = values.Average();
        var covariances = new double[most + 1];
        for (var lag = 0; lag <= most; lag++)
        {
            var sum = 0d;
            for (var i = lag; i < values.Length; i++) sum += (values[i] - mean) * (values[i - lag] - mean);
            covariances[lag] = sum / values.Length;
        }
        return covariances;
    }
}
