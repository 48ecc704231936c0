using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>One way of training and scoring: in colour or grey, with or without a margin or alignment, on sets cropped again by our own detector.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Runs">Fidelity of every network scored so.</param>
public sealed record ScoringVariant(string Name, IReadOnlyList<ArcFidelity> Runs);

/// <summary>What a variant changes in a model's fidelity, on the same films.</summary>
/// <param name="Model">The model.</param>
/// <param name="Baseline">The way compared with.</param>
/// <param name="Variant">The way asked about.</param>
/// <param name="Films">Films on which both could be compared with the truth.</param>
/// <param name="Before">Mean fidelity by the baseline, over films and seeds.</param>
/// <param name="After">Mean fidelity by the variant.</param>
/// <param name="Difference">After less before, with its interval over films; null, not defined, with fewer than two films.</param>
public sealed record FidelityContrast(string Model, string Baseline, string Variant, int Films, double? Before, double? After, Interval? Difference)
{
    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsShown => Difference is { } interval && !interval.Contains(0);

    /// <summary>Compares a variant with a baseline for every model that both have.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="variant">The variant; seeds that only one of the two has are not compared.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <exception cref="ArgumentException">The two share no network.</exception>
    public static IReadOnlyList<FidelityContrast> Of(ScoringVariant baseline, ScoringVariant variant, int seed)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(variant);
        var pairs = baseline.Runs.Join(variant.Runs, run => run.Run, run => run.Run, (before, after) => (Before: before, After: after)).ToList();
        if (pairs.Count == 0) throw new ArgumentException($"'{baseline.Name}' and '{variant.Name}' share no network.", nameof(variant));
        return [.. pairs.GroupBy(pair => pair.Before.Run.Model).Select(model => Of(model.Key, baseline.Name, variant.Name, [.. model], seed))];
    }

    static FidelityContrast Of(string model, string baseline, string variant, (ArcFidelity Before, ArcFidelity After)[] pairs, int seed)
    {
        var films = pairs.SelectMany(pair => new[] { pair.Before, pair.After }).Select(run => (IEnumerable<string>)run.FilmMeans.Keys).Aggregate((all, some) => all.Intersect(some)).Order(StringComparer.Ordinal).ToList();
        if (films.Count == 0) return new(model, baseline, variant, 0, null, null, null);
        var values = films.Select(film => (Before: pairs.Average(pair => pair.Before.FilmMeans[film]), After: pairs.Average(pair => pair.After.FilmMeans[film]))).ToList();
        return new(model, baseline, variant, films.Count, values.Average(film => film.Before), values.Average(film => film.After),
            ArcFidelity.OverFilms([.. values.Select(film => film.After - film.Before)], seed));
    }
}
