using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>One model's readings of one film, in order of time: one face for each sampled frame that shows any.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Model">The model.</param>
/// <param name="Minutes">T times in minutes from the film's start, not descending; irregular, as there is a reading only where a face is seen.</param>
/// <param name="Labels">T expressions read.</param>
/// <param name="Confidences">T probabilities of the expression read, 0 to 1.</param>
public sealed record Timeline(string Film, string Model, IReadOnlyList<double> Minutes, IReadOnlyList<Expression> Labels, IReadOnlyList<double> Confidences)
{
    /// <summary>The time of the last face, in minutes.</summary>
    public double Length => Minutes[^1];

    /// <summary>1 where the expression is read and 0 where not: its mean over a window is the expression's share.</summary>
    public ReadingSeries Indicator(Expression expression) => new(Minutes, [.. Labels.Select(label => label == expression ? 1d : 0)]);

    /// <summary>Share of the expression among the readings from one minute to before another; null where there are none.</summary>
    public double? Share(Expression expression, double from, double to)
    {
        var inside = Enumerable.Range(0, Minutes.Count).Where(i => Minutes[i] >= from && Minutes[i] < to).ToList();
        return inside.Count == 0 ? null : (double)inside.Count(i => Labels[i] == expression) / inside.Count;
    }

    /// <summary>Share of readings on which two models agree.</summary>
    /// <param name="other">Another model's readings of the same frames.</param>
    /// <exception cref="ArgumentException">The readings are not of the same frames.</exception>
    public double Agreement(Timeline other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Film != Film || !other.Minutes.SequenceEqual(Minutes))
            throw new ArgumentException($"The readings of '{other.Film}' by {other.Model} are not of the same frames as those of '{Film}' by {Model}.", nameof(other));
        return (double)Labels.Zip(other.Labels).Count(pair => pair.First == pair.Second) / Labels.Count;
    }
}
