using FaceValue.Evaluation;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Arcs;

/// <summary>How often one network reads sad in films, and what is left of it after two corrections.</summary>
/// <param name="Run">The network.</param>
/// <param name="Raw">Mean probabilities as they come.</param>
/// <param name="Scaled">After temperature scaling: confidence made honest on photos.</param>
/// <param name="Corrected">After scaling and then moving the prior from the training photos to these films.</param>
/// <param name="Converged">Whether the prior settled.</param>
/// <param name="Check">Five shares by a second method that needs no probabilities; null, not defined, where the network's photos do not let it be solved, or no table was given.</param>
/// <param name="True">Five true shares over the same faces, neutral left out; null where no truth is known.</param>
/// <remarks>
/// Prior by expectation maximisation (Saerens 2002) on all films together, check by BBSE (Lipton 2018). Both take it that a face given its expression looks alike on
/// photos and in films, which is what a domain gap breaks: where the two methods disagree, trust neither. Intervals hold the fitted prior fixed.
/// </remarks>
public sealed record SadBias(
    ModelRun Run, FilmShares Raw, FilmShares Scaled, FilmShares Corrected, bool Converged, IReadOnlyList<double>? Check, IReadOnlyList<double>? True)
{
    /// <summary>Reads the films in three ways.</summary>
    /// <param name="films">The network's readings.</param>
    /// <param name="temperature">Fitted on held-out photos; 1 changes nothing, above 1 softens.</param>
    /// <param name="trainPrior">Five shares of the expressions in training, none 0.</param>
    /// <param name="seed">Seed of the resampled films.</param>
    /// <param name="joint">On held-out photos, share of all photos with expression i read (row) and j true (column), for the check.</param>
    /// <param name="truths">The films' true arcs, where they are known.</param>
    /// <exception cref="ArgumentException">No film with faces, a truth that lacks a film (named), a temperature that is not above 0, or an expression never trained on.</exception>
    public static SadBias Of(
        IReadOnlyList<FaceSeries> films, double temperature, IReadOnlyList<double> trainPrior, int seed, IReadOnlyList<IReadOnlyList<double>>? joint = null, IReadOnlyList<TrueArc>? truths = null)
    {
        var run = ArcFidelity.RunOf(films);
        if (!(temperature > 0 && double.IsFinite(temperature))) throw new ArgumentException($"The temperature is {temperature}; expected a number above 0.", nameof(temperature));
        var seen = films.Where(film => film.Count > 0).ToList();
        if (seen.Count == 0) throw new ArgumentException($"{run} has read no face in any film.", nameof(films));
        var truth = truths is null ? null : TruthAt(seen, truths);

        double[][] raw = [.. seen.SelectMany(film => film.Probabilities)];
        double[][] scaled = [.. raw.Select(new TemperatureScaling(temperature).Scale)];
        var shift = PriorShift.Saerens(scaled, trainPrior);
        FilmShares Shares(IReadOnlyList<double[]> rows)
        {
            var parts = new List<(string, double[][])>();
            var at = 0;
            foreach (var film in seen)
            {
                parts.Add((film.Film, [.. rows.Skip(at).Take(film.Count)]));
                at += film.Count;
            }
            return FilmShares.Of(parts, truth, seed);
        }
        return new(run, Shares(raw), Shares(scaled), Shares(shift.Posteriors), shift.Converged, joint is null ? null : Solved(joint, seen),
            truth is null ? null : FilmShares.Mean([.. truth.Values.SelectMany(rows => rows)]));
    }

    static Dictionary<string, double[][]> TruthAt(List<FaceSeries> films, IReadOnlyList<TrueArc> truths)
    {
        var known = truths.ToDictionary(truth => truth.Film);
        var unknown = films.Select(film => film.Film).Where(film => !known.ContainsKey(film)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"The truth is not known of {string.Join(", ", unknown)}.", nameof(truths));
        var rows = films.ToDictionary(film => film.Film, film => film.Seconds.Select(second => known[film.Film].At(second).ToArray()).ToArray());
        var neutral = rows.Where(film => film.Value.Sum(row => row.Sum()) == 0).Select(film => film.Key).ToList();
        return neutral.Count == 0 ? rows : throw new ArgumentException($"No face of {string.Join(", ", neutral)} shows any of the five expressions, so there are no true shares.", nameof(truths));
    }

    // The same as dividing the logits by the temperature: probabilities are their exponentials, up to a factor.
    static IReadOnlyList<double>? Solved(IReadOnlyList<IReadOnlyList<double>> joint, List<FaceSeries> films)
    {
        int[] counts = [.. Expressions.Studied.Select(expression => films.Sum(film => film.Labels.Count(label => label == expression)))];
        try { return LabelShift.Bbse(joint, Statistics.Shares.Of(counts)).Prior; }
        catch (ArgumentException e) when (e.Message.StartsWith("The table is singular", StringComparison.Ordinal)) { return null; }
    }
}
