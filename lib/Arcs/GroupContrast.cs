using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>Whether an expression is read more often in a group of films than in all others. Films count alike, however many faces they have.</summary>
/// <param name="Model">The model.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Films">How many films the group has.</param>
/// <param name="Inside">Mean share within the group, 0 to 1.</param>
/// <param name="Outside">Mean share over the other films.</param>
/// <param name="Difference">Inside less outside, with its interval over films.</param>
public sealed record GroupContrast(string Model, string Group, Expression Expression, int Films, double Inside, double Outside, Interval Difference)
{
    /// <summary>Whether the interval leaves out 0 on the upper side: more inside.</summary>
    public bool IsMore => Difference.Low > 0;

    /// <summary>Compares a group with the rest.</summary>
    /// <param name="films">All films of one model.</param>
    /// <param name="group">The group's name.</param>
    /// <param name="members">Ids of its films.</param>
    /// <param name="expression">One of the five studied.</param>
    /// <param name="seed">Seed of the resamples; films are drawn within the group and within the rest.</param>
    /// <exception cref="ArgumentException">A member is not among the films, or fewer than two films are on one side.</exception>
    public static GroupContrast Of(IReadOnlyList<FilmCounts> films, string group, IReadOnlyList<string> members, Expression expression, int seed)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(members);
        var missing = members.Except(films.Select(film => film.Film)).ToList();
        if (missing.Count > 0) throw new ArgumentException($"Group '{group}' names films that are not there: {string.Join(", ", missing)}.", nameof(members));
        double[] inside = [.. films.Where(film => members.Contains(film.Film)).Select(film => film.Share(expression))];
        double[] outside = [.. films.Where(film => !members.Contains(film.Film)).Select(film => film.Share(expression))];
        return new(films[0].Model, group, expression, inside.Length, inside.Average(), outside.Average(), Bootstrap.MeanDifference(inside, outside, seed));
    }
}
