using FaceValue.Statistics;
using MathNet.Numerics.Distributions;

namespace FaceValue.Evaluation;

/// <summary>Two models on the same faces.</summary>
/// <param name="Faces">How many.</param>
/// <param name="OnlyFirst">Faces that the first names rightly and the second does not.</param>
/// <param name="OnlySecond">Faces that the second names rightly and the first does not.</param>
/// <param name="P">McNemar's exact two-sided p-value: how often a fair coin would split the faces on which they differ as unevenly. 1 where they never differ. It takes faces for independent.</param>
/// <param name="Difference">Accuracy of the first less that of the second, with an interval over groups of faces; null where all faces are of one group.</param>
/// <remarks>McNemar 1947; exact form by the binomial distribution. The interval keeps photos of one group together, p does not: where they disagree, believe the interval.</remarks>
public sealed record PairedComparison(int Faces, int OnlyFirst, int OnlySecond, double P, Interval? Difference)
{
    /// <summary>Whether the interval leaves out 0. It tells of these two trained networks, not of other seeds: see <see cref="SeedRange"/>.</summary>
    public bool IsShown => Difference is { } interval && !interval.Contains(0);

    /// <summary>Compares two models.</summary>
    /// <param name="first">One model's predictions, one seed.</param>
    /// <param name="second">The other's of the same faces, in any order.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentException">No faces, not the same faces, or a face that stands twice or is labelled differently (named).</exception>
    public static PairedComparison Of(IReadOnlyList<Prediction> first, IReadOnlyList<Prediction> second, int seed, int resamples = 2000, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var others = ById(second, nameof(second));
        var mine = ById(first, nameof(first));
        var alone = mine.Keys.Except(others.Keys).Concat(others.Keys.Except(mine.Keys)).ToList();
        if (alone.Count > 0) throw new ArgumentException($"{alone.Count} faces stand on one side only, the first of them '{alone[0].Id}' of {alone[0].Set}. Compare models on the same faces.", nameof(second));
        foreach (var (face, row) in mine)
            if (row.Class != others[face].Class) throw new ArgumentException($"Face '{face.Id}' of {face.Set} is labelled {row.Class} on one side and {others[face].Class} on the other.", nameof(second));

        int[] gains = [.. first.Select(row => (row.IsCorrect ? 1 : 0) - (others[(row.Set, row.Id)].IsCorrect ? 1 : 0))];
        var (onlyFirst, onlySecond) = (gains.Count(gain => gain > 0), gains.Count(gain => gain < 0));
        var difference = new GroupedBootstrap([.. first.Select(row => row.Group)], seed, resamples, level).Interval(drawn => drawn.Average(i => gains[i]));
        return new(first.Count, onlyFirst, onlySecond, McNemar(onlyFirst, onlySecond), difference);
    }

    /// <summary>McNemar's exact two-sided p-value.</summary>
    /// <param name="onlyFirst">Cases that only the first gets right.</param>
    /// <param name="onlySecond">Cases that only the second gets right.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below 0.</exception>
    public static double McNemar(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        var differing = onlyFirst + onlySecond;
        return differing == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, differing, Math.Min(onlyFirst, onlySecond)));
    }

    static Dictionary<(string Set, string Id), Prediction> ById(IReadOnlyList<Prediction> rows, string name)
    {
        var known = new Dictionary<(string Set, string Id), Prediction>();
        foreach (var row in rows)
            if (!known.TryAdd((row.Set, row.Id), row)) throw new ArgumentException($"Face '{row.Id}' of {row.Set} stands twice; compare one seed at a time.", name);
        return known;
    }
}
