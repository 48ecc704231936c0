using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>How far films lie apart by what a model reads in them. Two distances, as they may disagree: a rare expression weighs heavily in the second and hardly at all in the first.</summary>
public static class FilmDistances
{
    /// <summary>Added to every count before logarithms are taken: half a face.</summary>
    public const double Pseudocount = 0.5;

    /// <summary>Root of the Jensen-Shannon divergence in bits, which is a distance; 0 to 1.</summary>
    /// <param name="films">N films of one model, at least two.</param>
    public static DistanceMatrix RootJensenShannon(IReadOnlyList<FilmCounts> films) => JensenShannon(films, Divergence.RootJensenShannonBits);

    /// <summary>Aitchison distance of the counts with <see cref="Pseudocount"/> added.</summary>
    /// <param name="films">N films of one model, at least two.</param>
    public static DistanceMatrix Aitchison(IReadOnlyList<FilmCounts> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        return DistanceMatrix.Between<double[]>([.. films.Select(film => Composition.Clr([.. film.Counts.Select(count => (double)count)], Pseudocount))], Euclidean);
    }

    internal static DistanceMatrix JensenShannon(IReadOnlyList<FilmCounts> films, Func<IReadOnlyList<double>, IReadOnlyList<double>, double> distance)
    {
        ArgumentNullException.ThrowIfNull(films);
        return DistanceMatrix.Between<double[]>([.. films.Select(film => film.Shares)], (p, q) => distance(p, q));
    }

    static double Euclidean(double[] one, double[] other)
    {
        var sum = 0d;
        for (var i = 0; i < one.Length; i++) sum += (one[i] - other[i]) * (one[i] - other[i]);
        return Math.Sqrt(sum);
    }
}
