using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>One network's collapse, beside what two baselines make of the same films.</summary>
/// <param name="Run">The network.</param>
/// <param name="Read">As it reads.</param>
/// <param name="Constant">If it always gave its commonest answer: the same films, all faces alike.</param>
/// <param name="Shuffled">If its answers were dealt to the films by chance: as varied, and blind to the film.</param>
/// <param name="WithoutFaces">Films in which no face was found; they are not in the other figures.</param>
public sealed record RunCollapse(ModelRun Run, Collapse Read, Collapse Constant, Collapse Shuffled, IReadOnlyList<string> WithoutFaces)
{
    /// <summary>Diagnoses one network.</summary>
    /// <param name="films">Its readings.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <exception cref="ArgumentException">Readings of several networks, or fewer than two films with faces.</exception>
    public static RunCollapse Of(IReadOnlyList<FaceSeries> films, int seed)
    {
        var run = ArcFidelity.RunOf(films);
        FilmCounts[] counts = [.. films.Where(film => film.Count > 0).Select(film => film.ToCounts())];
        return new(run, Collapse.Of(counts, seed), Collapse.Of(AllAlike(counts), seed), Collapse.Of(Dealt(counts, seed), seed), [.. films.Where(film => film.Count == 0).Select(film => film.Film)]);
    }

    static FilmCounts[] AllAlike(FilmCounts[] films)
    {
        var most = Expressions.Studied.MaxBy(expression => films.Sum(film => film.Counts[Expressions.PlaceOf(expression)]));
        return [.. films.Select(film => With(film, [.. Expressions.Studied.Select(expression => expression == most ? film.Faces : 0)]))];
    }

    static FilmCounts[] Dealt(FilmCounts[] films, int seed)
    {
        int[] cards = [.. from place in Enumerable.Range(0, Expressions.Studied.Count) from _ in Enumerable.Range(0, films.Sum(film => film.Counts[place])) select place];
        new RandomStream(seed).Shuffle<int>(cards);
        var at = 0;
        return [.. films.Select(film =>
        {
            var counts = new int[Expressions.Studied.Count];
            for (var face = 0; face < film.Faces; face++) counts[cards[at++]]++;
            return With(film, counts);
        })];
    }

    static FilmCounts With(FilmCounts film, int[] counts) =>
        film with { Angry = counts[0], Fear = counts[1], Happy = counts[2], Sad = counts[3], Surprise = counts[4] };
}
