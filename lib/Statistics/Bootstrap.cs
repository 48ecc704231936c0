using MathNet.Numerics.Distributions;

namespace FaceValue.Statistics;

/// <summary>Intervals of any statistic by drawing units (films) again, with replacement.</summary>
/// <remarks>
/// Efron and Tibshirani 1993, chapters 13 and 14. The units must be independent of each other: draw films, not frames; for one film's series use
/// <see cref="StationaryBootstrap"/>. The statistic is called from several threads at once and must not change what it is given. Percentile intervals are expanded for
/// few units, see <see cref="TailOf"/>.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Percentile interval.</summary>
    /// <param name="units">N units, at least two.</param>
    /// <param name="statistic">Any number computed from a list of N units, defined for every resample.</param>
    /// <param name="seed">Seed of the resamples; the result depends on nothing else.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentException">Fewer than two units, or a resample on which the statistic is not a finite number.</exception>
    public static Interval Percentile<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic, int seed, int resamples = 2000, double level = 0.95)
    {
        Checked(units, statistic, resamples, level);
        return OfUnits(units.Count, Estimate(units, statistic), Draw(units, statistic, seed, resamples), level);
    }

    /// <summary>Bias-corrected and accelerated interval: better where the statistic is skewed or biased, as shares and entropies are.</summary>
    /// <inheritdoc cref="Percentile"/>
    /// <remarks>Efron 1987; acceleration by the jackknife, so the statistic must also be defined for N - 1 units. Resamples equal to the estimate count half.</remarks>
    public static Interval Bca<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic, int seed, int resamples = 2000, double level = 0.95)
    {
        Checked(units, statistic, resamples, level);
        var estimate = Estimate(units, statistic);
        var draws = Draw(units, statistic, seed, resamples);
        Array.Sort(draws);
        var below = 0d;
        foreach (var draw in draws) below += draw < estimate ? 1 : draw == estimate ? 0.5 : 0;
        // All resamples on one side would put the interval's ends at infinity; half a resample keeps them on the scale of what was seen.
        var shift = Normal.InvCDF(0, 1, Math.Clamp(below / resamples, 0.5 / resamples, 1 - 0.5 / resamples));
        var acceleration = Acceleration(units, statistic);
        double End(double probability)
        {
            var z = shift + Normal.InvCDF(0, 1, probability);
            var divisor = 1 - acceleration * z;
            return divisor <= 0 ? (z > 0 ? 1 : 0) : Normal.CDF(0, 1, shift + z / divisor);
        }
        return new(Quantile.OfSorted(draws, End((1 - level) / 2)), estimate, Quantile.OfSorted(draws, End((1 + level) / 2)), level);
    }

    /// <summary>Percentile interval of the difference of a statistic between two measurements of the same units (two models on the same films).</summary>
    /// <param name="first">N units as the first measured them.</param>
    /// <param name="second">The same units in the same order as the second measured them.</param>
    /// <param name="statistic">Any number computed from a list of N units.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <returns>First less second.</returns>
    /// <exception cref="ArgumentException">Different lengths, fewer than two units, or a resample on which the statistic is not a finite number.</exception>
    public static Interval PairedDifference<T>(
        IReadOnlyList<T> first, IReadOnlyList<T> second, Func<IReadOnlyList<T>, double> statistic, int seed, int resamples = 2000, double level = 0.95)
    {
        Checked(first, statistic, resamples, level);
        ArgumentNullException.ThrowIfNull(second);
        Require.SameLength(first.Count, second.Count, nameof(first), nameof(second));
        var draws = Replicates.Run(resamples, i =>
        {
            var (one, other) = (new T[first.Count], new T[first.Count]);
            var random = new RandomStream(seed, i);
            for (var u = 0; u < one.Length; u++)
            {
                var drawn = random.Next(one.Length);
                (one[u], other[u]) = (first[drawn], second[drawn]);
            }
            return statistic(one) - statistic(other);
        });
        return OfUnits(first.Count, Estimate(first, statistic) - Estimate(second, statistic), draws, level);
    }

    /// <summary>Percentile interval of the difference of two means over different units (comedies against all other films).</summary>
    /// <param name="first">Values of one kind of unit, at least two.</param>
    /// <param name="second">Values of the other kind, at least two. Each kind is drawn by itself, as it is given how many there are.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <returns>First less second.</returns>
    /// <exception cref="ArgumentException">Fewer than two units of a kind, or a value that is not finite.</exception>
    public static Interval MeanDifference(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed, int resamples = 2000, double level = 0.95)
    {
        var (one, other) = (Require.Finite(first, nameof(first), 2), Require.Finite(second, nameof(second), 2));
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        var draws = Replicates.Run(resamples, i =>
        {
            var random = new RandomStream(seed, i);
            return DrawnMean(one, random) - DrawnMean(other, random);
        });
        return OfUnits(Math.Min(one.Length, other.Length), one.Average() - other.Average(), draws, level);
    }

    /// <summary>Which share of resamples of N units lies beyond each end of an interval: (1 - level) / 2 of very many units, less of few.</summary>
    /// <param name="units">N, at least two.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <remarks>
    /// Hesterberg 2015 (The American Statistician 69, the expanded percentile interval). A resample varies by (N - 1) / N too little, and the normal distribution that
    /// resamples come near has thinner tails than Student's: plain ends of 12 films hold the truth 90 times in 100 instead of 95.
    /// </remarks>
    public static double TailOf(int units, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 2);
        Require.Level(level);
        return Normal.CDF(0, 1, Math.Sqrt(units / (units - 1d)) * StudentT.InvCDF(0, 1, units - 1, (1 - level) / 2));
    }

    /// <summary>The interval between the outer quantiles of values resampled from so many independent units.</summary>
    internal static Interval OfUnits(int units, double estimate, double[] draws, double level) => OfReplicates(estimate, draws, 1 - 2 * TailOf(units, level)) with { Level = level };

    /// <summary>The interval between the outer quantiles of resampled values.</summary>
    internal static Interval OfReplicates(double estimate, double[] draws, double level)
    {
        Array.Sort(draws);
        return new(Quantile.OfSorted(draws, (1 - level) / 2), estimate, Quantile.OfSorted(draws, (1 + level) / 2), level);
    }

    static double[] Draw<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic, int seed, int resamples) =>
        Replicates.Run(resamples, i =>
        {
            var random = new RandomStream(seed, i);
            var drawn = new T[units.Count];
            for (var u = 0; u < drawn.Length; u++) drawn[u] = units[random.Next(drawn.Length)];
            return statistic(drawn);
        });

    static double DrawnMean(double[] values, RandomStream random)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++) sum += values[random.Next(values.Length)];
        return sum / values.Length;
    }

    static double Acceleration<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic)
    {
        var without = Replicates.Run(units.Count, left =>
        {
            var rest = new List<T>(units.Count - 1);
            for (var u = 0; u < units.Count; u++)
                if (u != left) rest.Add(units[u]);
            return statistic(rest);
        });
        var mean = without.Average();
        double squares = 0, cubes = 0;
        foreach (var value in without)
        {
            var gap = mean - value;
            squares += gap * gap;
            cubes += gap * gap * gap;
        }
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    static double Estimate<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic)
    {
        var estimate = statistic(units);
        return double.IsFinite(estimate) ? estimate : throw new ArgumentException($"The statistic of the {units.Count} units is {estimate}.", nameof(statistic));
    }

    static void Checked<T>(IReadOnlyList<T> units, Func<IReadOnlyList<T>, double> statistic, int resamples, double level)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(statistic);
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        if (units.Count < 2) throw new ArgumentException($"Expected at least two units to draw from but got {units.Count}.", nameof(units));
    }
}
