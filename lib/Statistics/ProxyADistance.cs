using MathNet.Numerics.LinearAlgebra;

namespace FaceValue.Statistics;

/// <summary>How easily a straight-line classifier tells two sets of features apart.</summary>
/// <param name="Distance">2 (1 - 2 error): 0 where it cannot tell them apart, 2 where it never errs.</param>
/// <param name="Error">Share of rows put on the wrong side, held out, both sets weighing the same; 0.5 by chance.</param>
/// <remarks>
/// Ben-David et al. 2007, "Analysis of representations for domain adaptation". The classifier is ridge regression on the side, its features scaled on the rows
/// it learns from. An error above one half is chance as well, and counts as distance 0.
/// </remarks>
public sealed record ProxyADistance(double Distance, double Error)
{
    // Features have variance 1 by then; a tenth of it keeps hundreds of features from learning a few hundred rows by heart.
    const double Ridge = 0.1;

    /// <summary>Compares two sets by cross-validation.</summary>
    /// <param name="first">N rows of F features, at least as many as folds.</param>
    /// <param name="second">M rows of F features.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <param name="folds">How many.</param>
    /// <param name="firstGroups">N names: rows of one name (a film, a photographer) are held out together, or the classifier would know the film and not the domain. By default each row is on its own.</param>
    /// <param name="secondGroups">M names.</param>
    /// <exception cref="ArgumentException">Too few rows or groups, rows of different lengths, or a value that is not finite (named).</exception>
    public static ProxyADistance Of(
        IReadOnlyList<double[]> first, IReadOnlyList<double[]> second, int seed, int folds = 5, IReadOnlyList<string>? firstGroups = null, IReadOnlyList<string>? secondGroups = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        FeatureRows.Check(first, second, folds);
        int[] fold = [.. Folds(first.Count, firstGroups, folds, new(seed, 0), "first"), .. Folds(second.Count, secondGroups, folds, new(seed, 1), "second")];
        double[][] rows = [.. first, .. second];
        var wrong = new int[2];
        for (var held = 0; held < folds; held++)
        {
            int[] learn = [.. Enumerable.Range(0, rows.Length).Where(i => fold[i] != held)];
            var side = Classifier(rows, learn, first.Count);
            for (var i = 0; i < rows.Length; i++)
            {
                if (fold[i] != held) continue;
                var own = i < first.Count ? 0 : 1;
                if (side(rows[i]) > 0 != (own == 1)) wrong[own]++;
            }
        }
        var error = (wrong[0] / (double)first.Count + wrong[1] / (double)second.Count) / 2;
        return new(Math.Max(0, 2 * (1 - 2 * error)), error);
    }

    // Least squares on -1 (first) and +1 (second), each set with half of the weight, so that the larger one does not win by size.
    static Func<double[], double> Classifier(double[][] rows, int[] learn, int firsts)
    {
        var features = rows[0].Length;
        var inFirst = learn.Count(i => i < firsts);
        double Weight(int i) => i < firsts ? 0.5 / inFirst : 0.5 / (learn.Length - inFirst);
        var (mean, deviation) = (new double[features], new double[features]);
        foreach (var i in learn)
            for (var f = 0; f < features; f++) mean[f] += Weight(i) * rows[i][f];
        foreach (var i in learn)
            for (var f = 0; f < features; f++) deviation[f] += Weight(i) * (rows[i][f] - mean[f]) * (rows[i][f] - mean[f]);
        for (var f = 0; f < features; f++) deviation[f] = deviation[f] > 1e-20 ? Math.Sqrt(deviation[f]) : 1;
        var scaled = Matrix<double>.Build.Dense(learn.Length, features, (i, f) => Math.Sqrt(Weight(learn[i])) * (rows[learn[i]][f] - mean[f]) / deviation[f]);
        var sides = Vector<double>.Build.Dense(learn.Length, i => Math.Sqrt(Weight(learn[i])) * (learn[i] < firsts ? -1 : 1));
        var normal = scaled.TransposeThisAndMultiply(scaled) + Ridge * Matrix<double>.Build.DenseIdentity(features);
        var slope = normal.Cholesky().Solve(scaled.TransposeThisAndMultiply(sides)).ToArray();
        return row =>
        {
            var sum = 0d;
            for (var f = 0; f < features; f++) sum += slope[f] * (row[f] - mean[f]) / deviation[f];
            return sum;
        };
    }

    // Groups are dealt round in a random order, so that folds are as even in groups as can be.
    static int[] Folds(int count, IReadOnlyList<string>? groups, int folds, RandomStream random, string name)
    {
        var (codes, known) = Require.Labels(groups ?? [.. Enumerable.Range(0, count).Select(i => $"{i}")], count, $"{name}Groups");
        if (known.Length < folds) throw new ArgumentException($"The {name} set has {known.Length} groups, too few for {folds} folds.", $"{name}Groups");
        int[] order = [.. Enumerable.Range(0, known.Length)];
        random.Shuffle<int>(order);
        return [.. codes.Select(code => order[code] % folds)];
    }
}
