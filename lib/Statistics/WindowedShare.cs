namespace FaceValue.Statistics;

/// <summary>A label's share around each time: the mean of an indicator's readings (see <see cref="ReadingSeries.Indicator"/>) within a window of time.</summary>
/// <remarks>Windows are measured in time, not in readings, so a stretch with few faces is not smeared over its neighbours; it just has fewer readings.</remarks>
public static class WindowedShare
{
    /// <summary>The share around each time.</summary>
    /// <param name="series">N readings.</param>
    /// <param name="window">Whole width of the window in the readings' unit: half of it lies on each side, ends included.</param>
    /// <param name="at">T times.</param>
    /// <param name="minimum">A window of fewer readings is not defined.</param>
    /// <returns>T shares; null where there are too few readings.</returns>
    /// <exception cref="ArgumentException">No times, or one that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not above 0, or the minimum is under 1.</exception>
    public static double?[] Of(ReadingSeries series, double window, IReadOnlyList<double> at, int minimum = 1) =>
        [.. Windows(series, window, at, minimum).Select(w => w is var (from, to) ? Mean(series.Span[from..to]) : (double?)null)];

    /// <summary>How sure each share is: a stationary bootstrap of the readings inside its window.</summary>
    /// <param name="series">N readings.</param>
    /// <param name="window">Whole width of the window in the readings' unit.</param>
    /// <param name="at">T times.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="minimum">A window of fewer readings is not defined.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95% at each single time.</param>
    /// <param name="blockLength">Mean block length in readings, 1 or more; found from the whole series by default.</param>
    /// <exception cref="ArgumentException">No times, or one that is not finite.</exception>
    /// <remarks>
    /// Blocks are drawn within the window only: drawn from the whole film they would show its average, not this place. A window in which all
    /// readings agree has no width, however few they are; ask for a minimum.
    /// </remarks>
    public static Band BootstrapBand(
        ReadingSeries series, double window, IReadOnlyList<double> at, int seed,
        int minimum = 1, int resamples = 1000, double level = 0.95, double? blockLength = null)
    {
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        var windows = Windows(series, window, at, minimum);
        var length = blockLength ?? (series.Count < 2 ? 1 : StationaryBootstrap.BlockLength(series.Values));
        if (!(length >= 1)) throw new ArgumentOutOfRangeException(nameof(blockLength), length, "Expected a block of one reading or more.");
        var intervals = new Interval?[windows.Length];
        Replicates.InParallel(windows.Length, t =>
        {
            if (windows[t] is not var (from, to)) return;
            var inside = series.Span[from..to];
            var random = new RandomStream(seed, t);
            var drawn = new double[inside.Length];
            var means = new double[resamples];
            for (var r = 0; r < resamples; r++)
            {
                StationaryBootstrap.Draw(inside, drawn, length, random);
                means[r] = Mean(drawn);
            }
            intervals[t] = Bootstrap.OfReplicates(Mean(inside), means, level);
        });
        return new([.. at], [.. intervals.Select(i => i?.Low)], [.. intervals.Select(i => i?.Estimate)], [.. intervals.Select(i => i?.High)], level);
    }

    /// <summary>What the share would be if the film's readings were turned round against its story: all N circular shifts.</summary>
    /// <param name="series">N readings.</param>
    /// <param name="window">Whole width of the window in the readings' unit.</param>
    /// <param name="at">T times.</param>
    /// <param name="minimum">A window of fewer readings is not defined.</param>
    /// <param name="level">0.95: 95% of the shifts lie inside, at each single time and, for the simultaneous band, along the whole curve.</param>
    /// <exception cref="ArgumentException">No times, or one that is not finite.</exception>
    /// <remarks>Simultaneous: a share's distance to the null's mean in the null's standard deviations, its greatest along the curve, over all shifts. Shifts as in <see cref="CircularShiftTest"/>.</remarks>
    public static NullBand NullBand(ReadingSeries series, double window, IReadOnlyList<double> at, int minimum = 1, double level = 0.95)
    {
        Require.Level(level);
        var windows = Windows(series, window, at, minimum);
        var sums = series.CircularSums();
        var n = series.Count;
        var mean = sums[n] / n;
        var (low, median, high) = (new double?[at.Count], new double?[at.Count], new double?[at.Count]);
        var deviations = new double[at.Count];
        var greatest = new double[n];
        for (var t = 0; t < at.Count; t++)
        {
            if (windows[t] is not var (from, to)) continue;
            var shares = new double[n];
            var squares = 0d;
            for (var shift = 0; shift < n; shift++)
            {
                var start = (from + shift) % n;
                shares[shift] = (sums[start + to - from] - sums[start]) / (to - from);
                squares += (shares[shift] - mean) * (shares[shift] - mean);
            }
            deviations[t] = Math.Sqrt(squares / n);
            if (deviations[t] > 1e-12)
                for (var shift = 0; shift < n; shift++) greatest[shift] = Math.Max(greatest[shift], Math.Abs(shares[shift] - mean) / deviations[t]);
            Array.Sort(shares);
            (low[t], median[t], high[t]) = (Quantile.OfSorted(shares, (1 - level) / 2), Quantile.OfSorted(shares, 0.5), Quantile.OfSorted(shares, (1 + level) / 2));
        }
        var reach = Quantile.Of(greatest, level);
        // A mean of readings cannot leave their range.
        var (least, most) = (series.Values.Min(), series.Values.Max());
        double? End(int t, int side) => windows[t] is null ? null : Math.Clamp(mean + side * reach * deviations[t], least, most);
        return new([.. at], low, median, high, [.. at.Select((_, t) => End(t, -1))], [.. at.Select((_, t) => End(t, 1))], level);
    }

    static (int From, int To)?[] Windows(ReadingSeries series, double window, IReadOnlyList<double> at, int minimum)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (!(window > 0 && double.IsFinite(window))) throw new ArgumentOutOfRangeException(nameof(window), window, "Expected a window longer than 0.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var times = Require.Finite(at, nameof(at));
        return [.. times.Select(t => (series.FirstFrom(t - window / 2), series.FirstAfter(t + window / 2)))
            .Select(w => w.Item2 - w.Item1 >= minimum ? w : ((int, int)?)null)];
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
