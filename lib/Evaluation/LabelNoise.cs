using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>A face whose label is probably wrong.</summary>
/// <param name="Id">The face.</param>
/// <param name="Site">Where it was found.</param>
/// <param name="Word">By which word.</param>
/// <param name="Label">The class of that word.</param>
/// <param name="Suggested">The class that the model names with confidence.</param>
/// <param name="Margin">Probability of the label less that of the most probable other class, -1 to 1: the lower, the more suspect.</param>
public sealed record LabelSuspect(string Id, string Site, string Word, int Label, int Suggested, double Margin);

/// <summary>How much of what a word finds is suspect.</summary>
/// <param name="Site">The site.</param>
/// <param name="Word">The word.</param>
/// <param name="Class">The word's class.</param>
/// <param name="Faces">Faces found by it.</param>
/// <param name="Suspects">How many of them are suspect.</param>
/// <param name="Share">The suspect share, with its interval over groups; null where all faces are of one group.</param>
public sealed record WordNoise(string Site, string Word, int Class, int Faces, int Suspects, Interval? Share);

/// <summary>Labels that a search word gave, weighed against models that never saw them.</summary>
/// <param name="Faces">How many faces.</param>
/// <param name="Thresholds">Per class, the mean probability that faces labelled so give it; null for a class without faces.</param>
/// <param name="Confident">C rows (label) of C counts (class named with confidence): faces that reach no threshold are in none.</param>
/// <param name="Joint">C x C shares that sum to 1: how often a label (row) stands on a face of a class (column), estimated. Null where no face reaches a threshold.</param>
/// <param name="NoiseShare">The share of wrong labels: what lies off the joint's diagonal. Null with it.</param>
/// <param name="Suspects">Faces off the confident counts' diagonal, the most suspect first.</param>
/// <param name="Words">One a site and word, the noisiest first.</param>
/// <remarks>
/// Northcutt, Jiang and Chuang 2021, "Confident learning", section 3: confident joint (equations 1 and 2), its calibration (equation 3), ranking by normalised margin.
/// It assumes that a model's mistakes hang on the class and not on the face; what the model cannot tell apart, it cannot find either.
/// </remarks>
public sealed record LabelNoise(
    int Faces, IReadOnlyList<double?> Thresholds, ConfusionMatrix Confident, IReadOnlyList<double[]>? Joint, double? NoiseShare, IReadOnlyList<LabelSuspect> Suspects, IReadOnlyList<WordNoise> Words)
{
    /// <summary>Weighs labels.</summary>
    /// <param name="guesses">Out-of-fold predictions of all faces; see <see cref="Folds"/>.</param>
    /// <param name="classes">C.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <exception cref="ArgumentException">No faces, or one that is malformed or stands twice (named).</exception>
    public static LabelNoise Of(IReadOnlyList<OutOfFoldGuess> guesses, int classes, int seed, int resamples = 1000)
    {
        ArgumentNullException.ThrowIfNull(guesses);
        Check(guesses, classes);
        var thresholds = new double?[classes];
        foreach (var labelled in guesses.GroupBy(guess => guess.Class)) thresholds[labelled.Key] = labelled.Average(guess => guess.Probabilities[labelled.Key]);

        int?[] named = [.. guesses.Select(guess => Named(guess.Probabilities, thresholds))];
        int[] sure = [.. Enumerable.Range(0, guesses.Count).Where(i => named[i] is not null)];
        var confident = ConfusionMatrix.Of([.. sure.Select(i => guesses[i].Class)], [.. sure.Select(i => named[i]!.Value)], classes);
        var joint = JointOf(confident, guesses);
        var suspects = sure.Where(i => named[i] != guesses[i].Class)
            .Select(i => new LabelSuspect(guesses[i].Id, guesses[i].Site, guesses[i].Word, guesses[i].Class, named[i]!.Value, Margin(guesses[i])))
            .OrderBy(suspect => suspect.Margin).ThenBy(suspect => suspect.Id, StringComparer.Ordinal).ToList();
        return new(guesses.Count, thresholds, confident, joint, joint is null ? null : 1 - joint.Select((row, c) => row[c]).Sum(), suspects, WordsOf(guesses, suspects, seed, resamples));
    }

    // Of the classes whose threshold a face reaches, the most probable.
    static int? Named(IReadOnlyList<double> probabilities, double?[] thresholds)
    {
        int? best = null;
        for (var c = 0; c < thresholds.Length; c++)
            // A hair of tolerance: a class whose faces all give it the same probability must reach its own mean.
            if (thresholds[c] is { } threshold && probabilities[c] >= threshold - 1e-12 && (best is null || probabilities[c] > probabilities[best.Value])) best = c;
        return best;
    }

    // Each row is stretched to the number of faces with its label, then all to 1.
    static double[][]? JointOf(ConfusionMatrix confident, IReadOnlyList<OutOfFoldGuess> guesses)
    {
        if (confident.Total == 0) return null;
        var joint = new double[confident.Classes][];
        for (var label = 0; label < joint.Length; label++)
        {
            var (faces, counted) = (guesses.Count(guess => guess.Class == label), confident.Labelled(label));
            // A label whose faces were all too unsure to count is taken at its word.
            joint[label] = [.. confident.Counts[label].Select((count, c) => (counted > 0 ? (double)count / counted : c == label ? 1 : 0) * faces / guesses.Count)];
        }
        return joint;
    }

    static double Margin(OutOfFoldGuess guess) => guess.Probabilities[guess.Class] - guess.Probabilities.Where((_, c) => c != guess.Class).Max();

    static List<WordNoise> WordsOf(IReadOnlyList<OutOfFoldGuess> guesses, List<LabelSuspect> suspects, int seed, int resamples)
    {
        var suspected = suspects.Select(suspect => suspect.Id).ToHashSet();
        var words = new List<WordNoise>();
        foreach (var found in guesses.GroupBy(guess => (guess.Site, guess.Word, guess.Class)))
        {
            double[] wrong = [.. found.Select(guess => suspected.Contains(guess.Id) ? 1d : 0)];
            var share = new GroupedBootstrap([.. found.Select(guess => guess.Group)], seed, resamples).Interval(drawn => drawn.Average(i => wrong[i]));
            words.Add(new(found.Key.Site, found.Key.Word, found.Key.Class, wrong.Length, (int)wrong.Sum(), share));
        }
        return [.. words.OrderByDescending(word => (double)word.Suspects / word.Faces).ThenBy(word => word.Site, StringComparer.Ordinal).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    static void Check(IReadOnlyList<OutOfFoldGuess> guesses, int classes)
    {
        if (classes < 2) throw new ArgumentException($"Expected at least two classes but got {classes}.", nameof(classes));
        if (guesses.Count == 0) throw new ArgumentException("Expected out-of-fold predictions but got none.", nameof(guesses));
        var seen = new HashSet<string>();
        for (var i = 0; i < guesses.Count; i++)
        {
            var fault = PredictionTable.ProbabilityFault(guesses[i].Probabilities, guesses[i].Class, classes) ?? (seen.Add(guesses[i].Id) ? null : "stands twice; give one word a face");
            if (fault is not null) throw new ArgumentException($"Row {i + 1} (face '{guesses[i].Id}', found by '{guesses[i].Word}' on {guesses[i].Site}) {fault}.", nameof(guesses));
        }
    }
}
