using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>Whether an open mouth that talks is read as surprise: probability of surprise on faces that show none, talking against quiet.</summary>
/// <param name="Talking">Mean probability on talking faces.</param>
/// <param name="Quiet">Mean probability on quiet faces.</param>
/// <param name="Ratio">Talking over quiet, with its interval over films; null, not defined, with fewer than two films that have both, or where quiet faces never get any.</param>
/// <param name="Films">Films that have both kinds.</param>
/// <param name="LeftOut">Films that lack one of the two.</param>
public sealed record FalseSurprise(double? Talking, double? Quiet, Interval? Ratio, int Films, IReadOnlyList<string> LeftOut)
{
    /// <summary>Looks at one network.</summary>
    /// <param name="films">N films, one a face.</param>
    /// <param name="surprise">N probabilities of surprise, 0 to 1.</param>
    /// <param name="talking">N flags: does the person speak?</param>
    /// <param name="surprised">N flags: does the face show surprise? Such faces are left out, as reading it there is right.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <exception cref="ArgumentException">Different lengths, or a probability outside 0 to 1 (film and face are named).</exception>
    public static FalseSurprise Of(IReadOnlyList<string> films, IReadOnlyList<double> surprise, IReadOnlyList<bool> talking, IReadOnlyList<bool> surprised, int seed)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(surprise);
        ArgumentNullException.ThrowIfNull(talking);
        ArgumentNullException.ThrowIfNull(surprised);
        Require.SameLength(films.Count, surprise.Count, nameof(films), nameof(surprise));
        Require.SameLength(films.Count, talking.Count, nameof(films), nameof(talking));
        Require.SameLength(films.Count, surprised.Count, nameof(films), nameof(surprised));
        for (var i = 0; i < films.Count; i++)
            if (surprise[i] is not (>= 0 and <= 1)) throw new ArgumentException($"'{films[i]}', face {i}: the probability of surprise is {surprise[i]}.", nameof(surprise));
        var byFilm = Enumerable.Range(0, films.Count).Where(i => !surprised[i]).GroupBy(i => films[i]).Select(film => (Film: film.Key, Sums: new Sums(
            film.Where(i => talking[i]).Sum(i => surprise[i]), film.Count(i => talking[i]), film.Where(i => !talking[i]).Sum(i => surprise[i]), film.Count(i => !talking[i])))).ToList();
        var both = byFilm.Where(film => film.Sums is { Talkers: > 0, Quiets: > 0 }).Select(film => film.Sums).ToList();
        List<string> leftOut = [.. films.Distinct().Except(byFilm.Where(film => film.Sums is { Talkers: > 0, Quiets: > 0 }).Select(film => film.Film))];
        if (both.Count == 0) return new(null, null, null, 0, leftOut);
        var (spoken, quiet) = (both.Sum(film => film.Spoken) / both.Sum(film => film.Talkers), both.Sum(film => film.Quiet) / both.Sum(film => film.Quiets));
        // A resample that draws only films whose quiet faces get none has no ratio, so one such film is enough to leave the interval open.
        return new(spoken, quiet, both.Count < 2 || both.Any(film => film.Quiet == 0) ? null : Bootstrap.Percentile(both, RatioOf, seed), both.Count, leftOut);
    }

    static double RatioOf(IReadOnlyList<Sums> films) =>
        films.Sum(film => film.Spoken) / films.Sum(film => film.Talkers) / (films.Sum(film => film.Quiet) / films.Sum(film => film.Quiets));

    sealed record Sums(double Spoken, int Talkers, double Quiet, int Quiets);
}
