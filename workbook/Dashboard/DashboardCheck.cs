using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>Finds what does not fit together in a study's data before a page is made of it: a reader could not.</summary>
static class DashboardCheck
{
    /// <exception cref="ArgumentException">Something does not fit; all of it is named.</exception>
    public static void Check(DashboardData data)
    {
        var problems = Problems(data).Take(20).ToList();
        if (problems.Count > 0) throw new ArgumentException($"The dashboard of '{data.Study}' cannot be made: {string.Join("; ", problems)}.", nameof(data));
    }

    static IEnumerable<string> Problems(DashboardData data)
    {
        var films = data.Films.Select(film => film.Film).ToHashSet();
        var models = data.Models.Select(model => model.Id).ToHashSet();
        var named = data.Readings.Select(r => ("readings", r.Film)).Concat(data.Counts.Select(c => ("counts", c.Film))).Concat(data.Truth.Select(t => ("a true arc", t.Film)))
            .Concat(data.PlotPoints.Select(p => ("a plot point", p.Film))).Concat(data.Pictures.Select(p => ("a picture", p.Film))).Concat(data.Groups.SelectMany(g => g.Films.Select(film => ($"group '{g.Name}'", film))));
        foreach (var (what, film) in named.Where(n => !films.Contains(n.Item2)).Distinct()) yield return $"{what} for film '{film}', which is not among the films";
        foreach (var id in data.Readings.Select(r => r.Model).Concat(data.Counts.Select(c => c.Model)).Where(id => !models.Contains(id)).Distinct()) yield return $"numbers of model '{id}', which is not among the models";
        foreach (var same in data.Films.GroupBy(film => film.Film).Where(same => same.Count() > 1)) yield return $"film '{same.Key}' stands {same.Count()} times";
        foreach (var same in data.Models.GroupBy(model => model.Id).Where(same => same.Count() > 1)) yield return $"model '{same.Key}' stands {same.Count()} times";
        foreach (var same in data.Readings.GroupBy(r => (r.Film, r.Model)).Where(same => same.Count() > 1)) yield return $"readings of '{same.Key.Film}' by '{same.Key.Model}' stand {same.Count()} times";
        foreach (var readings in data.Readings.Where(r => films.Contains(r.Film))) foreach (var problem in Problems(data, readings)) yield return $"readings of '{readings.Film}' by '{readings.Model}': {problem}";
        foreach (var point in data.PlotPoints)
            if (data.Films.FirstOrDefault(film => film.Film == point.Film)?.Minutes is { } length && point.Minute > length) yield return $"plot point '{point.Event}' at minute {point.Minute} lies beyond the end of '{point.Film}' ({length:0.0} minutes)";
    }

    static IEnumerable<string> Problems(DashboardData data, DashboardReadings readings)
    {
        var (count, film) = (readings.Seconds.Count, data.Films.First(film => film.Film == readings.Film));
        if (readings.Labels.Count != count || readings.Confidences.Count != count || readings.Probabilities is { } rows && rows.Count != count) { yield return "its columns differ in length"; yield break; }
        if (film.Minutes is null || film.SampleSeconds is null) yield return "the film's length and sampling are missing";
        for (var t = 0; t < count; t++)
        {
            if (!(readings.Seconds[t] >= 0 && readings.Seconds[t] < 4_000_000)) yield return $"reading {t} is at second {readings.Seconds[t]}";
            else if (t > 0 && readings.Seconds[t] < readings.Seconds[t - 1]) yield return $"reading {t} comes before reading {t - 1}";
            if (!(readings.Confidences[t] is >= 0 and <= 1)) yield return $"reading {t} has confidence {readings.Confidences[t]}";
            if (!Expressions.Studied.Contains(readings.Labels[t])) yield return $"reading {t} is '{readings.Labels[t].Word()}', which no model knows";
            if (readings.Probabilities?[t] is { } row && !(row.Length == Expressions.Studied.Count && Math.Abs(row.Sum() - 1) < 1e-3 && row.All(p => p >= 0))) yield return $"reading {t} has no five probabilities that sum to 1";
        }
    }
}
