using FaceValue.Arcs;
using FaceValue.Datasets;
using FaceValue.Statistics;

namespace FaceValue.Tests.Arcs;

public class SadBiasTests
{
    const int Sad = 3;
    static readonly double[] Trained = [.15, .1, .2, .4, .15];
    static readonly double[] Shown = [.2, .1, .5, .1, .1];

    // A network that is calibrated where it was trained: it sees a clue that is right with probability .6, and answers with Bayes' rule by its training prior.
    static (FaceSeries Film, TrueArc Truth) Film(string film, int seed, double sharpen = 1)
    {
        var random = new RandomStream(seed, film.Sum(letter => letter));
        var (rows, truth) = (new double[500][], new double[500][]);
        for (var t = 0; t < rows.Length; t++)
        {
            var shown = Draw(Shown, random);
            var clue = random.NextDouble() < .6 ? shown : (shown + 1 + random.Next(4)) % 5;
            double[] row = [.. Enumerable.Range(0, 5).Select(c => Math.Pow(Trained[c] * (c == clue ? .6 : .1), sharpen))];
            rows[t] = [.. row.Select(p => p / row.Sum())];
            // A tenth of every face is neutral.
            truth[t] = [.. Enumerable.Range(0, 5).Select(c => c == shown ? .9 : 0)];
        }
        double[] seconds = [.. Enumerable.Range(0, rows.Length).Select(t => t * 10.0)];
        return (new(film, new("m", 1), ColourUse.Colour, rows.Length, seconds, rows), new(film, seconds, truth));
    }

    static int Draw(double[] shares, RandomStream random)
    {
        var at = random.NextDouble();
        var place = 0;
        while (place < shares.Length - 1 && at >= shares[place]) at -= shares[place++];
        return place;
    }

    // Clue i read when j is true; ties of Bayes' rule are none with these numbers but for classes never read, so labels come from the rows themselves.
    static double[][] Joint()
    {
        double[][] joint = [.. Enumerable.Range(0, 5).Select(_ => new double[5])];
        for (var shown = 0; shown < 5; shown++)
            for (var clue = 0; clue < 5; clue++)
            {
                var read = Enumerable.Range(0, 5).MaxBy(c => Trained[c] * (c == clue ? .6 : .1));
                joint[read][shown] += Trained[shown] * (clue == shown ? .6 : .1);
            }
        return joint;
    }

    static readonly (FaceSeries Film, TrueArc Truth)[] Films = [.. Enumerable.Range(0, 6).Select(f => Film($"film-{f}", 5))];

    [Fact]
    public void The_correction_finds_the_true_shares_where_its_assumption_holds()
    {
        var bias = SadBias.Of([.. Films.Select(f => f.Film)], 1, Trained, 1, Joint(), [.. Films.Select(f => f.Truth)]);
        Assert.True(bias.Converged);
        Assert.Equal(bias.Raw.Pooled[Sad], bias.Scaled.Pooled[Sad], 1e-12);
        Assert.True(bias.Raw.Pooled[Sad] > bias.True![Sad] + 0.05, "trained on much sad, it reads too much of it");
        Assert.Equal(bias.True[Sad], bias.Corrected.Pooled[Sad], 0.03);
        Assert.True(bias.Corrected.PooledError < 0.05 && bias.Raw.PooledError > 0.1);
        Assert.True(bias.Corrected.FilmError!.High < bias.Raw.FilmError!.Low);
        Assert.Equal(1, bias.True.Sum(), 1e-12);
        for (var c = 0; c < 5; c++) Assert.Equal(bias.True[c], bias.Check![c], 0.06);
    }

    [Fact]
    public void Temperature_undoes_confidence_that_was_too_great()
    {
        // Logits doubled; a temperature of 2 gives the honest probabilities back.
        var sharp = Enumerable.Range(0, 6).Select(f => Film($"film-{f}", 5, sharpen: 2).Film).ToList();
        var bias = SadBias.Of(sharp, 2, Trained, 1);
        var honest = SadBias.Of([.. Films.Select(f => f.Film)], 1, Trained, 1);
        for (var c = 0; c < 5; c++) Assert.Equal(honest.Raw.Pooled[c], bias.Scaled.Pooled[c], 1e-9);
        for (var c = 0; c < 5; c++) Assert.Equal(honest.Corrected.Pooled[c], bias.Corrected.Pooled[c], 1e-6);
    }

    [Fact]
    public void Without_truth_there_are_shares_and_no_errors()
    {
        var bias = SadBias.Of([.. Films.Select(f => f.Film)], 1, Trained, 1);
        Assert.Null(bias.True);
        Assert.Null(bias.Check);
        Assert.Null(bias.Raw.FilmError);
        Assert.Equal(6, bias.Raw.Films.Count);
    }

    [Fact]
    public void A_check_that_cannot_be_solved_is_not_defined()
    {
        double[][] alike = [.. Enumerable.Range(0, 5).Select(i => Enumerable.Repeat(0.04, 5).ToArray())];
        Assert.Null(SadBias.Of([Films[0].Film], 1, Trained, 1, alike).Check);
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        static string Message(Func<object> wrong) => Assert.Throws<ArgumentException>(wrong).Message;
        FaceSeries[] films = [.. Films.Select(f => f.Film)];
        Assert.Contains("temperature is 0", Message(() => SadBias.Of(films, 0, Trained, 1)));
        Assert.Contains("Class 1 has share 0", Message(() => SadBias.Of(films, 1, [.2, 0, .3, .3, .2], 1)));
        Assert.Contains("not known of film-1", Message(() => SadBias.Of(films, 1, Trained, 1, null, [Films[0].Truth])));
        Assert.Contains("no face in any film", Message(() => SadBias.Of([FaceSeries.Of(InventedFilms.Empty("bare"))], 1, Trained, 1)));
    }

    [Fact]
    public void Total_variation_is_half_the_absolute_differences()
    {
        Assert.Equal(0.3, FilmShares.TotalVariation([.5, .5, 0], [.2, .6, .2]), 1e-12);
        Assert.Equal([.25, .75], FilmShares.Mean([[.1, .3], [.1, .3]]), (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
