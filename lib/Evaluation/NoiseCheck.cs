namespace FaceValue.Evaluation;

/// <summary>Estimated label noise beside the true one, where the truth is known: on the backlot, which drew the faces itself.</summary>
/// <param name="Estimated">Share of labels estimated to be wrong; null where nothing could be estimated.</param>
/// <param name="True">Share of labels that are wrong.</param>
/// <param name="Precision">Of the suspects, the share whose label is wrong; null without suspects.</param>
/// <param name="Recall">Of the wrong labels, the share among the suspects; null without wrong labels.</param>
/// <param name="RightlySuggested">Of the suspects with a wrong label, the share whose suggested class is the true one; null without any.</param>
/// <param name="PrecisionAt">Item k - 1: of the k most suspect faces, the share whose label is wrong.</param>
public sealed record NoiseCheck(double? Estimated, double True, double? Precision, double? Recall, double? RightlySuggested, IReadOnlyList<double> PrecisionAt)
{
    /// <summary>Compares.</summary>
    /// <param name="noise">The estimate.</param>
    /// <param name="guesses">The faces that it was made of.</param>
    /// <param name="truth">Face -> true class; null for a face that shows none of the classes, so that any label of it is wrong.</param>
    /// <exception cref="ArgumentException">A face's truth is missing (named, with how many more), or the faces are not the estimate's.</exception>
    public static NoiseCheck Of(LabelNoise noise, IReadOnlyList<OutOfFoldGuess> guesses, IReadOnlyDictionary<string, int?> truth)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(guesses);
        ArgumentNullException.ThrowIfNull(truth);
        if (guesses.Count != noise.Faces) throw new ArgumentException($"The estimate was made of {noise.Faces} faces but {guesses.Count} are given.", nameof(guesses));
        var unknown = guesses.Where(guess => !truth.ContainsKey(guess.Id)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"The true class of face '{unknown[0].Id}' is missing{(unknown.Count > 1 ? $", and of {unknown.Count - 1} more" : "")}.", nameof(truth));
        var wrong = guesses.Where(guess => truth[guess.Id] != guess.Class).Select(guess => guess.Id).ToHashSet();
        var found = noise.Suspects.Where(suspect => wrong.Contains(suspect.Id)).ToList();
        var precisionAt = new double[noise.Suspects.Count];
        var hits = 0;
        for (var k = 0; k < precisionAt.Length; k++)
        {
            if (wrong.Contains(noise.Suspects[k].Id)) hits++;
            precisionAt[k] = hits / (k + 1.0);
        }
        return new(noise.NoiseShare, (double)wrong.Count / guesses.Count, Ratio(found.Count, noise.Suspects.Count), Ratio(found.Count, wrong.Count),
            Ratio(found.Count(suspect => truth[suspect.Id] == suspect.Suggested), found.Count), precisionAt);
    }

    static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
