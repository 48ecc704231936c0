namespace FaceValue.Statistics;

/// <summary>Agreement of K raters who all rated the same N subjects in numbers.</summary>
/// <param name="One">Each subject had raters of its own; one rater.</param>
/// <param name="Two">The raters are a sample of all raters, and their level counts; one rater.</param>
/// <param name="Three">These raters only, and only order and distance count; one rater.</param>
/// <param name="OneMean">As <paramref name="One"/>, for the mean of the K raters.</param>
/// <param name="TwoMean">As <paramref name="Two"/>, for the mean of the K raters.</param>
/// <param name="ThreeMean">As <paramref name="Three"/>, for the mean of the K raters.</param>
/// <remarks>Shrout and Fleiss 1979, p. 423.</remarks>
public sealed record IntraclassCorrelation(double One, double? Two, double Three, double? OneMean, double? TwoMean, double? ThreeMean)
{
    /// <summary>Computes all six forms.</summary>
    /// <param name="ratings">N rows, one a subject, of K ratings, one a rater.</param>
    /// <returns>Null, not defined, where nothing varies. A single form is null where its denominator is 0.</returns>
    /// <exception cref="ArgumentException">Fewer than two subjects or raters, rows of different lengths, or a rating that is not finite.</exception>
    public static IntraclassCorrelation? Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < 2) throw new ArgumentException($"Expected at least two subjects but got {ratings.Count}.", nameof(ratings));
        double n = ratings.Count, k = ratings[0].Count;
        if (k < 2) throw new ArgumentException($"Expected at least two raters but got {k}.", nameof(ratings));
        for (var i = 0; i < n; i++)
        {
            if (ratings[i].Count != k) throw new ArgumentException($"Subject {i} has {ratings[i].Count} ratings, subject 0 has {k}.", nameof(ratings));
            foreach (var rating in ratings[i])
                if (!double.IsFinite(rating)) throw new ArgumentException($"Subject {i} has a rating of {rating}.", nameof(ratings));
        }
        var mean = ratings.Average(r => r.Average());
        double[] raters = [.. Enumerable.Range(0, (int)k).Select(j => ratings.Average(r => r[j]))];
        double all = 0, subjects = 0, ofRaters = n * raters.Sum(r => (r - mean) * (r - mean));
        foreach (var row in ratings)
        {
            var own = row.Average();
            subjects += k * (own - mean) * (own - mean);
            foreach (var rating in row) all += (rating - mean) * (rating - mean);
        }
        if (all <= 1e-24 * n * k * mean * mean) return null;
        var between = subjects / (n - 1);
        var within = (all - subjects) / (n * (k - 1));
        var judges = ofRaters / (k - 1);
        var error = Math.Max(0, all - subjects - ofRaters) / ((n - 1) * (k - 1));
        var three = between + (k - 1) * error;
        // Raters that differ by a constant, on subjects that are all alike.
        if (three <= 1e-24 * all) return null;
        static double? Ratio(double top, double bottom, double size) => Math.Abs(bottom) > 1e-12 * size ? top / bottom : null;
        return new(
            (between - within) / (between + (k - 1) * within),
            Ratio(between - error, between + (k - 1) * error + k * (judges - error) / n, all),
            (between - error) / three,
            Ratio(between - within, between, all),
            Ratio(between - error, between + (judges - error) / n, all),
            Ratio(between - error, between, all));
    }
}
