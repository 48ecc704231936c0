using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>How far a model's readings of many films have fallen together into one answer.</summary>
/// <param name="Model">The model.</param>
/// <param name="Films">How many films.</param>
/// <param name="Faces">How many faces in all.</param>
/// <param name="Pooled">C shares over all faces.</param>
/// <param name="Dominant">Expression -> films in which it is read most often.</param>
/// <param name="EntropyMean">Mean of the films' entropies, bits.</param>
/// <param name="EntropySd">Their standard deviation over films, bits.</param>
/// <param name="EffectiveClasses">2^H of the pooled shares: as many equally common classes have the same entropy.</param>
/// <param name="Information">Bits that the expression tells about the film, beside what shuffled films tell.</param>
/// <param name="CramersV">Connection of film and expression, 0 to 1; null where only one expression is read.</param>
/// <param name="JensenShannon">Mean divergence over pairs of films, bits.</param>
/// <param name="Aitchison">Mean log-ratio distance over pairs of films, half a face added to every count.</param>
/// <remarks>High entropy alone can be noise; information about the film cannot be had without reading something. Neither says that what is read is true.</remarks>
public sealed record Collapse(
    string Model, int Films, int Faces, IReadOnlyList<double> Pooled, IReadOnlyDictionary<Expression, int> Dominant, double EntropyMean, double EntropySd,
    double EffectiveClasses, MutualInformationTest Information, double? CramersV, double JensenShannon, double Aitchison)
{
    /// <summary>Largest pooled share: 1 for a model that always answers the same.</summary>
    public double DominantShare => Pooled.Max();

    /// <summary>Diagnoses one model.</summary>
    /// <param name="films">Its counts of at least two films.</param>
    /// <param name="seed">Seed of the shuffled films.</param>
    /// <exception cref="ArgumentException">Fewer than two films, films of several models, or a film without faces (named).</exception>
    public static Collapse Of(IReadOnlyList<FilmCounts> films, int seed)
    {
        ArgumentNullException.ThrowIfNull(films);
        if (films.Select(film => film.Model).Distinct().Count() > 1) throw new ArgumentException("Expected the films of one model.", nameof(films));
        var table = new ContingencyTable([.. films.Select(film => film.Counts)], [.. films.Select(film => film.Film)]);
        int[] pooled = [.. Enumerable.Range(0, Expressions.Studied.Count).Select(c => films.Sum(film => film.Counts[c]))];
        double[] bits = [.. films.Select(film => film.EntropyBits)];
        var mean = bits.Average();
        return new(films[0].Model, films.Count, pooled.Sum(), Shares.Of(pooled), Expressions.Studied.ToDictionary(e => e, e => films.Count(film => film.Dominant == e)),
            mean, Math.Sqrt(bits.Sum(b => (b - mean) * (b - mean)) / (bits.Length - 1)), Entropy.EffectiveClasses(pooled),
            MutualInformation.AgainstShuffles(table, seed), Statistics.CramersV.Of(table),
            FilmDistances.JensenShannon(films, (p, q) => Divergence.JensenShannonBits(p, q)).Mean(), FilmDistances.Aitchison(films).Mean());
    }
}
