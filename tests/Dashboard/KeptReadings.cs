using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

/// <summary>A film's readings left after correction and threshold, as the library gives them.</summary>
/// <param name="Places">Which readings are left.</param>
/// <param name="Labels">All labels, corrected.</param>
sealed record KeptReadings(IReadOnlyList<int> Places, IReadOnlyList<Expression> Labels)
{
    /// <param name="data">The study.</param>
    /// <param name="readings">A film by a model, with probabilities.</param>
    /// <param name="reading"><c>raw</c>, <c>scaled</c> or <c>corrected</c>.</param>
    /// <param name="threshold">Least confidence.</param>
    public static KeptReadings Of(DashboardData data, DashboardReadings readings, string reading, double threshold)
    {
        IReadOnlyList<double[]> rows = reading switch
        {
            "raw" => readings.Probabilities!,
            "scaled" => [.. readings.Probabilities!.Select(SyntheticStudy.Scaled)],
            _ => Corrected(data, readings),
        };
        int[] best = [.. rows.Select((row, i) => reading == "corrected" ? Array.IndexOf(row, row.Max()) : Expressions.PlaceOf(readings.Labels[i]))];
        return new([.. Enumerable.Range(0, rows.Count).Where(i => rows[i][best[i]] >= threshold - 1e-12)], [.. best.Select(c => Expressions.Studied[c])]);
    }

    // The library corrects all faces of a model at once, and so finds the prior that the page was given.
    static IReadOnlyList<double[]> Corrected(DashboardData data, DashboardReadings readings)
    {
        var all = data.Readings.Where(r => r.Model == readings.Model).ToList();
        var shift = PriorShift.Saerens([.. all.SelectMany(r => r.Probabilities!).Select(SyntheticStudy.Scaled)], SyntheticStudy.TrainPrior, tolerance: 1e-6, iterations: 60);
        Assert.Equal(data.Models.Single(m => m.Id == readings.Model).FilmPrior!, shift.Prior);
        return [.. shift.Posteriors.Skip(all.TakeWhile(r => r.Film != readings.Film).Sum(r => r.Seconds.Count)).Take(readings.Seconds.Count)];
    }

    public FilmCounts Counts(DashboardReadings readings) => SyntheticStudy.Counted(readings with { Labels = [.. Places.Select(i => Labels[i])] });

    public Timeline Timeline(DashboardReadings readings) =>
        new(readings.Film, readings.Model, [.. Places.Select(i => readings.Seconds[i] / 60)], [.. Places.Select(i => Labels[i])], [.. Places.Select(i => readings.Confidences[i])]);
}
