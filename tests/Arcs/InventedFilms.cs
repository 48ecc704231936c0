using FaceValue.Arcs;
using FaceValue.Datasets;
using FaceValue.Films;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

/// <summary>Films whose true arcs are invented, and networks that read them more or less well.</summary>
static class InventedFilms
{
    public const int Frames = 160;

    public static readonly string[] Classes = [.. Expressions.Studied.Select(expression => expression.Word())];

    public static readonly double[] Even = [.. Enumerable.Repeat(0.2, 5)];

    /// <summary>A film of 80 minutes in scenes of ten frames, each with a mixture of its own and a tenth neutral.</summary>
    public static TrueArc Truth(string film, int seed)
    {
        var random = new RandomStream(seed);
        var rows = new double[Frames][];
        for (var t = 0; t < Frames; t++) rows[t] = t % 10 == 0 ? Scene(random) : rows[t - 1];
        return new(film, [.. Enumerable.Range(0, Frames).Select(t => t * 30.0)], rows);
    }

    public static IReadOnlyList<TrueArc> Truths(int films) => [.. Enumerable.Range(0, films).Select(f => Truth($"film-{f:00}", 100 + f))];

    /// <summary>What a network makes of a film: the truth mixed with noise and a habit.</summary>
    /// <param name="skill">0 reads nothing of the film, 1 reads the mixture itself.</param>
    /// <param name="habit">Five shares that it falls back to.</param>
    public static FilmReading Read(TrueArc truth, string model, int seed, double skill, double[]? habit = null, double faceless = 0.1)
    {
        var random = new RandomStream(seed, truth.Film.Sum(letter => letter) * 7919L + model.Sum(letter => letter));
        var rows = truth.Mixtures.Select(mixture =>
        {
            if (random.NextDouble() < faceless) return null;
            double[] noise = [.. Enumerable.Range(0, 5).Select(_ => -Math.Log(1 - random.NextDouble()))];
            double[] row = [.. Enumerable.Range(0, 5).Select(c => skill * mixture[c] / mixture.Sum() + (1 - skill) * (0.5 * (habit ?? Even)[c] + 0.5 * noise[c] / noise.Sum()))];
            return row.Select(p => p / row.Sum()).ToArray();
        }).ToArray();
        return new() { Film = truth.Film, Model = model, Seed = seed, Colours = ColourUse.Colour, Classes = Classes, Seconds = [.. truth.Minutes.Select(minute => minute * 60)], Probabilities = rows };
    }

    public static IReadOnlyList<FaceSeries> ReadAll(IReadOnlyList<TrueArc> truths, string model, int seed, double skill, double[]? habit = null) =>
        [.. truths.Select(truth => FaceSeries.Of(Read(truth, model, seed, skill, habit)))];

    /// <summary>A film in which no face was found.</summary>
    public static FilmReading Empty(string film, string model = "m", int seed = 1) =>
        new() { Film = film, Model = model, Seed = seed, Colours = ColourUse.Colour, Classes = Classes, Seconds = [0, 30, 60], Probabilities = [null, null, null] };

    static double[] Scene(RandomStream random)
    {
        double[] weights = [.. Enumerable.Range(0, 5).Select(_ => Math.Pow(random.NextDouble(), 3))];
        return [.. weights.Select(weight => 0.9 * weight / weights.Sum())];
    }
}
