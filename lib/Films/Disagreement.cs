using FaceValue.Statistics;

namespace FaceValue.Films;

/// <summary>How far several models' readings of one face lie apart.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Sample">The frame's place among the film's sampled frames, from 0.</param>
/// <param name="Seconds">When it is shown.</param>
/// <param name="Bits">Jensen-Shannon divergence, the mean over all pairs of models; 0 (all say the same) to 1.</param>
public sealed record Disagreement(string Film, int Sample, double Seconds, double Bits)
{
    /// <summary>At every frame of one film that shows a face, in order.</summary>
    /// <param name="readings">The film by two or more models.</param>
    /// <exception cref="ArgumentException">Fewer than two readings, or of different films, frames or classes.</exception>
    public static IReadOnlyList<Disagreement> Of(IReadOnlyList<FilmReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count < 2) throw new ArgumentException($"Models can disagree only where there are at least two; got {readings.Count}.", nameof(readings));
        var first = readings[0];
        var other = readings.FirstOrDefault(reading => reading.Film != first.Film || !reading.Classes.SequenceEqual(first.Classes) || !reading.Seconds.SequenceEqual(first.Seconds));
        if (other is not null)
            throw new ArgumentException($"Expected readings of the same frames of one film in the same classes, but {first.Model} read '{first.Film}' ({first.Seconds.Count} frames; {string.Join(", ", first.Classes)}) and {other.Model} read '{other.Film}' ({other.Seconds.Count} frames; {string.Join(", ", other.Classes)}).", nameof(readings));
        return
        [
            .. from t in Enumerable.Range(0, first.Seconds.Count)
               where readings.All(reading => reading.Probabilities[t] is not null)
               select new Disagreement(first.Film, t, first.Seconds[t], MeanOverPairs([.. readings.Select(reading => reading.Probabilities[t]!)])),
        ];
    }

    static double MeanOverPairs(double[][] shares)
    {
        var sum = 0d;
        for (var i = 0; i < shares.Length; i++)
            for (var j = 0; j < i; j++) sum += Divergence.JensenShannonBits(shares[i], shares[j]);
        return sum / (shares.Length * (shares.Length - 1) / 2);
    }
}
