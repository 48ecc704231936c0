namespace FaceValue.Statistics;

/// <summary>Agreement of the same number of raters on every subject, in names.</summary>
/// <remarks>Fleiss 1971.</remarks>
public static class FleissKappa
{
    /// <summary>Fleiss' kappa of counts.</summary>
    /// <param name="counts">One row a subject, one column a class: how many raters chose it.</param>
    /// <returns>1 (all agree) through 0 (as by chance); null, not defined, where only one class was ever chosen.</returns>
    /// <exception cref="ArgumentException">No subjects, rows of different lengths or sums, fewer than two raters, or a negative count.</exception>
    public static double? Of(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var table = new ContingencyTable(counts);
        var raters = table.RowSums[0];
        if (raters < 2) throw new ArgumentException($"Agreement needs at least two raters but subject 0 has {raters}.", nameof(counts));
        var agreed = 0d;
        for (var subject = 0; subject < table.Rows; subject++)
        {
            if (table.RowSums[subject] != raters) throw new ArgumentException($"Subject {subject} has {table.RowSums[subject]} raters, subject 0 has {raters}.", nameof(counts));
            for (var c = 0; c < table.Columns; c++) agreed += (double)table[subject, c] * (table[subject, c] - 1);
        }
        var observed = agreed / ((double)table.Rows * raters * (raters - 1));
        var chance = table.ColumnSums.Sum(c => (double)c / table.Total * c / table.Total);
        return table.ColumnsSeen == 1 ? null : (observed - chance) / (1 - chance);
    }

    /// <summary>Fleiss' kappa of the labels themselves.</summary>
    /// <param name="labels">One row a subject, one label a rater, in any order.</param>
    /// <inheritdoc cref="Of"/>
    public static double? OfLabels<T>(IReadOnlyList<IReadOnlyList<T>> labels) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(labels);
        T[] classes = [.. labels.SelectMany(l => l).Distinct()];
        return Of([.. labels.Select(l => classes.Select(c => l.Count(x => x.Equals(c))).ToArray())]);
    }
}
