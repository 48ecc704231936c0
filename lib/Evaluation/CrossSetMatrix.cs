using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>One model on one set's test part.</summary>
/// <param name="Model">The model.</param>
/// <param name="Set">The set.</param>
/// <param name="Faces">Faces of the test part.</param>
/// <param name="Accuracy">Accuracy over the model's seeds.</param>
/// <param name="AccuracyInterval">The interval of the mean accuracy over groups of faces; null where all are of one group.</param>
/// <param name="MacroF1">Macro-F1 over the model's seeds.</param>
/// <param name="MacroF1Interval">The interval of macro-F1, the seeds' predictions taken together.</param>
public sealed record CrossSetCell(string Model, string Set, int Faces, SeedRange Accuracy, Interval? AccuracyInterval, SeedRange MacroF1, Interval? MacroF1Interval);

/// <summary>Every model on every set's test part.</summary>
/// <param name="Models">Rows.</param>
/// <param name="Sets">Columns.</param>
/// <param name="Cells">One for each pair that was scored.</param>
public sealed record CrossSetMatrix(IReadOnlyList<string> Models, IReadOnlyList<string> Sets, IReadOnlyList<CrossSetCell> Cells)
{
    /// <summary>Scores all models.</summary>
    /// <param name="table">The predictions; only test parts count.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <exception cref="ArgumentException">There are no predictions of a test part, or a model's seeds have not seen the same faces of a set.</exception>
    public static CrossSetMatrix Of(PredictionTable table, int seed, int resamples = 2000)
    {
        ArgumentNullException.ThrowIfNull(table);
        var tested = table.Rows.Where(row => row.Part == "test").ToList();
        if (tested.Count == 0) throw new ArgumentException("There are no predictions of a test part.", nameof(table));
        var cells = tested.GroupBy(row => (row.Model, row.Set)).Select(pair => CellOf(pair.Key.Model, pair.Key.Set, [.. pair], table.Classes.Count, seed, resamples)).ToList();
        return new([.. cells.Select(cell => cell.Model).Distinct()], [.. cells.Select(cell => cell.Set).Distinct()], cells);
    }

    /// <summary>One model on one set; null where it was not scored there.</summary>
    public CrossSetCell? Cell(string model, string set) => Cells.FirstOrDefault(cell => cell.Model == model && cell.Set == set);

    /// <summary>The models scored on a set, the best mean accuracy first.</summary>
    public IReadOnlyList<CrossSetCell> Ranked(string set) => [.. Cells.Where(cell => cell.Set == set).OrderByDescending(cell => cell.Accuracy.Mean)];

    static CrossSetCell CellOf(string model, string set, List<Prediction> rows, int classes, int seed, int resamples)
    {
        var bySeed = rows.GroupBy(row => row.Seed).Select(group => group.ToList()).ToList();
        if (bySeed.FirstOrDefault(one => !one.Select(row => row.Id).ToHashSet().SetEquals(bySeed[0].Select(row => row.Id))) is { } other)
            throw new ArgumentException($"Seeds {bySeed[0][0].Seed} and {other[0].Seed} of {model} have not seen the same faces of {set}.", nameof(rows));
        var matrices = bySeed.Select(one => ConfusionMatrix.Of(one, classes)).ToList();
        var scores = Scores.Of(rows, classes, seed, resamples);
        return new(model, set, bySeed[0].Count, SeedRange.Of([.. matrices.Select(matrix => matrix.Accuracy!.Value)]), scores.Accuracy,
            SeedRange.Of([.. matrices.Select(matrix => matrix.MacroF1!.Value)]), scores.MacroF1);
    }
}
