using MathNet.Numerics.Distributions;

namespace FaceValue.Statistics;

/// <summary>Agreement of two raters beyond chance.</summary>
/// <param name="Kappa">1 (all agree) through 0 (as by chance) to -1.</param>
/// <param name="StandardError">Of kappa as it is, for large samples.</param>
/// <param name="Interval">Kappa plus and minus its standard error, by the normal distribution.</param>
/// <param name="Z">Kappa over the standard error that it would have if there were no agreement beyond chance.</param>
/// <param name="Linear">Kappa for ordered classes, a disagreement counting by the number of classes between; equal to kappa for two classes.</param>
/// <remarks>Cohen 1960 and 1968; standard errors of Fleiss, Cohen and Everitt 1969, equations 13 and 14.</remarks>
public sealed record CohenKappa(double Kappa, double StandardError, Interval Interval, double Z, double Linear)
{
    /// <summary>Computes kappa.</summary>
    /// <param name="counts">K rows (first rater's class) of K columns (second rater's). A row may be all 0.</param>
    /// <param name="level">Of the interval, 0.95 for 95%.</param>
    /// <returns>Null, not defined, where both raters used one class only, the same.</returns>
    /// <exception cref="ArgumentException">Not square, a negative count, or no counts at all.</exception>
    public static CohenKappa? Of(IReadOnlyList<IReadOnlyList<int>> counts, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Require.Level(level);
        var (p, rows, columns, n) = Proportions(counts);
        var k = rows.Length;
        double agreed = 0, chance = 0, apart = 0, apartByChance = 0;
        for (var i = 0; i < k; i++)
        {
            agreed += p[i, i];
            chance += rows[i] * columns[i];
            for (var j = 0; j < k; j++)
            {
                apart += Math.Abs(i - j) * p[i, j];
                apartByChance += Math.Abs(i - j) * rows[i] * columns[j];
            }
        }
        if (apartByChance == 0) return null;
        var kappa = (agreed - chance) / (1 - chance);

        double onDiagonal = 0, offDiagonal = 0, margins = 0;
        for (var i = 0; i < k; i++)
        {
            var weight = 1 - (rows[i] + columns[i]) * (1 - kappa);
            onDiagonal += p[i, i] * weight * weight;
            margins += rows[i] * columns[i] * (rows[i] + columns[i]);
            for (var j = 0; j < k; j++)
                if (i != j) offDiagonal += p[i, j] * (columns[i] + rows[j]) * (columns[i] + rows[j]);
        }
        var tail = kappa - chance * (1 - kappa);
        var variance = onDiagonal + (1 - kappa) * (1 - kappa) * offDiagonal - tail * tail;
        var error = Math.Sqrt(Math.Max(0, variance) / n) / (1 - chance);
        var errorByChance = Math.Sqrt(Math.Max(0, chance + chance * chance - margins) / n) / (1 - chance);
        var reach = Normal.InvCDF(0, 1, (1 + level) / 2) * error;
        var z = errorByChance > 0 ? kappa / errorByChance : 0;
        return new(kappa, error, new(kappa - reach, kappa, kappa + reach, level), z, 1 - apart / apartByChance);
    }

    static (double[,] P, double[] Rows, double[] Columns, double Total) Proportions(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var k = counts.Count;
        double total = 0;
        for (var i = 0; i < k; i++)
        {
            if (counts[i].Count != k) throw new ArgumentException($"Expected {k} columns in row {i}, as many as rows, but got {counts[i].Count}.", nameof(counts));
            for (var j = 0; j < k; j++)
                total += counts[i][j] >= 0 ? counts[i][j] : throw new ArgumentException($"Row {i}: count {j} is {counts[i][j]}, below 0.", nameof(counts));
        }
        if (total == 0) throw new ArgumentException("Expected counts of two raters but there are none.", nameof(counts));
        var (p, rows, columns) = (new double[k, k], new double[k], new double[k]);
        for (var i = 0; i < k; i++)
            for (var j = 0; j < k; j++)
            {
                p[i, j] = counts[i][j] / total;
                rows[i] += p[i, j];
                columns[j] += p[i, j];
            }
        return (p, rows, columns, total);
    }
}
