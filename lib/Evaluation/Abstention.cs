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
        double[] confidence = [.. rows.Select(row => row.Confidence)];
        bool[] correct = [.. rows.Select(row => row.IsCorrect)];
        var area = new GroupedBootstrap([.. rows.Select(row => row.Group)], seed, resamples).Interval(drawn => AreaOf(Points([.. drawn.Select(i => (confidence[i], correct[i]))])));
        return new(rows.Count, Points([.. confidence.Zip(correct)]), area);
    }

    /// <summary>The highest threshold that still leaves a coverage.</summary>
    /// <param name="coverage">Above 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is outside that.</exception>
    public RiskPoint At(double coverage) => coverage is > 0 and <= 1
        ? Curve.First(point => point.Coverage >= coverage - 1e-12)
        : throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Expected a share above 0, at most 1.");

    static List<RiskPoint> Points((double Confidence, bool Correct)[] faces)
    {
        Array.Sort(faces, (one, other) => other.Confidence.CompareTo(one.Confidence));
        var points = new List<RiskPoint>();
        var wrong = 0;
        for (var i = 0; i < faces.Length; i++)
        {
            if (!faces[i].Correct) wrong++;
            if (i + 1 == faces.Length || faces[i + 1].Confidence != faces[i].Confidence) points.Add(new(faces[i].Confidence, (i + 1.0) / faces.Length, wrong / (i + 1.0)));
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
