namespace FaceValue.Statistics;

/// <summary>The one place at which a series' mean changes most.</summary>
/// <param name="LastIndexBefore">Last reading of the first part, from 0.</param>
/// <param name="MeanBefore">Mean up to there.</param>
/// <param name="MeanAfter">Mean from the next reading on.</param>
/// <param name="RssNone">Sum of squares about one mean.</param>
/// <param name="RssOne">Sum of squares about the two means.</param>
/// <param name="BicNone">Bayesian information criterion without a change; null, not defined, where the fit is perfect.</param>
/// <param name="BicOne">The same with one change.</param>
/// <remarks>Bai and Perron 2003; the criterion counts mean and variance, then one mean and the place more. It takes readings as independent: in a film it finds a change too easily.</remarks>
public sealed record ChangePoint(
    int LastIndexBefore, double MeanBefore, double MeanAfter, double RssNone, double RssOne, double? BicNone, double? BicOne)
{
    /// <summary>True where a change describes the series better, by BIC; null where that is not defined.</summary>
    public bool? Found => BicOne < BicNone ? true : BicOne is null || BicNone is null ? null : false;

    /// <summary>Finds the place.</summary>
    /// <param name="series">N readings in order, at least two.</param>
    /// <param name="shortest">The shortest part allowed, in readings.</param>
    /// <exception cref="ArgumentException">Fewer readings than two parts need, or one that is not finite.</exception>
    public static ChangePoint InMean(IReadOnlyList<double> series, int shortest = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        var values = Require.Finite(series, nameof(series), 2 * shortest);
        var n = values.Length;
        // About the mean, so that squares of large values do not swallow small changes.
        var mean = values.Average();
        double squares = 0, total = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            total += value - mean;
        }
        double before = 0, best = -1, bestSum = 0;
        var at = 0;
        for (var i = 0; i < n - shortest; i++)
        {
            before += values[i] - mean;
            if (i + 1 < shortest) continue;
            var explained = before * before / (i + 1) + (total - before) * (total - before) / (n - i - 1);
            if (explained > best) (best, bestSum, at) = (explained, before, i);
        }
        var rest = Math.Max(0, squares - best);
        if (rest < 1e-14 * squares) rest = 0;
        return new(at, mean + bestSum / (at + 1), mean + (total - bestSum) / (n - at - 1), squares, rest, Bic(squares, n, 2), Bic(rest, n, 4));
    }

    static double? Bic(double rss, int n, int parameters) =>
        rss > 0 ? n * (Math.Log(rss / n) + 1 + Math.Log(2 * Math.PI)) + parameters * Math.Log(n) : null;
}
