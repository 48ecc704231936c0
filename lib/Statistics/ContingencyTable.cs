namespace FaceValue.Statistics;

/// <summary>Counts of two labels together, for instance films (rows) by expressions (columns).</summary>
public sealed class ContingencyTable
{
    readonly int[] cells;

    /// <summary>Takes a copy of the counts.</summary>
    /// <param name="counts">R rows of C counts.</param>
    /// <param name="rowNames">Names for error messages; row numbers by default.</param>
    /// <exception cref="ArgumentException">No rows, rows of different lengths, a negative count, or a row of zeros (named).</exception>
    public ContingencyTable(IReadOnlyList<IReadOnlyList<int>> counts, IReadOnlyList<string>? rowNames = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count == 0 || counts[0].Count == 0) throw new ArgumentException("Expected rows of counts but got none.", nameof(counts));
        if (rowNames is not null) Require.SameLength(counts.Count, rowNames.Count, nameof(counts), nameof(rowNames));
        Rows = counts.Count;
        Columns = counts[0].Count;
        cells = new int[Rows * Columns];
        RowSums = new int[Rows];
        ColumnSums = new int[Columns];
        for (var r = 0; r < Rows; r++)
        {
            var name = rowNames is null ? $"Row {r}" : $"Row '{rowNames[r]}'";
            if (counts[r].Count != Columns) throw new ArgumentException($"{name} has {counts[r].Count} counts, the first row has {Columns}.", nameof(counts));
            for (var c = 0; c < Columns; c++)
            {
                var count = counts[r][c];
                if (count < 0) throw new ArgumentException($"{name}: count {c} is {count}, below 0.", nameof(counts));
                cells[r * Columns + c] = count;
                RowSums[r] += count;
                ColumnSums[c] += count;
                Total += count;
            }
            if (RowSums[r] == 0) throw new ArgumentException($"{name} holds no counts at all; leave it out.", nameof(counts));
        }
    }

    /// <summary>R.</summary>
    public int Rows { get; }

    /// <summary>C, classes that never occur included.</summary>
    public int Columns { get; }

    /// <summary>N, the sum of all counts.</summary>
    public int Total { get; }

    /// <summary>The count in a cell, both from 0.</summary>
    public int this[int row, int column] => cells[row * Columns + column];

    internal int[] RowSums { get; }

    internal int[] ColumnSums { get; }

    internal ReadOnlySpan<int> Cells => cells;

    internal int ColumnsSeen => ColumnSums.Count(c => c > 0);
}
