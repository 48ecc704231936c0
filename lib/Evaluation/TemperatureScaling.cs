namespace FaceValue.Evaluation;

/// <summary>One number that makes a network's confidence honest without changing what it names.</summary>
/// <param name="Temperature">The logits are divided by it: above 1 it takes confidence away, below 1 it adds some.</param>
/// <remarks>Guo et al. 2017, section 4.2. Probabilities stand in for logits: their logarithms differ from these by a constant a row, which softmax takes away again.</remarks>
public sealed record TemperatureScaling(double Temperature)
{
    // Beyond these a confidence is all but certain, or all but even; a validation part named without any error would drive it to 0.
    const double Least = 0.05, Most = 20;

    // What a probability of 0 counts as: its logarithm is needed.
    const double Floor = 1e-12;

    /// <summary>Finds the temperature that makes the labels likeliest.</summary>
    /// <param name="validation">Predictions that the network was not trained on, and that nothing is reported of.</param>
    /// <returns>A temperature from 0.05 to 20.</returns>
    /// <exception cref="ArgumentException">No predictions, or one that is malformed (named).</exception>
    public static TemperatureScaling Fit(IReadOnlyList<Prediction> validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        if (validation.Count == 0) throw new ArgumentException("Expected predictions of a validation part but got none.", nameof(validation));
        for (var i = 0; i < validation.Count; i++)
            if (PredictionTable.ProbabilityFault(validation[i].Probabilities, validation[i].Class, validation[0].Probabilities.Count) is { } fault)
                throw new ArgumentException($"Row {i + 1} (face '{validation[i].Id}') {fault}.", nameof(validation));
        var logits = validation.Select(row => row.Probabilities.Select(p => Math.Log(Math.Max(p, Floor))).ToArray()).ToArray();
        int[] labels = [.. validation.Select(row => row.Class)];

        // The loss is convex in 1 / T, so it has one valley in log T as well: golden sections close in on it.
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(Least), Math.Log(Most));
        while (high - low > 1e-7)
        {
            var (left, right) = (high - ratio * (high - low), low + ratio * (high - low));
            if (Loss(logits, labels, Math.Exp(left)) <= Loss(logits, labels, Math.Exp(right))) high = right;
            else low = left;
        }
        return new(Math.Exp((low + high) / 2));
    }

    /// <summary>Probabilities at this temperature. The most probable class stays the most probable one.</summary>
    /// <param name="probabilities">C probabilities.</param>
    public double[] Scale(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        double[] logits = [.. probabilities.Select(p => Math.Log(Math.Max(p, Floor)) / Temperature)];
        var top = logits.Max();
        double[] powers = [.. logits.Select(logit => Math.Exp(logit - top))];
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    /// <summary>Predictions at this temperature.</summary>
    public IReadOnlyList<Prediction> Scale(IReadOnlyList<Prediction> rows) => [.. rows.Select(row => row with { Probabilities = Scale(row.Probabilities) })];

    // Mean negative log likelihood of the labels.
    static double Loss(double[][] logits, int[] labels, double temperature)
    {
        var loss = 0d;
        for (var i = 0; i < logits.Length; i++)
        {
            var (row, top, sum) = (logits[i], logits[i].Max(), 0d);
            foreach (var logit in row) sum += Math.Exp((logit - top) / temperature);
            loss += Math.Log(sum) - (row[labels[i]] - top) / temperature;
        }
        return loss / logits.Length;
    }
}
