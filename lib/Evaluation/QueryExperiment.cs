using FaceValue.Statistics;
using MathNet.Numerics.Distributions;

namespace FaceValue.Evaluation;

/// <summary>One training of the query experiment.</summary>
/// <param name="Site">Whose photos: a site's name, or <c>both</c>.</param>
/// <param name="Query">How they were searched: one word, several words, or both.</param>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Accuracy">On test faces, 0 to 1.</param>
public sealed record QueryRun(string Site, string Query, int Seed, double Accuracy);

/// <summary>One way of searching on one site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Query">The way.</param>
/// <param name="Accuracy">Over seeds.</param>
/// <param name="Interval">Of the mean over seeds, by Student's t, cut at 0 and 1; null of one seed. Two seeds leave it wide, as they should.</param>
public sealed record QueryCell(string Site, string Query, SeedRange Accuracy, Interval? Interval);

/// <summary>The best and the next best way of searching on one site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Best">The way with the highest mean.</param>
/// <param name="Next">The next one; null where there is one way only.</param>
/// <param name="IsShown">Whether all seeds of the best lie above all seeds of the next.</param>
public sealed record QueryVerdict(string Site, string Best, string? Next, bool IsShown)
{
    /// <summary>As a clause: <c>pixabay: both is not shown to be better than one word</c>.</summary>
    public override string ToString() => $"{Site}: {Best} " + (Next is null ? "is the only way tried" : IsShown ? $"is better than {Next}" : $"is not shown to be better than {Next}");
}

/// <summary>Which way of searching makes the better training set: the original ran each once, so that its differences may be noise.</summary>
/// <param name="Cells">By site and way, in order of first appearance.</param>
/// <param name="Verdicts">One a site.</param>
public sealed record QueryExperiment(IReadOnlyList<QueryCell> Cells, IReadOnlyList<QueryVerdict> Verdicts)
{
    /// <summary>Sums up trainings.</summary>
    /// <param name="runs">One row a site, way and seed.</param>
    /// <param name="level">Of the intervals, 0.95 for 95%.</param>
    /// <exception cref="ArgumentException">No runs, an accuracy outside 0 to 1, or a run that stands twice (named).</exception>
    public static QueryExperiment Of(IReadOnlyList<QueryRun> runs, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(runs);
        Require.Level(level);
        if (runs.Count == 0) throw new ArgumentException("Expected trainings but got none.", nameof(runs));
        foreach (var run in runs)
            if (run.Accuracy is not (>= 0 and <= 1)) throw new ArgumentException($"The run of {run.Site}, {run.Query}, seed {run.Seed} has the accuracy {run.Accuracy}, outside 0 to 1.", nameof(runs));
        if (runs.GroupBy(run => (run.Site, run.Query, run.Seed)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"The run of {twice.Key.Site}, {twice.Key.Query}, seed {twice.Key.Seed} stands {twice.Count()} times.", nameof(runs));
        var cells = runs.GroupBy(run => (run.Site, run.Query)).Select(cell => Cell(cell.Key.Site, cell.Key.Query, [.. cell.Select(run => run.Accuracy)], level)).ToList();
        return new(cells, [.. cells.GroupBy(cell => cell.Site).Select(site => Verdict(site.Key, [.. site.OrderByDescending(cell => cell.Accuracy.Mean)]))]);
    }

    static QueryCell Cell(string site, string query, double[] values, double level)
    {
        var range = SeedRange.Of(values);
        if (values.Length < 2) return new(site, query, range, null);
        var deviation = Math.Sqrt(values.Sum(value => (value - range.Mean) * (value - range.Mean)) / (values.Length - 1));
        var reach = StudentT.InvCDF(0, 1, values.Length - 1, (1 + level) / 2) * deviation / Math.Sqrt(values.Length);
        return new(site, query, range, new(Math.Max(0, range.Mean - reach), range.Mean, Math.Min(1, range.Mean + reach), level));
    }

    static QueryVerdict Verdict(string site, List<QueryCell> ranked) => ranked.Count == 1
        ? new(site, ranked[0].Query, null, false)
        : new(site, ranked[0].Query, ranked[1].Query, ranked[0].Accuracy.Against(ranked[1].Accuracy) == SeedOrder.Above);
}
