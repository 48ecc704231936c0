using FaceValue.Datasets;
using FaceValue.Films;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>The faces that one network read in one film, in order of time. Frames without a face are gaps, not readings.</summary>
/// <param name="Film">The film's id.</param>
/// <param name="Run">The network.</param>
/// <param name="Colours">What it was shown of the film's colours.</param>
/// <param name="Frames">How many frames were sampled, those without a face included.</param>
/// <param name="Seconds">T times of the faces in seconds from the film's beginning, ascending.</param>
/// <param name="Probabilities">T rows of five probabilities in the order of <see cref="Expressions.Studied"/>, each summing to 1.</param>
public sealed record FaceSeries(string Film, ModelRun Run, ColourUse Colours, int Frames, IReadOnlyList<double> Seconds, IReadOnlyList<double[]> Probabilities)
{
    /// <summary>How many faces.</summary>
    public int Count => Seconds.Count;

    /// <summary>T expressions of the greatest probability.</summary>
    public IReadOnlyList<Expression> Labels { get; } = [.. Probabilities.Select(row => Expressions.Studied[Array.IndexOf(row, row.Max())])];

    /// <summary>Keeps the faces of a reading, its classes in the study's order.</summary>
    /// <exception cref="ArgumentException">The classes are not the five studied, times do not ascend, or a row is no row of probabilities; film, network and frame are named.</exception>
    public static FaceSeries Of(FilmReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var run = new ModelRun(reading.Model, reading.Seed);
        ArgumentException Wrong(string what) => new($"'{reading.Film}' as read by {run}: {what}", nameof(reading));
        int[] places = [.. Expressions.Studied.Select(expression => reading.Classes.ToList().IndexOf(expression.Word()))];
        if (places.Contains(-1) || reading.Classes.Count != places.Length)
            throw Wrong($"the classes are {string.Join(", ", reading.Classes)}; expected {string.Join(", ", Expressions.Studied.Select(expression => expression.Word()))}.");
        if (reading.Seconds.Count != reading.Probabilities.Count) throw Wrong($"{reading.Seconds.Count} times for {reading.Probabilities.Count} frames.");
        var (seconds, rows) = (new List<double>(), new List<double[]>());
        for (var t = 0; t < reading.Seconds.Count; t++)
        {
            if (!double.IsFinite(reading.Seconds[t]) || t > 0 && reading.Seconds[t] < reading.Seconds[t - 1]) throw Wrong($"frame {t} is at {reading.Seconds[t]} s, not after the frame before it.");
            if (reading.Probabilities[t] is not { } row) continue;
            if (row.Length != places.Length) throw Wrong($"frame {t} has {row.Length} probabilities.");
            if (row.Any(p => !(p >= 0)) || Math.Abs(row.Sum() - 1) > Require.SumTolerance) throw Wrong($"frame {t} has probabilities {string.Join(" ", row)}, which are not shares of 1.");
            seconds.Add(reading.Seconds[t]);
            rows.Add([.. places.Select(place => row[place])]);
        }
        return new(reading.Film, run, reading.Colours, reading.Seconds.Count, seconds, rows);
    }

    /// <summary>Only the faces of which the network is sure enough; it abstains from the rest.</summary>
    /// <param name="least">Least probability of the label, 0 to 1.</param>
    /// <returns>The confident readings and the share abstained from; null where the film has no faces.</returns>
    public (FaceSeries Series, double? Abstained) Confident(double least)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(t => Probabilities[t].Max() >= least)];
        return (new(Film, Run, Colours, Frames, [.. kept.Select(t => Seconds[t])], [.. kept.Select(t => Probabilities[t])]), Count == 0 ? null : 1 - kept.Length / (double)Count);
    }

    /// <summary>The labels with their times and confidences.</summary>
    public Timeline ToTimeline() => new(Film, Run.Model, [.. Seconds.Select(second => second / 60)], Labels, [.. Probabilities.Select(row => row.Max())]);

    /// <summary>How often each expression is read.</summary>
    public FilmCounts ToCounts()
    {
        int[] counts = [.. Expressions.Studied.Select(expression => Labels.Count(label => label == expression))];
        return new() { Model = Run.Model, Film = Film, Angry = counts[0], Fear = counts[1], Happy = counts[2], Sad = counts[3], Surprise = counts[4], Faces = Count };
    }

    /// <summary>One expression's readings against minutes: 0 and 1 by the label, or its probability.</summary>
    /// <exception cref="ArgumentException">The film has no faces.</exception>
    public ReadingSeries Signal(Expression expression, ArcMeasure measure)
    {
        if (Count == 0) throw new ArgumentException($"'{Film}' as read by {Run} has no faces.", nameof(expression));
        var place = Expressions.PlaceOf(expression);
        return new([.. Seconds.Select(second => second / 60)],
            measure == ArcMeasure.Share ? [.. Labels.Select(label => label == expression ? 1d : 0)] : [.. Probabilities.Select(row => row[place])]);
    }
}
