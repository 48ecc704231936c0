namespace FaceValue.Statistics;

/// <summary>Whether a series changes at an event more than it does at any odd place of the same film.</summary>
/// <param name="Effect">After compared with before; null, not defined, where one side of the window holds no readings.</param>
/// <param name="P">Share of all shifts, the film as it is included, with at least as large an effect in the predicted direction; at least 1 / N. Null where the effect is.</param>
/// <param name="Before">Readings from (event - window) to just before the event.</param>
/// <param name="After">Readings from the event to (event + window).</param>
/// <param name="Direction">The prediction tested.</param>
/// <param name="Null">Effect at each of the N shifts, the first being the film as it is; empty where the effect is not defined.</param>
/// <remarks>
/// <para>The N values are turned round like a ring while the times stay. Each shift keeps the film's own shares and, but for one seam, its own
/// autocorrelation; only the meeting of story and event is undone. All N shifts form a closed ring, of which the film as it is is one, so p is exact
/// for a series that is stationary on the ring, without random draws.</para>
/// <para>Why values along the reading order, and not time modulo the film's length: then every shift has the same number of readings on both sides. Shifted
/// times would at some places leave three readings in a window or none; those few noisy effects would fill the null's tails, or drop out and spoil its ring.
/// The price: a pause without faces stays where it is, and is not shifted along.</para>
/// </remarks>
public sealed record CircularShiftTest(double? Effect, double? P, int Before, int After, ShiftDirection Direction, IReadOnlyList<double> Null)
{
    /// <summary>How many shifts were looked at: the number of readings.</summary>
    public int Shifts => Null.Count;

    /// <summary>Tests one event.</summary>
    /// <param name="series">The film's readings.</param>
    /// <param name="at">Time of the event.</param>
    /// <param name="window">Length of each side of the window, in the same unit, above 0.</param>
    /// <param name="direction">The prediction; one-sided unless <see cref="ShiftDirection.Either"/>.</param>
    /// <param name="effect">How the two sides are compared.</param>
    /// <exception cref="ArgumentException">A log-ratio of values outside 0 to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not above 0, or the time is not finite.</exception>
    public static CircularShiftTest Of(
        ReadingSeries series, double at, double window, ShiftDirection direction = ShiftDirection.Either, ShiftEffect effect = ShiftEffect.Difference)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (!double.IsFinite(at)) throw new ArgumentOutOfRangeException(nameof(at), at, "Expected the time of an event.");
        if (!(window > 0 && double.IsFinite(window))) throw new ArgumentOutOfRangeException(nameof(window), window, "Expected a window longer than 0.");
        var odd = effect == ShiftEffect.LogRatio ? series.Values.Count(v => v is < 0 or > 1) : 0;
        if (odd > 0) throw new ArgumentException($"{odd} values lie outside 0 to 1: a log-ratio compares shares.", nameof(series));

        var (start, middle, end) = (series.FirstFrom(at - window), series.FirstFrom(at), series.FirstAfter(at + window));
        var (before, after) = (middle - start, end - middle);
        if (before == 0 || after == 0) return new(null, null, before, after, direction, []);

        var sums = series.CircularSums();
        var effects = new double[series.Count];
        for (var shift = 0; shift < effects.Length; shift++)
        {
            var (first, second) = (Sum(sums, start + shift, before, series.Count), Sum(sums, middle + shift, after, series.Count));
            effects[shift] = effect == ShiftEffect.Difference
                ? second / after - first / before
                : Math.Log((second + 0.5) / (after + 1) / ((first + 0.5) / (before + 1)));
        }
        return new(effects[0], PValue(effects, direction), before, after, direction, effects);
    }

    /// <summary>The value below which a share of the shifted effects lies, for drawing the null beside the effect.</summary>
    /// <returns>Null where the effect is not defined.</returns>
    public double? NullQuantile(double probability) => Null.Count == 0 ? null : Quantile.Of(Null, probability);

    /// <summary>How far each shift lies in the predicted direction, in standard deviations of the null; all 0 where the series never changes.</summary>
    internal double[] Surprise()
    {
        double mean = 0, squares = 0;
        foreach (var e in Null) mean += e / Null.Count;
        foreach (var e in Null) squares += (e - mean) * (e - mean) / Null.Count;
        var deviation = Math.Sqrt(squares);
        var surprise = new double[Null.Count];
        if (deviation <= 1e-12) return surprise;
        for (var i = 0; i < surprise.Length; i++) surprise[i] = Directed((Null[i] - mean) / deviation, Direction);
        return surprise;
    }

    static double PValue(double[] effects, ShiftDirection direction)
    {
        var mean = effects.Average();
        var own = Directed(effects[0] - mean, direction);
        // Equal effects may differ in their last digits, and equal ones count.
        var slack = 1e-10 * Math.Max(1, Math.Abs(own));
        var extreme = 0;
        foreach (var e in effects)
            if (Directed(e - mean, direction) >= own - slack) extreme++;
        return (double)extreme / effects.Length;
    }

    static double Directed(double value, ShiftDirection direction) => direction switch
    {
        ShiftDirection.Up => value,
        ShiftDirection.Down => -value,
        _ => Math.Abs(value),
    };

    static double Sum(double[] sums, int from, int length, int count)
    {
        from %= count;
        return sums[from + length] - sums[from];
    }
}
