namespace FaceValue.Statistics;

/// <summary>Whether a confidence of 80% is right 80% of the time.</summary>
public static class Calibration
{
    /// <summary>Expected calibration error: mean gap between confidence and accuracy, weighted by bin.</summary>
    /// <param name="confidence">N confidences, 0 to 1.</param>
    /// <param name="correct">N outcomes.</param>
    /// <param name="bins">How many bins of equal width, each without its lower end and with its upper; 0 joins the first.</param>
    /// <returns>0 (honest) to 1.</returns>
    /// <exception cref="ArgumentException">No predictions, different lengths, or a confidence outside 0 to 1.</exception>
    /// <remarks>Guo et al. 2017, equation 3.</remarks>
    public static double ExpectedError(IReadOnlyList<double> confidence, IReadOnlyList<bool> correct, int bins = 15)
    {
        var values = Require.Finite(confidence, nameof(confidence));
        ArgumentNullException.ThrowIfNull(correct);
        Require.SameLength(values.Length, correct.Count, nameof(confidence), nameof(correct));
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var gaps = new double[bins];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is < 0 or > 1) throw new ArgumentException($"Confidence {i} is {values[i]}, outside 0 to 1.", nameof(confidence));
            // 0.7 * 10 is a hair over 7; such a hair must not move a confidence into the next bin.
            var bin = Math.Clamp((int)Math.Ceiling(values[i] * bins - 1e-9) - 1, 0, bins - 1);
            gaps[bin] += (correct[i] ? 1 : 0) - values[i];
        }
        return gaps.Sum(Math.Abs) / values.Length;
    }
}
