namespace FaceValue.Evaluation;

/// <summary>How often each class is taken for each: rows are labelled classes, columns predicted ones.</summary>
public sealed class ConfusionMatrix
{
    readonly int[][] counts;

    /// <summary>Takes a copy of counts.</summary>
    /// <param name="counts">C rows of C counts.</param>
    /// <exception cref="ArgumentException">Not square, or a negative count (named).</exception>
    public ConfusionMatrix(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Count != counts.Count) throw new ArgumentException($"Expected {counts.Count} columns in row {i}, as many as rows, but got {counts[i].Count}.", nameof(counts));
            for (var j = 0; j < counts.Count; j++)
                if (counts[i][j] < 0) throw new ArgumentException($"Row {i}: count {j} is {counts[i][j]}, below 0.", nameof(counts));
        }
        this.counts = [.. counts.Select(row => row.ToArray())];
        Total = this.counts.Sum(row => row.Sum());
    }

    /// <summary>Counts predictions.</summary>
    /// <param name="rows">Predictions of one model.</param>
    /// <param name="classes">C.</param>
    /// <exception cref="ArgumentException">A class is outside 0 to C - 1.</exception>
    public static ConfusionMatrix Of(IReadOnlyList<Prediction> rows, int classes)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Of([.. rows.Select(row => row.Class)], [.. rows.Select(row => row.Predicted)], classes);
    }

    /// <summary>Counts pairs of classes.</summary>
    /// <param name="labelled">N labelled classes.</param>
    /// <param name="predicted">N predicted classes.</param>
    /// <param name="classes">C.</param>
    /// <exception cref="ArgumentException">Different lengths, or a class outside 0 to C - 1 (the row is named).</exception>
    public static ConfusionMatrix Of(IReadOnlyList<int> labelled, IReadOnlyList<int> predicted, int classes)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(predicted);
        if (labelled.Count != predicted.Count) throw new ArgumentException($"Expected as many predicted classes as labelled ones but got {predicted.Count} and {labelled.Count}.", nameof(predicted));
        var counts = new int[classes][];
        for (var c = 0; c < classes; c++) counts[c] = new int[classes];
        for (var i = 0; i < labelled.Count; i++)
        {
            if ((uint)labelled[i] >= classes || (uint)predicted[i] >= classes)
                throw new ArgumentException($"Row {i} has class {labelled[i]} labelled and {predicted[i]} predicted; expected 0 to {classes - 1}.", nameof(labelled));
            counts[labelled[i]][predicted[i]]++;
        }
        return new(counts);
    }

    /// <summary>C.</summary>
    public int Classes => counts.Length;

    /// <summary>All cases.</summary>
    public int Total { get; }

    /// <summary>C rows (labelled) of C counts (predicted).</summary>
    public IReadOnlyList<IReadOnlyList<int>> Counts => counts;

    /// <summary>Cases labelled with a class.</summary>
    public int Labelled(int c) => counts[c].Sum();

    /// <summary>Cases in which a class is predicted.</summary>
    public int Predicted(int c) => counts.Sum(row => row[c]);

    /// <summary>Cases on the diagonal.</summary>
    public int Correct => counts.Select((row, c) => row[c]).Sum();

    /// <summary>Share of cases on the diagonal, 0 to 1; null of no cases.</summary>
    public double? Accuracy => Ratio(Correct, Total);

    /// <summary>Of the cases in which a class is predicted, the share that is labelled so; null where it is never predicted.</summary>
    public double? Precision(int c) => Ratio(counts[c][c], Predicted(c));

    /// <summary>Of the cases labelled with a class, the share that is predicted so; null where there are none.</summary>
    public double? Recall(int c) => Ratio(counts[c][c], Labelled(c));

    /// <summary>Harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN): 0 for a class that is never named rightly; null for one that is neither labelled nor predicted.</summary>
    public double? F1(int c) => Ratio(2 * counts[c][c], Labelled(c) + Predicted(c));

    /// <summary>Mean F1 over the classes for which it is defined; null where it is for none. Rare classes count as much as common ones.</summary>
    public double? MacroF1
    {
        get
        {
            double[] defined = [.. Enumerable.Range(0, Classes).Select(F1).OfType<double>()];
            return defined.Length == 0 ? null : defined.Average();
        }
    }

    /// <summary>Each row as shares of its cases; null where a class has none.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Shares => [.. counts.Select(row => row.Select(count => Ratio(count, row.Sum())).ToArray())];

    static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
