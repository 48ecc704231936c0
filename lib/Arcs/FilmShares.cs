using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>Shares of the five expressions in films by one way of reading them, beside the true ones.</summary>
/// <param name="Pooled">Five shares over all faces.</param>
/// <param name="Films">Film -> five shares.</param>
/// <param name="PooledError">Total variation between the pooled shares and the true ones: 0 (the same) to 1; null where no truth is known.</param>
/// <param name="FilmError">Mean over films of the same distance, with its interval over films; null where no truth is known or there is one film.</param>
public sealed record FilmShares(IReadOnlyList<double> Pooled, IReadOnlyDictionary<string, double[]> Films, double? PooledError, Interval? FilmError)
{
    internal static FilmShares Of(IReadOnlyList<(string Film, double[][] Rows)> films, IReadOnlyDictionary<string, double[][]>? truth, int seed)
    {
        var pooled = Mean([.. films.SelectMany(film => film.Rows)]);
        var shares = films.ToDictionary(film => film.Film, film => Mean(film.Rows));
        if (truth is null) return new(pooled, shares, null, null);
        double[] errors = [.. films.Select(film => TotalVariation(shares[film.Film], Mean(truth[film.Film])))];
        return new(pooled, shares, TotalVariation(pooled, Mean([.. films.SelectMany(film => truth[film.Film])])), ArcFidelity.OverFilms(errors, seed));
    }

    /// <summary>Half the sum of absolute differences of two lists of shares: the share of faces that would have to change their label.</summary>
    internal static double TotalVariation(IReadOnlyList<double> one, IReadOnlyList<double> other) => one.Zip(other, (p, q) => Math.Abs(p - q)).Sum() / 2;

    // Divided by its sum: a truth with neutral faces sums to less than 1.
    internal static double[] Mean(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        var sums = new double[rows[0].Count];
        foreach (var row in rows)
            for (var c = 0; c < sums.Length; c++) sums[c] += row[c];
        var all = sums.Sum();
        return [.. sums.Select(sum => sum / all)];
    }
}
