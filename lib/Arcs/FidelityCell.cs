using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>What can be said of one arc beside the true one.</summary>
public enum ArcOutcome
{
    /// <summary>Both move.</summary>
    Compared,

    /// <summary>The truth moves and the reading never does: it follows nothing.</summary>
    FlatReading,

    /// <summary>The truth never moves, so nothing can be followed.</summary>
    FlatTruth,

    /// <summary>Fewer than three windows hold enough faces.</summary>
    TooFewFaces,
}

/// <summary>How one network's arc of one expression goes with the true arc of the film.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Outcome">Whether they could be compared.</param>
/// <param name="Correlation">Spearman's correlation over the windows, -1 to 1; null, not defined, unless they could be compared.</param>
/// <param name="Windows">Windows with enough faces.</param>
public sealed record FidelityCell(string Film, Expression Expression, ArcOutcome Outcome, double? Correlation, int Windows)
{
    /// <summary>What the cell adds to a mean: a reading that never moves counts 0, for leaving it out would favour a network that has given up an expression. Null adds nothing.</summary>
    public double? Score => Outcome == ArcOutcome.FlatReading ? 0 : Correlation;

    internal static FidelityCell Of(FaceSeries series, TrueArc truth, Expression expression, ArcSettings settings)
    {
        // The truth is smoothed by the same window, so that a reading is not blamed for the window's blur.
        var known = WindowedShare.Of(truth.Signal(expression), settings.WindowMinutes, truth.Minutes);
        var read = series.Count == 0 ? new double?[known.Length] : WindowedShare.Of(series.Signal(expression, settings.Measure), settings.WindowMinutes, truth.Minutes, settings.LeastFaces);
        var both = known.Zip(read).Where(pair => pair is { First: not null, Second: not null }).Select(pair => (True: Rounded(pair.First!.Value), Read: Rounded(pair.Second!.Value))).ToList();
        FidelityCell Because(ArcOutcome outcome, double? correlation = null) => new(series.Film, expression, outcome, correlation, both.Count);
        if (both.Count < 3) return Because(ArcOutcome.TooFewFaces);
        if (both.Select(pair => pair.True).Distinct().Count() == 1) return Because(ArcOutcome.FlatTruth);
        if (both.Select(pair => pair.Read).Distinct().Count() == 1) return Because(ArcOutcome.FlatReading);
        return Because(ArcOutcome.Compared, FaceValue.Statistics.Correlation.Spearman([.. both.Select(pair => pair.True)], [.. both.Select(pair => pair.Read)]));
    }

    // Equal means of different windows differ in their last digits, and ranks would make an order of it.
    static double Rounded(double value) => Math.Round(value, 10);
}
