using MathNet.Numerics.LinearAlgebra;

namespace FaceValue.Statistics;

/// <summary>How common the classes are in the target, from hard predictions and a confusion matrix: a check on <see cref="PriorShift"/> that needs no calibration.</summary>
/// <param name="Weights">C ratios of target to training share. Below 0 where sampling noise outweighs the signal.</param>
/// <param name="Prior">C shares of the classes in the target; negative weights count as 0.</param>
/// <remarks>Lipton, Wang and Smola 2018, "Detecting and correcting for label shift with black box predictors" (BBSE).</remarks>
public sealed record LabelShift(IReadOnlyList<double> Weights, IReadOnlyList<double> Prior)
{
    /// <summary>Solves joint x weights = target shares of the predictions.</summary>
    /// <param name="joint">On held-out training data, share of all photos with class i predicted (row) and class j true (column); sums to 1.</param>
    /// <param name="targetPredicted">C shares of the predicted classes in the target.</param>
    /// <exception cref="ArgumentException">Not square, not shares, or a classifier that cannot tell some classes apart (singular).</exception>
    public static LabelShift Bbse(IReadOnlyList<IReadOnlyList<double>> joint, IReadOnlyList<double> targetPredicted)
    {
        ArgumentNullException.ThrowIfNull(joint);
        var predicted = Require.Shares(targetPredicted, nameof(targetPredicted), "The target's predicted shares");
        var c = predicted.Length;
        if (joint.Count != c || joint.Any(row => row.Count != c)) throw new ArgumentException($"Expected {c} rows of {c} shares.", nameof(joint));
        Require.Shares([.. joint.SelectMany(row => row)], nameof(joint), "The cells of the joint table");
        var matrix = Matrix<double>.Build.Dense(c, c, (i, j) => joint[i][j]);
        if (matrix.ConditionNumber() is not < 1e10)
            throw new ArgumentException("The table is singular: the classifier predicts some classes alike, whatever is true. Merge those classes.", nameof(joint));
        double[] weights = [.. matrix.Solve(Vector<double>.Build.DenseOfArray(predicted))];
        double[] prior = [.. weights.Select((w, j) => Math.Max(0, w) * joint.Sum(row => row[j]))];
        var sum = prior.Sum();
        return new(weights, [.. prior.Select(p => p / sum)]);
    }
}
