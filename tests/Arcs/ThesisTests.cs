using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public class ThesisTests
{
    static ArcFidelity Films(string model, int seed, params double[] means) =>
        new(new(model, seed), [], means.Select((mean, f) => (mean, f)).ToDictionary(film => $"f{film.f}", film => film.mean), new Dictionary<Expression, Interval?>(), null);

    static BenchmarkScore Photos(string model, int seed, double accuracy) => new(new(model, seed), accuracy);

    static readonly BenchmarkScore[] Benchmark = [Photos("raf-db", 1, .94), Photos("raf-db", 2, .93), Photos("face-value", 1, .68), Photos("face-value", 2, .70), Photos("fer2013", 1, .51), Photos("fer2013", 2, .52)];

    static Thesis Of(double raf, double stock, double fer, double wobble) => Thesis.Of(Benchmark,
    [
        .. from model in new[] { ("raf-db", raf), ("face-value", stock), ("fer2013", fer) } from seed in new[] { 1, 2 }
           select Films(model.Item1, seed, [.. Enumerable.Range(0, 12).Select(f => model.Item2 + wobble * Math.Sin(f * 2.3 + seed * 1.7 + model.Item1.Length))]),
    ], 1);

    [Fact]
    public void An_order_that_turns_round_clearly_is_shown()
    {
        var thesis = Of(raf: 0.30, stock: 0.50, fer: 0.20, wobble: 0.02);
        Assert.Equal(["raf-db", "face-value", "fer2013"], thesis.Models.Select(model => model.Model));
        Assert.Equal([OrderVerdict.Reversed, OrderVerdict.Kept, OrderVerdict.Kept], thesis.Pairs.Select(pair => pair.Verdict));
        Assert.Equal(0.5, thesis.RankCorrelation.Estimate, 1e-12);
        Assert.Contains("turned round on films is RAF before STOCK", thesis.Verdict(model => model == "raf-db" ? "RAF" : model == "face-value" ? "STOCK" : "FER"));
    }

    [Fact]
    public void An_order_that_is_wholly_turned_has_correlation_minus_1()
    {
        var thesis = Of(raf: 0.10, stock: 0.30, fer: 0.50, wobble: 0.01);
        Assert.Equal(-1, thesis.RankCorrelation.Estimate, 1e-12);
        Assert.Equal(0, thesis.RankCorrelation.Width, 1e-12);
        Assert.All(thesis.Pairs, pair => Assert.Equal(OrderVerdict.Reversed, pair.Verdict));
        Assert.DoesNotContain("neither sign", thesis.Verdict(model => model));
    }

    [Fact]
    public void What_seeds_and_films_leave_open_is_not_shown()
    {
        var thesis = Of(raf: 0.39, stock: 0.40, fer: 0.39, wobble: 0.4);
        Assert.All(thesis.Pairs, pair => Assert.Equal(OrderVerdict.NotShown, pair.Verdict));
        Assert.Contains("no order of two models is shown", thesis.Verdict(model => model));
        Assert.Contains("neither sign is shown", thesis.Verdict(model => model));
    }

    [Fact]
    public void One_network_a_model_never_shows_an_order()
    {
        var thesis = Thesis.Of([Photos("a", 1, .9), Photos("b", 1, .5)], [Films("a", 1, .1, .11, .12), Films("b", 1, .8, .81, .82)], 1);
        Assert.True(thesis.Pairs.Single().Films.High < 0);
        Assert.Equal(OrderVerdict.NotShown, thesis.Pairs.Single().Verdict);
    }

    [Fact]
    public void Overlapping_benchmarks_show_nothing_however_clear_the_films()
    {
        var thesis = Thesis.Of([Photos("a", 1, .70), Photos("a", 2, .60), Photos("b", 1, .65), Photos("b", 2, .55)],
            [Films("a", 1, .1, .1), Films("a", 2, .1, .1), Films("b", 1, .8, .8), Films("b", 2, .8, .8)], 1);
        Assert.Equal(OrderVerdict.NotShown, thesis.Pairs.Single().Verdict);
    }

    [Fact]
    public void With_two_seeds_the_benchmarks_interval_is_their_range()
    {
        var raf = Of(0.3, 0.5, 0.2, 0.02).Models[0];
        Assert.Equal((.93, .935, .94), (raf.Benchmark.Low, Math.Round(raf.Benchmark.Estimate, 6), raf.Benchmark.High));
    }

    [Fact]
    public void The_verdict_does_not_hang_on_the_order_of_the_input()
    {
        var films = Benchmark.Select((score, i) => Films(score.Run.Model, score.Run.Seed, .3 + .01 * i, .4, .5)).ToList();
        Assert.Equal(Thesis.Of(Benchmark, films, 1).Pairs.Select(pair => pair.Verdict), Thesis.Of([.. Benchmark.Reverse()], [.. films.AsEnumerable().Reverse()], 1).Pairs.Select(pair => pair.Verdict));
    }

    [Fact]
    public void What_does_not_fit_together_is_named()
    {
        static string Message(Func<object> wrong) => Assert.Throws<ArgumentException>(wrong).Message;
        Assert.Contains("b, seed 1 has no benchmark", Message(() => Thesis.Of([Photos("a", 1, .9)], [Films("a", 1, 1, 1), Films("b", 1, 1, 1)], 1)));
        Assert.Contains("b, seed 1 has no films", Message(() => Thesis.Of([Photos("a", 1, .9), Photos("b", 1, .9)], [Films("a", 1, 1, 1)], 1)));
        Assert.Contains("a, seed 1 has accuracy 1.9", Message(() => Thesis.Of([Photos("a", 1, 1.9)], [Films("a", 1, 1, 1)], 1)));
        Assert.Contains("a, seed 1 stands more than once", Message(() => Thesis.Of([Photos("a", 1, .9), Photos("a", 1, .9)], [Films("a", 1, 1, 1)], 1)));
        Assert.Contains("two models or more", Message(() => Thesis.Of([Photos("a", 1, .9)], [Films("a", 1, 1, 1)], 1)));
        Assert.Contains("Only 0 film", Message(() => Thesis.Of([Photos("a", 1, .9), Photos("b", 1, .9)], [Films("a", 1, 1, 1), Films("b", 1)], 1)));
    }
}
