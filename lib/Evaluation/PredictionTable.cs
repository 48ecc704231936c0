using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Evaluation;

/// <summary>What models say of labelled faces: everything that notebook 05 computes comes from this one table.</summary>
public sealed class PredictionTable
{
    const double SumTolerance = 1e-3;

    static readonly string[] Parts = ["train", "validation", "test"];

    /// <summary>Takes rows after looking at each of them.</summary>
    /// <param name="classes">The names of the C classes, in the order of the probabilities.</param>
    /// <param name="rows">The predictions, in any order.</param>
    /// <exception cref="ArgumentException">A row is malformed, or a face stands twice for one model and seed. The row is named.</exception>
    public PredictionTable(IReadOnlyList<string> classes, IReadOnlyList<Prediction> rows)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(rows);
        if (classes.Count < 2) throw new ArgumentException($"Expected at least two classes but got {classes.Count}.", nameof(classes));
        var seen = new HashSet<(string, int, string, string)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var fault = Fault(rows[i], classes.Count) ?? (seen.Add((rows[i].Model, rows[i].Seed, rows[i].Set, rows[i].Id)) ? null : "stands twice");
            if (fault is not null)
                throw new ArgumentException($"Row {i + 1} (face '{rows[i].Id}' of {rows[i].Set} by {rows[i].Model}, seed {rows[i].Seed}) {fault}.", nameof(rows));
        }
        (Classes, Rows) = (classes, rows);
    }

    /// <summary>The names of the C classes.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>All rows.</summary>
    public IReadOnlyList<Prediction> Rows { get; }

    /// <summary>The models, in order of first appearance.</summary>
    public IReadOnlyList<string> Models => [.. Rows.Select(row => row.Model).Distinct()];

    /// <summary>The sets, in order of first appearance.</summary>
    public IReadOnlyList<string> Sets => [.. Rows.Select(row => row.Set).Distinct()];

    /// <summary>A model's seeds, ascending.</summary>
    public IReadOnlyList<int> Seeds(string model) => [.. Rows.Where(row => row.Model == model).Select(row => row.Seed).Distinct().Order()];

    /// <summary>One model's rows on one part of a set.</summary>
    /// <param name="model">The model.</param>
    /// <param name="set">The set.</param>
    /// <param name="part"><c>train</c>, <c>validation</c> or <c>test</c>.</param>
    /// <param name="seed">One of the model's seeds; all of them by default.</param>
    /// <returns>Rows in the table's order; none where the model was not run there.</returns>
    public IReadOnlyList<Prediction> Of(string model, string set, string part = "test", int? seed = null) =>
        [.. Rows.Where(row => row.Model == model && row.Set == set && row.Part == part && (seed is null || row.Seed == seed))];

    /// <summary>Writes the rows as Parquet, whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(string path) => ParquetTable.Write(path, Rows);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classes">The classes' names; the five studied by default.</param>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It holds something else, or a row that is malformed (named).</exception>
    public static PredictionTable Load(string path, IReadOnlyList<string>? classes = null)
    {
        var rows = ParquetTable.Read<Prediction>(path, "Run notebook 05-benchmark first.");
        try
        {
            return new(classes ?? [.. Expressions.Studied.Select(expression => expression.Word())], rows);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"'{path}': {error.Message} Delete it and run notebook 05-benchmark again.", error);
        }
    }

    static string? Fault(Prediction row, int classes)
    {
        if (!Parts.Contains(row.Part)) return $"is of the part '{row.Part}'; expected one of {string.Join(", ", Parts)}";
        if (string.IsNullOrEmpty(row.Group)) return "has no group; where none is known, give the face's id";
        return ProbabilityFault(row.Probabilities, row.Class, classes);
    }

    /// <summary>What is wrong with a label and its probabilities, or null.</summary>
    internal static string? ProbabilityFault(IReadOnlyList<double> probabilities, int label, int classes)
    {
        if (probabilities.Count != classes) return $"has {probabilities.Count} probabilities for {classes} classes";
        if (label < 0 || label >= classes) return $"has the class {label}, outside 0 to {classes - 1}";
        var sum = 0d;
        for (var c = 0; c < classes; c++)
        {
            // A sum of the right size could hide a value below 0; NaN fails here too.
            if (!(probabilities[c] >= 0 && probabilities[c] <= 1 + SumTolerance)) return $"gives class {c} the probability {probabilities[c]}, outside 0 to 1";
            sum += probabilities[c];
        }
        return Math.Abs(sum - 1) <= SumTolerance ? null : $"has probabilities that sum to {sum:G6}, not to 1 (within {SumTolerance})";
    }
}
