namespace FaceValue.Statistics;

/// <summary>One film's readings in order of time. Times are irregular: there is a reading only where a face is seen.</summary>
public sealed class ReadingSeries
{
    readonly double[] times;
    readonly double[] values;

    /// <summary>Takes a copy.</summary>
    /// <param name="times">N times in one unit of your choice (windows use the same), not descending.</param>
    /// <param name="values">N values, for instance 1 where the face reads happy and 0 where not.</param>
    /// <exception cref="ArgumentException">No readings (a film without faces), different lengths, a number that is not finite, or a time before its predecessor.</exception>
    public ReadingSeries(IReadOnlyList<double> times, IReadOnlyList<double> values)
    {
        this.times = Require.Finite(times, nameof(times));
        this.values = Require.Finite(values, nameof(values));
        Require.SameLength(times.Count, values.Count, nameof(times), nameof(values));
        for (var i = 1; i < this.times.Length; i++)
            if (this.times[i] < this.times[i - 1])
                throw new ArgumentException($"Reading {i} is at {this.times[i]}, before reading {i - 1} at {this.times[i - 1]}: sort by time.", nameof(times));
    }

    /// <summary>1 where the label is the one asked for, otherwise 0: its mean over a window is the label's share.</summary>
    /// <inheritdoc cref="ReadingSeries(IReadOnlyList{double}, IReadOnlyList{double})"/>
    public static ReadingSeries Indicator(IReadOnlyList<double> times, IReadOnlyList<string> labels, string label)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new(times, [.. labels.Select(l => string.Equals(l, label, StringComparison.Ordinal) ? 1d : 0)]);
    }

    /// <summary>N.</summary>
    public int Count => times.Length;

    /// <summary>N times, ascending.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>N values.</summary>
    public IReadOnlyList<double> Values => values;

    internal ReadOnlySpan<double> Span => values;

    /// <summary>Running sum of the values: of an indicator, how often the label was read so far.</summary>
    /// <returns>N sums, one at each reading's time.</returns>
    public double[] Cumulative()
    {
        var sums = new double[Count];
        var sum = 0d;
        for (var i = 0; i < sums.Length; i++) sums[i] = sum += values[i];
        return sums;
    }

    /// <summary>The first reading not before a time; N if there is none.</summary>
    internal int FirstFrom(double time) => Search(time, orLater: false);

    /// <summary>The first reading after a time; N if there is none.</summary>
    internal int FirstAfter(double time) => Search(time, orLater: true);

    /// <summary>Sums of the first 0, 1, ... 2N values of the series repeated once, so that any stretch of the circle is one subtraction.</summary>
    internal double[] CircularSums()
    {
        var sums = new double[2 * Count + 1];
        for (var i = 0; i < 2 * Count; i++) sums[i + 1] = sums[i] + values[i % Count];
        return sums;
    }

    int Search(double time, bool orLater)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < time || orLater && times[middle] <= time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
