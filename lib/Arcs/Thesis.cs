using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>The workbook's question: does accuracy on photos order the models as their fidelity on films does?</summary>
/// <param name="Films">Films on which every network could be compared with the truth.</param>
/// <param name="Models">Models, the best on photos first.</param>
/// <param name="RankCorrelation">Spearman's correlation over models of accuracy and fidelity, 1 (same order) to -1 (turned round), with its interval over seeds and films.</param>
/// <param name="Pairs">Every two models.</param>
/// <remarks>
/// One resample draws films (the same for every network) and, within each model, networks; a network's accuracy and fidelity stay together. With two
/// seeds a model the interval over seeds is their whole range. With three models the correlation can only be -1, -0.5, 0.5 or 1, so read the pairs first. Where a resample leaves no order (ties) its correlation counts 0.
/// </remarks>
public sealed record Thesis(int Films, IReadOnlyList<ModelStanding> Models, Interval RankCorrelation, IReadOnlyList<OrderPair> Pairs)
{
    /// <summary>Puts photos and films beside each other.</summary>
    /// <param name="benchmark">Accuracy of every network.</param>
    /// <param name="films">Fidelity of the same networks.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <param name="level">0.95 for 95%.</param>
    /// <exception cref="ArgumentException">A network is known on one side only or twice, an accuracy is no share, or there are fewer than two models or common films.</exception>
    public static Thesis Of(IReadOnlyList<BenchmarkScore> benchmark, IReadOnlyList<ArcFidelity> films, int seed, int resamples = 4000, double level = 0.95)
    {
        Require.Repeats(resamples, nameof(resamples));
        Require.Level(level);
        Checked(benchmark, films);
        string[] common = [.. films.Select(run => (IEnumerable<string>)run.FilmMeans.Keys).Aggregate((all, some) => all.Intersect(some)).Order(StringComparer.Ordinal)];
        if (common.Length < 2) throw new ArgumentException($"Only {common.Length} film could be compared by every network; expected two or more.", nameof(films));
        var accuracy = benchmark.ToDictionary(score => score.Run, score => score.Accuracy);
        var models = films.GroupBy(run => run.Run.Model)
            .Select(model => new Networks(model.Key, [.. model.Select(run => accuracy[run.Run])], [.. model.Select(run => common.Select(film => run.FilmMeans[film]).ToArray())]))
            .OrderByDescending(model => model.Accuracies.Average()).ThenBy(model => model.Name, StringComparer.Ordinal).ToArray();
        if (models.Length < 2) throw new ArgumentException("Expected two models or more: one has no order.", nameof(films));

        var own = models.Select(model => (Photos: model.Accuracies.Average(), Films: model.Films.Average(run => run.Average()))).ToArray();
        var drawn = new (double Photos, double Films)[resamples][];
        Replicates.InParallel(resamples, r =>
        {
            var random = new RandomStream(seed, r);
            int[] at = [.. common.Select(_ => random.Next(common.Length))];
            drawn[r] = [.. models.Select(model => model.Draw(at, random))];
        });
        Interval Over(Func<(double Photos, double Films)[], double> statistic) => Bootstrap.OfUnits(common.Length, statistic(own), [.. drawn.Select(statistic)], level);
        return new(common.Length,
            [.. models.Select((model, m) => new ModelStanding(model.Name, model.Accuracies.Length, Over(draw => draw[m].Photos), Over(draw => draw[m].Films)))],
            Over(draw => Correlation.Spearman([.. draw.Select(model => model.Photos)], [.. draw.Select(model => model.Films)]) ?? 0),
            [.. from a in Enumerable.Range(0, models.Length) from b in Enumerable.Range(a + 1, models.Length - a - 1)
                select new OrderPair(models[a].Name, models[b].Name, Over(draw => draw[a].Photos - draw[b].Photos), Over(draw => draw[a].Films - draw[b].Films),
                    Math.Min(models[a].Accuracies.Length, models[b].Accuracies.Length))]);
    }

    /// <summary>What came out, in words, whichever way it did.</summary>
    /// <param name="nameOf">A model's name for people.</param>
    public string Verdict(Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        string Named(OrderVerdict verdict) => string.Join("; ", Pairs.Where(pair => pair.Verdict == verdict).Select(pair => $"{nameOf(pair.Higher)} before {nameOf(pair.Lower)}"));
        var (reversed, kept) = (Pairs.Count(pair => pair.Verdict == OrderVerdict.Reversed), Pairs.Count(pair => pair.Verdict == OrderVerdict.Kept));
        var open = Pairs.Count - reversed - kept;
        var order = reversed == 0 && kept == 0 ? "no order of two models is shown on both photos and films"
            : string.Join(", ", new[]
            {
                reversed > 0 ? $"turned round on films is {Named(OrderVerdict.Reversed)}" : "no benchmark order is shown to turn round on films",
                kept > 0 ? $"kept is {Named(OrderVerdict.Kept)}" : "none is shown to be kept",
            });
        return $"Over {Models.Sum(model => model.Seeds)} networks of {Models.Count} models and {Films} films, {order}{(open > 0 && reversed + kept > 0 ? $"; {open} of {Pairs.Count} pairs not shown" : "")}. "
            + $"Rank correlation of benchmark and films {RankCorrelation.ToString("0.00")}{(RankCorrelation.Contains(0) ? ": neither sign is shown." : ".")}";
    }

    sealed record Networks(string Name, double[] Accuracies, double[][] Films)
    {
        public (double Photos, double Films) Draw(int[] films, RandomStream random)
        {
            double photos = 0, fidelity = 0;
            for (var s = 0; s < Accuracies.Length; s++)
            {
                var drawn = random.Next(Accuracies.Length);
                photos += Accuracies[drawn];
                foreach (var film in films) fidelity += Films[drawn][film];
            }
            return (photos / Accuracies.Length, fidelity / Accuracies.Length / films.Length);
        }
    }

    static void Checked(IReadOnlyList<BenchmarkScore> benchmark, IReadOnlyList<ArcFidelity> films)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        ArgumentNullException.ThrowIfNull(films);
        if (films.Count == 0) throw new ArgumentException("Expected networks but got none.", nameof(films));
        List<ModelRun> photos = [.. benchmark.Select(score => score.Run)], arcs = [.. films.Select(run => run.Run)];
        var problems = photos.Except(arcs).Select(run => $"{run} has no films").Concat(arcs.Except(photos).Select(run => $"{run} has no benchmark"))
            .Concat(photos.Concat(arcs).GroupBy(run => run).Where(same => same.Count() > 2).Select(same => $"{same.Key} stands more than once"))
            .Concat(benchmark.Where(score => score.Accuracy is not (>= 0 and <= 1)).Select(score => $"{score.Run} has accuracy {score.Accuracy}")).ToList();
        if (problems.Count > 0) throw new ArgumentException($"Photos and films must tell of the same networks: {string.Join("; ", problems)}.", nameof(benchmark));
    }
}
