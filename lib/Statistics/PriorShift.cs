namespace FaceValue.Statistics;

/// <summary>How common the classes are where labels are missing (films), from a classifier trained where they were common otherwise.</summary>
/// <param name="Prior">C shares of the classes in the target.</param>
/// <param name="Posteriors">N rows of C probabilities, corrected to that prior.</param>
/// <param name="Iterations">How many steps were made.</param>
/// <param name="Converged">False if they did not settle.</param>
/// <remarks>Assumes that a face given its expression looks alike in both places. Film faces may not: calibrate first, and compare with <see cref="LabelShift"/>.</remarks>
public sealed record PriorShift(IReadOnlyList<double> Prior, IReadOnlyList<double[]> Posteriors, int Iterations, bool Converged)
{
    /// <summary>Estimates the prior by expectation maximisation.</summary>
    /// <param name="posteriors">N rows of C probabilities that the classifier gives in the target.</param>
    /// <param name="trainPrior">C shares of the classes in training, none 0.</param>
    /// <param name="tolerance">Stops when no share moves by more.</param>
    /// <param name="iterations">Stops at the latest after so many steps.</param>
    /// <exception cref="ArgumentException">No rows, a row that does not sum to 1 or has another length (named), or a class never trained on.</exception>
    /// <remarks>Saerens, Latinne and Decaestecker 2002, equation 2.9.</remarks>
    public static PriorShift Saerens(IReadOnlyList<IReadOnlyList<double>> posteriors, IReadOnlyList<double> trainPrior, double tolerance = 1e-10, int iterations = 10_000)
    {
        ArgumentNullException.ThrowIfNull(posteriors);
        Require.Repeats(iterations, nameof(iterations));
        var trained = Require.Shares(trainPrior, nameof(trainPrior), "The training prior's shares");
        var never = Array.IndexOf(trained, 0);
        if (never >= 0) throw new ArgumentException($"Class {never} has share 0 in training, so the classifier cannot know it.", nameof(trainPrior));
        if (posteriors.Count == 0) throw new ArgumentException("Expected rows of probabilities but got none.", nameof(posteriors));
        var rows = new double[posteriors.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Require.Shares(posteriors[i], nameof(posteriors), $"Row {i}: the probabilities");
            if (rows[i].Length != trained.Length) throw new ArgumentException($"Row {i} has {rows[i].Length} probabilities, the training prior has {trained.Length}.", nameof(posteriors));
        }
        double[] prior = [.. trained];
        var corrected = new double[rows.Length][];
        var (step, moved) = (0, double.MaxValue);
        while (step < iterations && moved > tolerance)
        {
            step++;
            for (var i = 0; i < rows.Length; i++) corrected[i] = Correct(rows[i], prior, trained, i);
            (var last, prior) = (prior, new double[prior.Length]);
            foreach (var row in corrected)
                for (var c = 0; c < prior.Length; c++) prior[c] += row[c] / rows.Length;
            moved = prior.Select((p, c) => Math.Abs(p - last[c])).Max();
        }
        for (var i = 0; i < rows.Length; i++) corrected[i] = Correct(rows[i], prior, trained, i);
        return new(prior, corrected, step, moved <= tolerance);
    }

    static double[] Correct(double[] row, double[] prior, double[] trained, int index)
    {
        var corrected = new double[row.Length];
        var sum = 0d;
        for (var c = 0; c < row.Length; c++) sum += corrected[c] = row[c] * prior[c] / trained[c];
        if (!(sum > 0)) throw new ArgumentException($"Row {index} is certain of a class that no other row leaves possible.", nameof(row));
        for (var c = 0; c < row.Length; c++) corrected[c] /= sum;
        return corrected;
    }
}
