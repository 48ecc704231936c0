using MathNet.Numerics.LinearAlgebra;

namespace FaceValue.Statistics;

/// <summary>Checks two sets of feature rows that are to be compared: the values before a network's last layer, one row a face.</summary>
static class FeatureRows
{
    /// <summary>The number of features, the same in every row of both sets.</summary>
    /// <exception cref="ArgumentException">Too few rows, rows of different lengths, or a value that is not finite (named).</exception>
    public static int Check(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var (rows, name) in new[] { (first, "first"), (second, "second") })
        {
            if (rows.Count < atLeast) throw new ArgumentException($"The {name} set has {rows.Count} rows; expected {atLeast} or more.", name);
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Length == 0 || rows[i].Length != first[0].Length) throw new ArgumentException($"Row {i} of the {name} set has {rows[i].Length} features, row 0 of the first has {first[0].Length}.", name);
                var bad = Array.FindIndex(rows[i], value => !double.IsFinite(value));
                if (bad >= 0) throw new ArgumentException($"Row {i} of the {name} set holds {rows[i][bad]} as feature {bad}.", name);
            }
        }
        return first[0].Length;
    }

    public static Matrix<double> Matrix(IReadOnlyList<double[]> rows) => Matrix<double>.Build.DenseOfRowArrays(rows);
}
