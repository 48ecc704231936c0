using MathNet.Numerics.LinearAlgebra;

namespace FaceValue.Statistics;

/// <summary>Points whose distances are the given ones. Distances that no points have leave imaginary axes, which count negatively.</summary>
/// <remarks>Gower 1966.</remarks>
static class PrincipalCoordinates
{
    /// <summary>Real and imaginary coordinates, each N rows; an axis of no length is left out.</summary>
    public static (double[][] Real, double[][] Imaginary) Of(DistanceMatrix distances)
    {
        var n = distances.Count;
        var centred = Matrix<double>.Build.Dense(n, n, (i, j) => -0.5 * distances[i, j] * distances[i, j]);
        var means = centred.RowSums() / n;
        var mean = means.Sum() / n;
        centred.MapIndexedInplace((i, j, value) => value - means[i] - means[j] + mean);
        var axes = centred.Evd(Symmetricity.Symmetric);
        var lengths = axes.EigenValues.Real().ToArray();
        var longest = lengths.Max(Math.Abs);
        double[][] Coordinates(Func<double, bool> wanted)
        {
            int[] kept = [.. Enumerable.Range(0, n).Where(k => wanted(lengths[k]) && Math.Abs(lengths[k]) > 1e-10 * longest)];
            return [.. Enumerable.Range(0, n).Select(i => kept.Select(k => axes.EigenVectors[i, k] * Math.Sqrt(Math.Abs(lengths[k]))).ToArray())];
        }
        return (Coordinates(l => l > 0), Coordinates(l => l < 0));
    }
}
