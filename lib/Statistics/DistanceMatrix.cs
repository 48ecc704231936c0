namespace FaceValue.Statistics;

/// <summary>Distances between all pairs of N items: symmetric, 0 on the diagonal.</summary>
public sealed class DistanceMatrix
{
    readonly double[] cells;

    DistanceMatrix(double[] cells, int count) => (this.cells, Count) = (cells, count);

    /// <summary>N.</summary>
    public int Count { get; }

    /// <summary>Distance of two items, both from 0.</summary>
    public double this[int i, int j] => cells[i * Count + j];

    /// <summary>Measures every pair once.</summary>
    /// <param name="items">N items, at least two.</param>
    /// <param name="distance">A symmetric distance, for instance <see cref="Divergence.RootJensenShannonBits"/>.</param>
    /// <exception cref="ArgumentException">Fewer than two items, or a distance that is negative or not finite (the pair is named).</exception>
    public static DistanceMatrix Between<T>(IReadOnlyList<T> items, Func<T, T, double> distance)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(distance);
        var n = AtLeastTwo(items.Count);
        var cells = new double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++)
                cells[i * n + j] = cells[j * n + i] = Checked(distance(items[i], items[j]), i, j);
        return new(cells, n);
    }

    /// <summary>Takes distances measured elsewhere.</summary>
    /// <param name="rows">N rows of N distances.</param>
    /// <exception cref="ArgumentException">Not square, not symmetric, not 0 on the diagonal, or a distance that is negative or not finite.</exception>
    public static DistanceMatrix Of(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var n = AtLeastTwo(rows.Count);
        var cells = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            if (rows[i].Count != n) throw new ArgumentException($"Expected {n} distances in row {i} but got {rows[i].Count}.", nameof(rows));
            for (var j = 0; j < n; j++) cells[i * n + j] = Checked(rows[i][j], i, j);
        }
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
                if (i == j ? cells[i * n + i] != 0 : Math.Abs(cells[i * n + j] - cells[j * n + i]) > 1e-12 * Math.Max(1, cells[i * n + j]))
                    throw new ArgumentException(i == j ? $"Item {i} is {cells[i * n + i]} from itself, not 0." : $"Items {i} and {j} are {cells[i * n + j]} apart one way and {cells[j * n + i]} the other.", nameof(rows));
        return new(cells, n);
    }

    /// <summary>Mean over all pairs.</summary>
    public double Mean()
    {
        var sum = 0d;
        foreach (var cell in cells) sum += cell;
        return sum / ((double)Count * (Count - 1));
    }

    static int AtLeastTwo(int count) =>
        count >= 2 ? count : throw new ArgumentException($"Distances need at least two items but got {count}.", nameof(count));

    static double Checked(double distance, int i, int j) =>
        double.IsFinite(distance) && distance >= 0 ? distance : throw new ArgumentException($"The distance of items {i} and {j} is {distance}.", nameof(distance));
}
