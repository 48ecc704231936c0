using MathNet.Numerics.LinearAlgebra;

namespace FaceValue.Statistics;

/// <summary>How far two sets of features lie apart if each is taken as a normal distribution.</summary>
/// <remarks>
/// Dowson and Landau 1982: |m1 - m2|^2 + trace(S1 + S2 - 2 (S1 S2)^(1/2)). Not to be compared with published FID values, which use another network's features, and
/// grows as rows get fewer: compare sets of one size, and beside them two halves of one set.
/// </remarks>
public static class FrechetDistance
{
    /// <summary>The squared distance of two sets of rows.</summary>
    /// <param name="first">N rows of F features, at least two.</param>
    /// <param name="second">M rows of F features, at least two.</param>
    /// <returns>0 or more, in the features' unit squared.</returns>
    /// <exception cref="ArgumentException">Too few rows, rows of different lengths, or a value that is not finite (named).</exception>
    public static double Squared(IReadOnlyList<double[]> first, IReadOnlyList<double[]> second)
    {
        FeatureRows.Check(first, second, 2);
        var ((firstMean, firstSpread), (secondMean, secondSpread)) = (Moments(first), Moments(second));
        return Between(firstMean, firstSpread, secondMean, secondSpread);
    }

    /// <summary>The squared distance of two normal distributions.</summary>
    /// <param name="firstMean">F means.</param>
    /// <param name="firstSpread">F x F covariances, symmetric.</param>
    /// <param name="secondMean">F means.</param>
    /// <param name="secondSpread">F x F covariances.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static double Squared(IReadOnlyList<double> firstMean, double[,] firstSpread, IReadOnlyList<double> secondMean, double[,] secondSpread)
    {
        ArgumentNullException.ThrowIfNull(firstSpread);
        ArgumentNullException.ThrowIfNull(secondSpread);
        var (one, other) = (Require.Finite(firstMean, nameof(firstMean)), Require.Finite(secondMean, nameof(secondMean)));
        Require.SameLength(one.Length, other.Length, nameof(firstMean), nameof(secondMean));
        foreach (var spread in new[] { firstSpread, secondSpread })
            if (spread.GetLength(0) != one.Length || spread.GetLength(1) != one.Length) throw new ArgumentException($"Expected {one.Length} x {one.Length} covariances but got {spread.GetLength(0)} x {spread.GetLength(1)}.");
        return Between(Vector<double>.Build.DenseOfArray(one), Matrix<double>.Build.DenseOfArray(firstSpread), Vector<double>.Build.DenseOfArray(other), Matrix<double>.Build.DenseOfArray(secondSpread));
    }

    static (Vector<double> Mean, Matrix<double> Spread) Moments(IReadOnlyList<double[]> rows)
    {
        var matrix = FeatureRows.Matrix(rows);
        var mean = matrix.ColumnSums() / rows.Count;
        var centred = Matrix<double>.Build.Dense(rows.Count, mean.Count, (i, f) => matrix[i, f] - mean[f]);
        return (mean, centred.TransposeThisAndMultiply(centred) / (rows.Count - 1));
    }

    // The root of S1 S2 has the trace of the root of S1^(1/2) S2 S1^(1/2), which is symmetric: its eigenvalues are real, and negative ones are rounding.
    static double Between(Vector<double> firstMean, Matrix<double> firstSpread, Vector<double> secondMean, Matrix<double> secondSpread)
    {
        var eigen = firstSpread.Evd(Symmetricity.Symmetric);
        var roots = eigen.EigenValues.Map(value => Math.Sqrt(Math.Max(0, value.Real)));
        var root = eigen.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(roots) * eigen.EigenVectors.Transpose();
        var product = root * secondSpread * root;
        var trace = ((product + product.Transpose()) / 2).Evd(Symmetricity.Symmetric).EigenValues.Sum(value => Math.Sqrt(Math.Max(0, value.Real)));
        var gap = firstMean - secondMean;
        return Math.Max(0, gap * gap + firstSpread.Trace() + secondSpread.Trace() - 2 * trace);
    }
}
