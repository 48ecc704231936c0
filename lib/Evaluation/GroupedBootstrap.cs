using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>Intervals of scores by drawing whole groups of rows again: the photos of one photographer come, or stay away, together.</summary>
/// <remarks>
/// Cluster bootstrap: Davison and Hinkley 1997, section 3.8. Drawing photos one by one would make the intervals too narrow where one photographer's photos resemble each other.
/// With every row a group of its own this is <see cref="Bootstrap.Percentile"/>.
/// </remarks>
public sealed class GroupedBootstrap
{
    readonly int[][] groups;
    readonly int rows, seed, resamples;
    readonly double level;

    /// <summary>Prepares the draws.</summary>
    /// <param name="groups">N group names, one a row.</param>
    /// <param name="seed">Seed of the resamples; nothing else decides them.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public GroupedBootstrap(IReadOnlyList<string> groups, int seed, int resamples = 2000, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0) throw new ArgumentException("Expected rows to draw from but got none.", nameof(groups));
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        this.groups = [.. Enumerable.Range(0, groups.Count).GroupBy(row => groups[row], StringComparer.Ordinal).Select(group => group.ToArray())];
        (rows, this.seed, this.resamples, this.level) = (groups.Count, seed, resamples, level);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups => groups.Length;

    /// <summary>The interval of one statistic.</summary>
    /// <inheritdoc cref="Intervals"/>
    public Interval? Interval(Func<IReadOnlyList<int>, double?> statistic) => Intervals(drawn => [statistic(drawn)])[0];

    /// <summary>The interval of a statistic that few rows make too large, as noise adds to it: resamples add noise once more, so their percentiles are moved back by what they add on average.</summary>
    /// <remarks>Davison and Hinkley 1997, section 2.1.2, for the bias. What the rows themselves add to the estimate stays in it. The interval holds the estimate.</remarks>
    /// <param name="statistic">Row numbers, some of them more than once -> a value from <paramref name="floor"/> up. Called from several threads at once.</param>
    /// <param name="floor">The least that the statistic can be.</param>
    /// <returns>Null where there is one group only.</returns>
    public Interval? IntervalWithoutBias(Func<IReadOnlyList<int>, double> statistic, double floor)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        var estimate = statistic([.. Enumerable.Range(0, rows)]);
        if (groups.Length < 2) return null;
        double[] draws = [.. Draw(drawn => [statistic(drawn)]).Select(draw => draw[0]!.Value)];
        var interval = Bootstrap.OfUnits(groups.Length, estimate, draws, level);
        var bias = draws.Average() - estimate;
        return interval with { Low = Math.Clamp(interval.Low - bias, floor, estimate), High = Math.Max(interval.High - bias, estimate) };
    }

    /// <summary>The intervals of several statistics, computed from the same resamples.</summary>
    /// <param name="statistics">Row numbers, some of them more than once -> values; null for what is not defined of them. Called from several threads at once.</param>
    /// <returns>Null where the statistic is not defined of the rows as they are, or there is one group only.</returns>
    /// <remarks>
    /// Resamples of which a statistic is not defined count for its interval as if they had not been drawn. They never prevail: a score that needs one group to be there
    /// finds it in 63% of the resamples.
    /// </remarks>
    public Interval?[] Intervals(Func<IReadOnlyList<int>, double?[]> statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        var estimates = statistics([.. Enumerable.Range(0, rows)]);
        if (groups.Length < 2) return new Interval?[estimates.Length];
        var draws = Draw(statistics);
        return [.. estimates.Select((estimate, s) => estimate is { } value ? OfDefined(value, draws, s) : null)];
    }

    double?[][] Draw(Func<IReadOnlyList<int>, double?[]> statistics)
    {
        var draws = new double?[resamples][];
        Replicates.InParallel(resamples, i =>
        {
            var random = new RandomStream(seed, i);
            var drawn = new List<int>(rows);
            for (var g = 0; g < groups.Length; g++) drawn.AddRange(groups[random.Next(groups.Length)]);
            draws[i] = statistics(drawn);
        });
        return draws;
    }

    Interval? OfDefined(double estimate, double?[][] draws, int statistic)
    {
        double[] defined = [.. draws.Select(draw => draw[statistic]).OfType<double>()];
        return defined.Length == 0 ? null : Bootstrap.OfUnits(groups.Length, estimate, defined, level);
    }
}
