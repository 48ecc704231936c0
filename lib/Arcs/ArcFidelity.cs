using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>How well one network's arcs go with the true arcs of films whose truth is known.</summary>
/// <param name="Run">The network.</param>
/// <param name="Cells">Every film and expression, none left out.</param>
/// <param name="FilmMeans">Film -> mean of its expressions' scores; a film in which nothing could be compared is not in it.</param>
/// <param name="ByExpression">Expression -> mean over films; null, not defined, with fewer than two films.</param>
/// <param name="Mean">Mean over films of the films' means, with its interval over films; null with fewer than two.</param>
/// <remarks>Scores are Spearman's correlations, and 0 for a reading that never moves (see <see cref="FidelityCell.Score"/>).</remarks>
public sealed record ArcFidelity(
    ModelRun Run, IReadOnlyList<FidelityCell> Cells, IReadOnlyDictionary<string, double> FilmMeans, IReadOnlyDictionary<Expression, Interval?> ByExpression, Interval? Mean)
{
    /// <summary>Compares one network's readings with the truth.</summary>
    /// <param name="films">Its readings, one a film.</param>
    /// <param name="truths">The films' true arcs; further ones are not used.</param>
    /// <param name="settings">How readings become arcs.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <exception cref="ArgumentException">No readings, readings of several networks or twice of one film, or a film whose truth is not given (named).</exception>
    public static ArcFidelity Of(IReadOnlyList<FaceSeries> films, IReadOnlyList<TrueArc> truths, ArcSettings settings, int seed)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var run = RunOf(films);
        var known = truths.ToDictionary(truth => truth.Film);
        var unknown = films.Select(film => film.Film).Where(film => !known.ContainsKey(film)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"The truth is not known of {string.Join(", ", unknown)}.", nameof(truths));
        var cells = (from film in films from expression in Expressions.Studied select FidelityCell.Of(film, known[film.Film], expression, settings)).ToList();
        var means = cells.Where(cell => cell.Score is not null).GroupBy(cell => cell.Film).ToDictionary(film => film.Key, film => film.Average(cell => cell.Score!.Value));
        return new(run, cells, means,
            Expressions.Studied.ToDictionary(e => e, e => OverFilms([.. cells.Where(cell => cell.Expression == e).Select(cell => cell.Score).OfType<double>()], seed)),
            OverFilms([.. means.Values], seed));
    }

    /// <summary>Compares every network on the films whose truth is known.</summary>
    /// <param name="films">Readings of all networks; films without a known truth are passed over.</param>
    /// <param name="truths">True arcs.</param>
    /// <param name="settings">How readings become arcs.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <returns>One a network, in the order of the readings; none where fewer than two films can be compared by all of them: nothing could then be said of films.</returns>
    /// <exception cref="ArgumentException">A network's readings stand twice of one film.</exception>
    public static IReadOnlyList<ArcFidelity> OfEach(IEnumerable<FaceSeries> films, IReadOnlyList<TrueArc> truths, ArcSettings settings, int seed)
    {
        ArgumentNullException.ThrowIfNull(films);
        var known = truths.Select(truth => truth.Film).ToHashSet();
        List<ArcFidelity> each = [.. films.Where(film => known.Contains(film.Film)).GroupBy(film => film.Run).Select(run => Of([.. run], truths, settings, seed))];
        return each.Count > 0 && each.Select(run => run.FilmMeans.Keys).Aggregate<IEnumerable<string>>((all, some) => all.Intersect(some)).Count() > 1 ? each : [];
    }

    /// <summary>The mean of films' values and its interval over films; null, not defined, with fewer than two.</summary>
    internal static Interval? OverFilms(IReadOnlyList<double> values, int seed) => values.Count < 2 ? null : Bootstrap.Percentile(values, drawn => drawn.Average(), seed);

    /// <summary>The one network whose films these are.</summary>
    /// <exception cref="ArgumentException">None, several networks, or a film twice.</exception>
    internal static ModelRun RunOf(IReadOnlyList<FaceSeries> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        var runs = films.Select(film => film.Run).Distinct().ToList();
        if (runs.Count != 1) throw new ArgumentException($"Expected the films of one network but got {(runs.Count == 0 ? "none" : string.Join("; ", runs))}.", nameof(films));
        var twice = films.GroupBy(film => film.Film).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        return twice.Count == 0 ? runs[0] : throw new ArgumentException($"{runs[0]} has read {string.Join(", ", twice)} more than once; give the readings of one scoring.", nameof(films));
    }
}
