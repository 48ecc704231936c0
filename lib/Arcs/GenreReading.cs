using FaceValue.Datasets;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>What a network reads in the films of one genre. Films count alike, however many faces they have.</summary>
/// <param name="Genre">The genre.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Films">How many films with faces.</param>
/// <param name="Mean">Mean share, 0 to 1.</param>
/// <param name="Interval">Its interval over films; null, not defined, for a single film.</param>
public sealed record GenreShare(string Genre, Expression Expression, int Films, double Mean, Interval? Interval);

/// <summary>How one network's readings go with genre.</summary>
/// <param name="Run">The network.</param>
/// <param name="Colours">What it was shown of the films' colours.</param>
/// <param name="Shares">Every genre and expression.</param>
/// <param name="Tests">PERMANOVA and PERMDISP, one a distance; empty, not defined, where fewer than two genres have two films.</param>
/// <param name="Information">How much an expression tells about the genre; null where the tests are not defined.</param>
/// <param name="LeftOut">Films left out of the tests and why: no faces, or the only film of a genre.</param>
/// <remarks>Telling genres apart is no sign of reading expressions: light and colours differ by genre as well. Compare with greyed readings, and with the truth where it is known.</remarks>
public sealed record GenreReading(ModelRun Run, ColourUse Colours, IReadOnlyList<GenreShare> Shares, IReadOnlyList<GroupTest> Tests, GenreInformation? Information, IReadOnlyList<string> LeftOut)
{
    /// <summary>Looks at one network.</summary>
    /// <param name="films">Its readings.</param>
    /// <param name="genreOf">Film -> genre.</param>
    /// <param name="seriesOf">Film -> the series that it belongs to, or itself; films of a series change genre together, if at all.</param>
    /// <param name="seed">Seed of permutations and resamples.</param>
    /// <exception cref="ArgumentException">A film without a genre (named), a series across two genres, or readings of several networks.</exception>
    public static GenreReading Of(IReadOnlyList<FaceSeries> films, IReadOnlyDictionary<string, string> genreOf, Func<string, string> seriesOf, int seed)
    {
        var run = ArcFidelity.RunOf(films);
        ArgumentNullException.ThrowIfNull(genreOf);
        ArgumentNullException.ThrowIfNull(seriesOf);
        var unknown = films.Select(film => film.Film).Where(film => !genreOf.ContainsKey(film)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"No genre is given for {string.Join(", ", unknown)}.", nameof(genreOf));
        var seen = films.Where(film => film.Count > 0).Select(film => film.ToCounts()).ToList();
        var genres = seen.GroupBy(film => genreOf[film.Film]).OrderBy(genre => genre.Key, StringComparer.Ordinal).ToList();
        var shares = from genre in genres from expression in Expressions.Studied
                     let values = genre.Select(film => film.Share(expression)).ToList()
                     select new GenreShare(genre.Key, expression, values.Count, values.Average(), ArcFidelity.OverFilms(values, seed));
        List<string> leftOut = [.. films.Where(film => film.Count == 0).Select(film => $"{film.Film}: no faces"), .. genres.Where(genre => genre.Count() == 1).Select(genre => $"{genre.Single().Film}: the only {genre.Key}")];

        var tested = genres.Where(genre => genre.Count() > 1).SelectMany(genre => genre).ToList();
        string[] groups = [.. tested.Select(film => genreOf[film.Film])], series = [.. tested.Select(film => seriesOf(film.Film))];
        if (groups.Distinct().Count() < 2) return new(run, films[0].Colours, [.. shares], [], null, leftOut);
        return new(run, films[0].Colours, [.. shares], GroupTest.Of(tested, groups, seed, Exchangeability.WholeBlocks(series)), GenreInformation.Of(tested, groups, series, seed), leftOut);
    }
}
