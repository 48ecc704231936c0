using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>How far raters of one film agree on one word, and so how far any reading of it could be right.</summary>
/// <param name="Word">The raters' word.</param>
/// <param name="Raters">How many raters.</param>
/// <param name="BinSeconds">Length of the bins in which presence was compared.</param>
/// <param name="Counts">T bins: how many raters see it.</param>
/// <param name="Alpha">Krippendorff's alpha over the bins, present or absent: 1 all agree, 0 as by chance; null, not defined, where it is seen never or always.</param>
/// <param name="Interval">Its interval over blocks of time; null where alpha is.</param>
/// <param name="Single">Each rater's arc against the mean arc of the others, in Spearman's correlation, with its interval over raters: what a model's fidelity is to be held against. Null where it is not defined for two raters or more.</param>
public sealed record RaterAgreement(string Word, int Raters, double BinSeconds, IReadOnlyList<double> Counts, double? Alpha, Interval? Interval, Interval? Single)
{
    /// <summary>Share of bins in which at least one rater sees it.</summary>
    public double Seen => Counts.Count(count => count > 0) / (double)Counts.Count;

    /// <summary>Compares the raters of a film.</summary>
    /// <param name="raters">At least two.</param>
    /// <param name="word">A word, as the files hold it.</param>
    /// <param name="filmSeconds">The film's length. Where nobody notes anything all agree, so the length matters.</param>
    /// <param name="windowMinutes">Window of the arcs that are correlated.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="binSeconds">Length of a bin.</param>
    /// <exception cref="ArgumentException">Fewer than two raters, or notes beyond the film's end (raters are named).</exception>
    public static RaterAgreement Of(IReadOnlyList<RaterAnnotations> raters, string word, double filmSeconds, double windowMinutes, int seed, double binSeconds = 1)
    {
        ArgumentNullException.ThrowIfNull(raters);
        if (!(binSeconds > 0 && filmSeconds >= binSeconds && double.IsFinite(filmSeconds))) throw new ArgumentException($"A film of {filmSeconds} s has no bins of {binSeconds} s.", nameof(binSeconds));
        RaterAnnotations.RequireInside(raters, filmSeconds);
        var bins = (int)Math.Ceiling(filmSeconds / binSeconds);
        double?[][] ratings = [.. raters.Select(rater => rater.Sees(word, bins, binSeconds).Select(seen => (double?)(seen ? 1 : 0)).ToArray())];
        var alpha = KrippendorffAlpha.Of(ratings, MeasurementLevel.Nominal);
        double[] counts = [.. Enumerable.Range(0, bins).Select(bin => ratings.Sum(row => row[bin]!.Value))];
        var interval = alpha is null ? null : StationaryBootstrap.Percentile(counts, drawn => AlphaOf(drawn, raters.Count) ?? 0, seed, 1000);
        return new(word, raters.Count, binSeconds, counts, alpha, interval, AgainstOthers(ratings, counts, windowMinutes * 60 / binSeconds, seed));
    }

    /// <summary>Agreement along the film: the share of raters who see it, and alpha, in a moving window.</summary>
    /// <param name="windowMinutes">Whole width of the window.</param>
    /// <param name="stepMinutes">From one window's middle to the next.</param>
    /// <returns>For each window its middle, the mean share of raters, and alpha; null where nobody or everybody sees it throughout.</returns>
    public IReadOnlyList<(double Minute, double Share, double? Alpha)> OverTime(double windowMinutes, double stepMinutes)
    {
        if (!(windowMinutes > 0 && stepMinutes > 0)) throw new ArgumentOutOfRangeException(nameof(windowMinutes), "Expected a window and a step above 0.");
        var along = new List<(double, double, double?)>();
        var end = Counts.Count * BinSeconds / 60;
        for (var minute = 0d; minute <= end; minute += stepMinutes)
        {
            int from = Math.Max(0, (int)((minute - windowMinutes / 2) * 60 / BinSeconds)), to = Math.Min(Counts.Count, (int)((minute + windowMinutes / 2) * 60 / BinSeconds));
            double[] inside = [.. Counts.Skip(from).Take(to - from)];
            if (inside.Length > 0) along.Add((minute, inside.Average() / Raters, AlphaOf(inside, Raters)));
        }
        return along;
    }

    // Alpha of present or absent, all raters in all bins, needs the counts only; a thousand resamples of full tables would take minutes.
    static double? AlphaOf(IReadOnlyList<double> counts, int raters)
    {
        double present = 0, disagreeing = 0;
        foreach (var count in counts)
        {
            present += count;
            disagreeing += 2 * count * (raters - count) / (raters - 1);
        }
        var all = (double)counts.Count * raters;
        return present == 0 || present == all ? null : 1 - (all - 1) * disagreeing / (2 * present * (all - present));
    }

    static Interval? AgainstOthers(double?[][] ratings, double[] counts, double window, int seed)
    {
        double[] times = [.. Enumerable.Range(0, counts.Length).Select(bin => (double)bin)];
        // Sixty places a film are enough for ranks, and windows overlap anyway.
        double[] at = [.. Enumerable.Range(0, 61).Select(i => i * (counts.Length - 1) / 60.0)];
        double[] Arc(IEnumerable<double> values) => [.. WindowedShare.Of(new(times, [.. values]), Math.Max(window, 2), at).Select(value => Math.Round(value!.Value, 10))];
        var correlations = ratings.Select(own => Correlation.Spearman(Arc(own.Select(value => value!.Value)), Arc(own.Select((value, bin) => counts[bin] - value!.Value)))).OfType<double>().ToList();
        return ArcFidelity.OverFilms(correlations, seed);
    }
}
