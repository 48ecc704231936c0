using FaceValue.Arcs;
using FaceValue.Statistics;

namespace FaceValue.Tests.Arcs;

public class ConfoundTests
{
    static readonly IReadOnlyList<TrueArc> Truths = InventedFilms.Truths(8);
    static readonly ArcSettings Soft = new() { Measure = ArcMeasure.MeanProbability };

    static ScoringVariant Variant(string name, double skill, params int[] seeds) =>
        new(name, [.. seeds.Select(seed => ArcFidelity.Of(InventedFilms.ReadAll(Truths, "fer2013", seed, skill), Truths, Soft, 1))]);

    [Fact]
    public void A_variant_that_helps_is_shown_and_the_same_one_is_not()
    {
        var (colour, grey) = (Variant("colour", 0.1, 1, 2), Variant("grey", 0.4, 1, 2));
        var contrast = FidelityContrast.Of(colour, grey, 1).Single();
        Assert.True(contrast.IsShown && contrast.Difference!.Low > 0);
        Assert.Equal(contrast.After!.Value - contrast.Before!.Value, contrast.Difference.Estimate, 1e-9);
        Assert.Equal(8, contrast.Films);
        var none = FidelityContrast.Of(colour, colour, 1).Single();
        Assert.False(none.IsShown);
        Assert.Equal((0, 0), (none.Difference!.Low, none.Difference.High));
    }

    [Fact]
    public void Only_networks_of_both_variants_are_compared()
    {
        Assert.Equal(FidelityContrast.Of(Variant("a", 0.1, 1), Variant("b", 0.4, 1), 1).Single().Difference, FidelityContrast.Of(Variant("a", 0.1, 1, 2), Variant("b", 0.4, 1, 3), 1).Single().Difference);
        Assert.Contains("'a' and 'b' share no network", Assert.Throws<ArgumentException>(() => FidelityContrast.Of(Variant("a", 0.1, 1), Variant("b", 0.4, 2), 1)).Message);
    }

    [Fact]
    public void Talking_that_doubles_false_surprise_has_ratio_2()
    {
        var random = new RandomStream(4);
        var faces = Enumerable.Range(0, 4000).Select(i => (Film: $"f{i % 10}", Talking: random.Next(2) == 0, Surprised: random.Next(6) == 0)).ToList();
        double[] surprise = [.. faces.Select(face => face.Surprised ? 0.95 : (face.Talking ? 0.2 : 0.1) * (0.5 + random.NextDouble()))];
        var found = FalseSurprise.Of([.. faces.Select(f => f.Film)], surprise, [.. faces.Select(f => f.Talking)], [.. faces.Select(f => f.Surprised)], 1);
        Assert.Equal(2, found.Ratio!.Estimate, 0.06);
        Assert.True(found.Ratio.Low > 1.8 && found.Ratio.High < 2.2);
        Assert.Equal(found.Talking!.Value / found.Quiet!.Value, found.Ratio.Estimate, 1e-12);
        Assert.Empty(found.LeftOut);
    }

    [Fact]
    public void What_has_no_ratio_is_not_defined()
    {
        var one = FalseSurprise.Of(["a", "a", "b"], [.2, .1, .3], [true, false, true], [false, false, false], 1);
        Assert.Equal((null, 1, "b"), (one.Ratio, one.Films, one.LeftOut.Single()));
        Assert.Equal((0.2, 0.1), (one.Talking!.Value, one.Quiet!.Value));
        Assert.Null(FalseSurprise.Of(["a", "a", "b", "b"], [.2, 0, .3, .1], [true, false, true, false], [false, false, false, false], 1).Ratio);
        Assert.Equal((null, null, 0), (FalseSurprise.Of(["a"], [.2], [true], [false], 1) is var none ? (none.Talking, none.Quiet, none.Films) : default));
        Assert.Contains("'a', face 1: the probability of surprise is 1.2", Assert.Throws<ArgumentException>(() => FalseSurprise.Of(["a", "a"], [.2, 1.2], [true, false], [false, false], 1)).Message);
        Assert.Throws<ArgumentException>(() => FalseSurprise.Of(["a", "a"], [.2], [true, false], [false, false], 1));
    }

    [Fact]
    public void A_gap_grows_with_the_distance_of_photos_and_films()
    {
        double[][] Rows(int seed, double at) => [.. Enumerable.Range(0, 120).Select(i => { var random = new RandomStream(seed, i); return Enumerable.Range(0, 6).Select(_ => at + random.NextDouble()).ToArray(); })];
        var run = new ModelRun("m", 1);
        var gaps = new[] { 0, 0.2, 1 }.Select(at => DomainGap.Of(run, Rows(1, 0), Rows(2, at), 1)).ToList();
        Assert.True(gaps[0].Discrepancy.P > 0.05 && gaps[2].Discrepancy.P < 0.01);
        Assert.Equal(gaps.Select(gap => gap.Frechet).Order(), gaps.Select(gap => gap.Frechet));
        Assert.Equal(gaps.Select(gap => gap.ProxyA!.Distance).Order(), gaps.Select(gap => gap.ProxyA!.Distance));
        Assert.InRange(gaps[0].Frechet / gaps[0].FrechetWithin, 0.2, 2);
        // With one film nothing can be held out; with two, two folds can.
        string[] Names(int films) => [.. Enumerable.Range(0, 120).Select(i => $"film {i % films}")];
        Assert.Null(DomainGap.Of(run, Rows(1, 0), Rows(2, 1), 1, filmNames: Names(1)).ProxyA);
        Assert.True(DomainGap.Of(run, Rows(1, 0), Rows(2, 1), 1, filmNames: Names(2)).ProxyA!.Distance > 1.5);
        // Features twice as large are the same gap.
        var doubled = DomainGap.Of(run, [.. Rows(1, 0).Select(row => row.Select(x => 2 * x).ToArray())], [.. Rows(2, 1).Select(row => row.Select(x => 2 * x).ToArray())], 1);
        Assert.Equal(gaps[2].Frechet, doubled.Frechet, 1e-6);
        Assert.Equal(gaps[2].Discrepancy.Squared, doubled.Discrepancy.Squared, 1e-9);
    }
}
