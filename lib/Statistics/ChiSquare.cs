using MathNet.Numerics;

namespace FaceValue.Statistics;

/// <summary>Pearson's test that rows and columns of a table have nothing to do with each other.</summary>
/// <param name="Statistic">Chi-square, 0 and up.</param>
/// <param name="DegreesOfFreedom">(rows - 1)(columns seen - 1).</param>
/// <param name="P">Probability of as large a value without a connection; trust it where expected counts are about 5 or more.</param>
public sealed record ChiSquare(double Statistic, int DegreesOfFreedom, double P)
{
    /// <summary>Tests a table.</summary>
    /// <returns>Null, not defined, where the table has one row or only one class occurs.</returns>
    /// <remarks>Pearson 1900.</remarks>
    public static ChiSquare? Of(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var freedom = (table.Rows - 1) * (table.ColumnsSeen - 1);
        if (freedom == 0) return null;
        var sum = 0d;
        for (var r = 0; r < table.Rows; r++)
            for (var c = 0; c < table.Columns; c++)
            {
                if (table.ColumnSums[c] == 0) continue;
                var expected = (double)table.RowSums[r] * table.ColumnSums[c] / table.Total;
                var gap = table[r, c] - expected;
                sum += gap * gap / expected;
            }
        return new(sum, freedom, SpecialFunctions.GammaUpperRegularized(freedom / 2.0, sum / 2));
    }
}
