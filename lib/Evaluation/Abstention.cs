using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>What is left where a model speaks only from some confidence on.</summary>
/// <param name="Threshold">The least confidence at which it speaks.</param>
/// <param name="Coverage">Share of faces it speaks of, above 0 to 1.</param>
/// <param name="Risk">Share of these named wrongly, 0 to 1.</param>
public sealed record RiskPoint(double Threshold, double Coverage, double Risk)
{
    /// <summary>Share of these named rightly.</summary>
    public double Accuracy => 1 - Risk;
}

/// <summary>A model that may say nothing: "neutral" as low confidence. The less sure it is of a face, the earlier it leaves it out.</summary>
/// <param name="Faces">How many faces there were.</param>
/// <param name="Curve">From the most confident face to all of them; equally confident ones are left out or kept together.</param>
/// <param name="Area">Area under risk over coverage, with an interval over groups; null where all faces are of one group. Of two models of one accuracy, that with less area knows better when it errs.</param>
/// <remarks>Geifman and El-Yaniv 2017, "Selective classification for deep neural networks".</remarks>
public sealed record Abstention(int Faces, IReadOnlyList<RiskPoint> Curve, Interval? Area)
{
    /// <summary>Computes the curve.</summary>
    /// <param name="rows">Predictions of one model and seed.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">How many.</param>
    /// <exception cref="ArgumentException">No predictions.</exception>
    public static Abstention Of(IReadOnlyList<Prediction> rows, int seed, int resamples = 2000)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) throw new ArgumentException("Expected predictions but got none.", nameof(rows));
        var ranked = rows.Select((row, i) => (Row: i, row.Confidence, row.IsCorrect)).OrderByDescending(face => face.Confidence).ToArray();
        double[] confidence = [.. ranked.Select(face => face.Confidence)];
        bool[] correct = [.. ranked.Select(face => face.IsCorrect)];
        // Ranked once: a resample only changes how often each face counts.
        var rankOf = new int[rows.Count];
        for (var rank = 0; rank < ranked.Length; rank++) rankOf[ranked[rank].Row] = rank;
        var area = new GroupedBootstrap([.. rows.Select(row => row.Group)], seed, resamples).Interval(drawn =>
        {
            var times = new int[rankOf.Length];
            foreach (var row in drawn) times[rankOf[row]]++;
            return AreaOf(Points(confidence, correct, times));
        });
        return new(rows.Count, Points(confidence, correct, [.. Enumerable.Repeat(1, rows.Count)]), area);
    }

    /// <summary>The highest threshold that still leaves a coverage.</summary>
    /// <param name="coverage">Above 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is outside that.</exception>
    public RiskPoint At(double coverage) => coverage is > 0 and <= 1
        ? Curve.First(point => point.Coverage >= coverage - 1e-12)
        : throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Expected a share above 0, at most 1.");

    static List<RiskPoint> Points(double[] confidence, bool[] correct, int[] times)
    {
        var (points, faces) = (new List<RiskPoint>(), (double)times.Sum());
        var (spoken, wrong) = (0, 0);
        for (var rank = 0; rank < times.Length; rank++)
        {
            spoken += times[rank];
            if (!correct[rank]) wrong += times[rank];
            var last = rank + 1 == times.Length || confidence[rank + 1] != confidence[rank];
            if (last && spoken > 0) points.Add(new(confidence[rank], spoken / faces, (double)wrong / spoken));
        }
        return points;
    }

    // Each point stands for the coverage that it adds.
    static double AreaOf(List<RiskPoint> points)
    {
        var (area, before) = (0d, 0d);
        foreach (var point in points)
        {
            area += point.Risk * (point.Coverage - before);
            before = point.Coverage;
        }
        return area;
    }
}
