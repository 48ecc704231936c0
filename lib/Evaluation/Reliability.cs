using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>The faces of one range of confidence.</summary>
/// <param name="Low">Lower end of the range, which is not part of it (0 is).</param>
/// <param name="High">Upper end, part of the range.</param>
/// <param name="Faces">How many.</param>
/// <param name="Confidence">Their mean confidence; null of none.</param>
/// <param name="Accuracy">The share named rightly, with Wilson's interval, which takes faces for independent; null of none.</param>
public sealed record ReliabilityBin(double Low, double High, int Faces, double? Confidence, Interval? Accuracy);

/// <summary>Confidence beside accuracy.</summary>
/// <param name="Bins">From the least confident up.</param>
/// <param name="Error">Expected calibration error, 0 (honest) to 1.</param>
/// <param name="ErrorInterval">The error with its interval over groups (<see cref="GroupedBootstrap.IntervalWithoutBias"/>); null where all faces are of one group. The error of few faces is too large, as noise adds to every bin's gap.</param>
public sealed record ReliabilityCurve(IReadOnlyList<ReliabilityBin> Bins, double Error, Interval? ErrorInterval);

/// <summary>Whether a model that says 80% is right 80% of the time, as it is and after one number was fitted on other faces.</summary>
/// <param name="Faces">Faces of the test part.</param>
/// <param name="Temperature">Fitted on validation: above 1 the model was too sure of itself.</param>
/// <param name="Raw">As the model says it.</param>
/// <param name="Scaled">At the temperature.</param>
public sealed record Reliability(int Faces, double Temperature, ReliabilityCurve Raw, ReliabilityCurve Scaled)
{
    /// <summary>Fits on one part and measures on the other.</summary>
    /// <param name="validation">Predictions of one model and seed on a validation part.</param>
    /// <param name="test">Its predictions on a test part.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="bins">Bins of equal width.</param>
    /// <param name="resamples">How many.</param>
    /// <exception cref="ArgumentException">A part has no predictions, or one that is malformed (named).</exception>
    public static Reliability Of(IReadOnlyList<Prediction> validation, IReadOnlyList<Prediction> test, int seed, int bins = 15, int resamples = 2000)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (test.Count == 0) throw new ArgumentException("Expected predictions of a test part but got none.", nameof(test));
        var scaling = TemperatureScaling.Fit(validation);
        var bootstrap = new GroupedBootstrap([.. test.Select(row => row.Group)], seed, resamples);
        return new(test.Count, scaling.Temperature, Curve(test, bootstrap, bins), Curve(scaling.Scale(test), bootstrap, bins));
    }

    static ReliabilityCurve Curve(IReadOnlyList<Prediction> rows, GroupedBootstrap bootstrap, int bins)
    {
        double[] confidence = [.. rows.Select(row => row.Confidence)];
        bool[] correct = [.. rows.Select(row => row.IsCorrect)];
        var interval = bootstrap.IntervalWithoutBias(drawn => Calibration.ExpectedError([.. drawn.Select(i => confidence[i])], [.. drawn.Select(i => correct[i])], bins), floor: 0);
        // The same rule of bins as the error's.
        var members = Enumerable.Range(0, rows.Count).ToLookup(i => Math.Clamp((int)Math.Ceiling(confidence[i] * bins - 1e-9) - 1, 0, bins - 1));
        return new([.. Enumerable.Range(0, bins).Select(bin => Bin(bin, bins, [.. members[bin]], confidence, correct))], Calibration.ExpectedError(confidence, correct, bins), interval);
    }

    static ReliabilityBin Bin(int bin, int bins, int[] members, double[] confidence, bool[] correct) => new(
        (double)bin / bins, (bin + 1.0) / bins, members.Length,
        members.Length == 0 ? null : members.Average(i => confidence[i]),
        members.Length == 0 ? null : Proportion.Wilson(members.Count(i => correct[i]), members.Length));
}
