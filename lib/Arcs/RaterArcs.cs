using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>What people noted in films, as the arcs that models are held against where nobody knows more.</summary>
/// <remarks>
/// An expression's share at a moment is the share of raters who see it then. Where they see several at once, and the shares come to more than 1 together, they are
/// divided by their sum. What no rater names is neutral.
/// </remarks>
public static class RaterArcs
{
    /// <summary>From one moment of an arc to the next, in seconds: arcs are smoothed over minutes, so finer steps would tell nothing more.</summary>
    public const double StepSeconds = 10;

    static readonly IReadOnlyDictionary<Expression, string[]> Words = new Dictionary<Expression, string[]>
    {
        [Expression.Angry] = ["angry", "anger", "angerrage"],
        [Expression.Fear] = ["fear"],
        [Expression.Happy] = ["happy", "happiness"],
        [Expression.Sad] = ["sad", "sadness"],
        [Expression.Surprise] = ["surprise", "surprised"],
    };

    /// <summary>The arcs of all films that somebody has rated.</summary>
    /// <param name="folder">A folder with one folder a film, named as the film's id is, as <c>data/annotations</c>.</param>
    /// <param name="films">Film -> its length in seconds.</param>
    /// <returns>In the order of the films; those without raters are not in it.</returns>
    /// <exception cref="InvalidDataException">A rater's file is malformed.</exception>
    /// <exception cref="ArgumentException">Notes go beyond a film's end, or none of them uses a word that is known.</exception>
    public static IReadOnlyList<TrueArc> Read(string folder, IReadOnlyDictionary<string, double> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        return [.. films.Where(film => Directory.Exists(Path.Combine(folder, film.Key))).Select(film => Of(film.Key, RaterAnnotations.ReadFolder(Path.Combine(folder, film.Key)), film.Value))];
    }

    /// <summary>The arc of one film.</summary>
    /// <param name="film">The film's id.</param>
    /// <param name="raters">Its raters, one at least.</param>
    /// <param name="filmSeconds">Its length in seconds.</param>
    /// <exception cref="ArgumentException">There is no rater, notes go beyond the film's end (raters are named), or none of them uses a word that is known (theirs are named).</exception>
    public static TrueArc Of(string film, IReadOnlyList<RaterAnnotations> raters, double filmSeconds)
    {
        ArgumentNullException.ThrowIfNull(raters);
        if (raters.Count == 0) throw new ArgumentException($"'{film}' has no raters.", nameof(raters));
        RaterAnnotations.RequireInside(raters, filmSeconds);
        var bins = Math.Max(1, (int)Math.Ceiling(filmSeconds / StepSeconds));
        double[][] shares = [.. Expressions.Studied.Select(expression => Share(raters, Words[expression], bins))];
        if (shares.All(share => share.All(value => value == 0)))
        {
            var used = raters.SelectMany(rater => rater.Rows).SelectMany(row => (row.Emotion ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(10).ToList();
            throw new ArgumentException($"'{film}': no rater uses a word of the study ({string.Join(", ", Words.Values.Select(words => words[0]))}); theirs are {(used.Count == 0 ? "none" : string.Join(", ", used))}.", nameof(raters));
        }
        double[] At(int bin) => [.. shares.Select(share => share[bin])];
        return new TrueArc(film, [.. Enumerable.Range(0, bins).Select(bin => bin * StepSeconds)], [.. Enumerable.Range(0, bins).Select(bin => Within1(At(bin)))]);
    }

    static double[] Share(IReadOnlyList<RaterAnnotations> raters, string[] words, int bins)
    {
        var share = new double[bins];
        foreach (var rater in raters)
        {
            var sees = words.Select(word => rater.Sees(word, bins, StepSeconds)).ToList();
            for (var bin = 0; bin < bins; bin++)
                if (sees.Any(word => word[bin])) share[bin] += 1.0 / raters.Count;
        }
        return share;
    }

    static double[] Within1(double[] shares) => shares.Sum() is > 1 and var sum ? [.. shares.Select(share => share / sum)] : shares;
}
