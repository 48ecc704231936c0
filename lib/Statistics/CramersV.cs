namespace FaceValue.Statistics;

/// <summary>Strength of the connection between two labels, whatever the table's size.</summary>
public static class CramersV
{
    /// <summary>Cramér's V.</summary>
    /// <returns>0 (no connection) to 1 (one label fixes the other); null, not defined, where the table has one row or only one class occurs.</returns>
    /// <remarks>Cramér 1946, section 21.9. Too high for small samples.</remarks>
    public static double? Of(ContingencyTable table)
    {
        if (ChiSquare.Of(table) is not { } test) return null;
        return Math.Sqrt(test.Statistic / table.Total / (Math.Min(table.Rows, table.ColumnsSeen) - 1));
    }

    /// <summary>Cramér's V without its upward bias.</summary>
    /// <returns>0 to 1; null, not defined, where the table has one row or only one class occurs, or too few counts to correct.</returns>
    /// <remarks>Bergsma 2013, "A bias-correction for Cramér's V and Tschuprow's T".</remarks>
    public static double? BiasCorrected(ContingencyTable table)
    {
        if (ChiSquare.Of(table) is not { } test || table.Total < 2) return null;
        var less = table.Total - 1.0;
        var phi2 = Math.Max(0, test.Statistic / table.Total - test.DegreesOfFreedom / less);
        double Corrected(int classes) => classes - (classes - 1.0) * (classes - 1.0) / less;
        var smaller = Math.Min(Corrected(table.Rows), Corrected(table.ColumnsSeen)) - 1;
        return smaller > 0 ? Math.Min(1, Math.Sqrt(phi2 / smaller)) : null;
    }
}
