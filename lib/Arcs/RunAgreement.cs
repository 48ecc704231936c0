using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>How often two networks read the same in the same face.</summary>
/// <param name="One">A network.</param>
/// <param name="Other">Another.</param>
/// <param name="Films">Films with faces.</param>
/// <param name="Faces">Faces read by both.</param>
/// <param name="Share">Share of faces with the same label, 0 to 1, with its interval over films.</param>
/// <param name="Kappa">Cohen's kappa: agreement beyond what their habits alone would give; null, not defined, where both always say the same one thing.</param>
public sealed record RunAgreement(ModelRun One, ModelRun Other, int Films, int Faces, Interval Share, double? Kappa)
{
    /// <summary>Compares every two networks. Two seeds of one model show how much agreement there can be at all.</summary>
    /// <param name="films">All readings of all networks.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <exception cref="ArgumentException">Two networks have not read the same frames, or share fewer than two films with faces.</exception>
    public static IReadOnlyList<RunAgreement> Of(IReadOnlyList<FaceSeries> films, int seed)
    {
        ArgumentNullException.ThrowIfNull(films);
        var runs = films.GroupBy(film => film.Run).Select(run => run.ToList()).ToList();
        return [.. from a in Enumerable.Range(0, runs.Count) from b in Enumerable.Range(a + 1, runs.Count - a - 1) select Of(runs[a], runs[b], seed)];
    }

    static RunAgreement Of(List<FaceSeries> one, List<FaceSeries> other, int seed)
    {
        var (first, second) = (ArcFidelity.RunOf(one), ArcFidelity.RunOf(other));
        var theirs = other.ToDictionary(film => film.Film);
        var table = new int[Expressions.Studied.Count, Expressions.Studied.Count];
        var films = new List<(int Same, int Faces)>();
        foreach (var film in one.Where(film => film.Count > 0 && theirs.ContainsKey(film.Film)))
        {
            var match = theirs[film.Film];
            if (!film.Seconds.SequenceEqual(match.Seconds)) throw new ArgumentException($"{first} and {second} have not read the same frames of '{film.Film}'.", nameof(other));
            foreach (var (mine, its) in film.Labels.Zip(match.Labels)) table[Expressions.PlaceOf(mine), Expressions.PlaceOf(its)]++;
            films.Add((film.Labels.Zip(match.Labels).Count(pair => pair.First == pair.Second), film.Count));
        }
        if (films.Count < 2) throw new ArgumentException($"{first} and {second} share {films.Count} films with faces; expected two or more.", nameof(other));
        var places = Enumerable.Range(0, Expressions.Studied.Count);
        return new(first, second, films.Count, films.Sum(film => film.Faces), Bootstrap.Percentile(films, drawn => drawn.Sum(film => film.Same) / (double)drawn.Sum(film => film.Faces), seed),
            CohenKappa.Of([.. places.Select(i => places.Select(j => table[i, j]).ToArray())])?.Kappa);
    }
}
