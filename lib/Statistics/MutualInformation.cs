namespace FaceValue.Statistics;

/// <summary>How much one label tells about the other: bits saved in guessing the expression once the film is known.</summary>
/// <remarks>
/// The plug-in value of a finite table is never 0 even if nothing is told, so there are two corrections. Miller-Madow needs no simulation, but counts
/// only the cells that were seen, so it corrects too little in sparse tables. The mean over shuffled tables (<see cref="AgainstShuffles"/>) makes
/// no such approximation and gives a p-value with it: prefer it for what is reported.
/// </remarks>
public static class MutualInformation
{
    /// <summary>Plug-in mutual information.</summary>
    /// <returns>Bits, 0 to the lesser entropy of the two labels; too high for small samples.</returns>
    /// <remarks>Shannon 1948: H(row) + H(column) - H(both).</remarks>
    public static double Bits(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Math.Max(0, Bits(SumOfLogs(table.Cells), table));
    }

    /// <summary>Mutual information with each of its three entropies corrected for sample size.</summary>
    /// <returns>Bits; below 0 where less is told than chance would tell.</returns>
    /// <remarks>Miller 1955: (rows + columns - cells seen - 1) / (2 N) nats are added.</remarks>
    public static double MillerMadowBits(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cellsSeen = 0;
        foreach (var cell in table.Cells)
            if (cell > 0) cellsSeen++;
        return Bits(table) + (table.Rows + table.ColumnsSeen - cellsSeen - 1) / (2.0 * table.Total * Math.Log(2));
    }

    /// <summary>Compares with tables of the same margins in which film and expression have nothing to do with each other.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <param name="shuffles">How many shuffled tables.</param>
    /// <remarks>Readings are shuffled one by one, as if each were independent; neighbouring frames are not, so the p-value is for the table, not for the film.</remarks>
    public static MutualInformationTest AgainstShuffles(ContingencyTable table, int seed, int shuffles = 999)
    {
        ArgumentNullException.ThrowIfNull(table);
        Require.Repeats(shuffles, nameof(shuffles));
        var labels = new int[table.Total];
        for (int column = 0, at = 0; column < table.Columns; at += table.ColumnSums[column++])
            Array.Fill(labels, column, at, table.ColumnSums[column]);
        var draws = Replicates.Run(shuffles, i =>
        {
            int[] shuffled = [.. labels];
            new RandomStream(seed, i).Shuffle<int>(shuffled);
            var cells = new int[table.Rows * table.Columns];
            for (int row = 0, at = 0; row < table.Rows; row++)
                for (var end = at + table.RowSums[row]; at < end; at++)
                    cells[row * table.Columns + shuffled[at]]++;
            return Bits(SumOfLogs(cells), table);
        });
        var bits = Bits(table);
        return new(bits, draws.Average(), Permutation.P(draws.Count(d => d >= bits - 1e-12), shuffles), shuffles);
    }

    static double Bits(double cells, ContingencyTable table)
    {
        double n = table.Total;
        return (cells - SumOfLogs(table.RowSums) - SumOfLogs(table.ColumnSums) + n * Math.Log2(n)) / n;
    }

    static double SumOfLogs(ReadOnlySpan<int> counts)
    {
        var sum = 0d;
        foreach (var count in counts)
            if (count > 1) sum += count * Math.Log2(count);
        return sum;
    }
}
