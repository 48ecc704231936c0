using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>How well a model names one class.</summary>
/// <param name="Class">0 to C - 1.</param>
/// <param name="Labelled">Faces labelled so.</param>
/// <param name="Predicted">Faces predicted so.</param>
/// <param name="Precision">Of the faces predicted so, the share labelled so. Null, not defined, where none is.</param>
/// <param name="Recall">Of the faces labelled so, the share predicted so. Null where none is.</param>
/// <param name="F1">Harmonic mean of the two. Null where the class neither is labelled nor predicted.</param>
public sealed record ClassScore(int Class, int Labelled, int Predicted, Interval? Precision, Interval? Recall, Interval? F1);

/// <summary>How well a model names expressions, each number with its interval over groups of faces.</summary>
/// <param name="Faces">How many faces were scored.</param>
/// <param name="Groups">How many groups they make.</param>
/// <param name="Confusion">The counts that all scores come from.</param>
/// <param name="Accuracy">Share of faces named as labelled. Null where all faces are of one group, since one group has no spread; the bare value is in <see cref="Confusion"/>.</param>
/// <param name="MacroF1">Mean F1 over classes.</param>
/// <param name="Classes">One a class, in order.</param>
public sealed record Scores(int Faces, int Groups, ConfusionMatrix Confusion, Interval? Accuracy, Interval? MacroF1, IReadOnlyList<ClassScore> Classes)
{
    /// <summary>Scores predictions.</summary>
    /// <param name="rows">One model's predictions on one part of a set. Rows of several seeds give the mean over seeds, and are drawn together, as they are of the same faces.</param>
    /// <param name="classes">C.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentException">No rows, or a class outside 0 to C - 1.</exception>
    public static Scores Of(IReadOnlyList<Prediction> rows, int classes, int seed, int resamples = 2000, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var confusion = ConfusionMatrix.Of(rows, classes);
        var bootstrap = new GroupedBootstrap([.. rows.Select(row => row.Group)], seed, resamples, level);
        int[] labelled = [.. rows.Select(row => row.Class)], predicted = [.. rows.Select(row => row.Predicted)];
        var intervals = bootstrap.Intervals(drawn =>
        {
            var counts = new int[classes][];
            for (var c = 0; c < classes; c++) counts[c] = new int[classes];
            foreach (var row in drawn) counts[labelled[row]][predicted[row]]++;
            return All(new(counts));
        });
        return new(rows.Count, bootstrap.Groups, confusion, intervals[0], intervals[1],
            [.. Enumerable.Range(0, classes).Select(c => new ClassScore(c, confusion.Labelled(c), confusion.Predicted(c), intervals[2 + 3 * c], intervals[3 + 3 * c], intervals[4 + 3 * c]))]);
    }

    // Accuracy, macro-F1, then precision, recall and F1 of each class.
    static double?[] All(ConfusionMatrix matrix) =>
        [matrix.Accuracy, matrix.MacroF1, .. Enumerable.Range(0, matrix.Classes).SelectMany(c => new[] { matrix.Precision(c), matrix.Recall(c), matrix.F1(c) })];
}
