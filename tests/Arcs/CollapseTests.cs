using FaceValue.Arcs;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Arcs;

public class CollapseTests
{
    static FilmCounts Film(string name, params int[] counts) => new() { Model = "m", Film = name, Angry = counts[0], Fear = counts[1], Happy = counts[2], Sad = counts[3], Surprise = counts[4], Faces = counts.Sum() };

    [Fact]
    public void A_constant_predictor_has_fallen_together_wholly()
    {
        var collapse = Collapse.Of([Film("a", 0, 0, 0, 0, 90), Film("b", 0, 0, 0, 0, 40), Film("c", 0, 0, 0, 0, 70)], 1);
        Assert.Equal((1, 0, 1), (collapse.DominantShare, collapse.EntropyMean, collapse.EffectiveClasses));
        Assert.Equal(0, collapse.Information.Bits);
        Assert.Null(collapse.CramersV);
        Assert.Equal(3, collapse.Dominant[Expression.Surprise]);
    }

    [Fact]
    public void A_model_that_tells_five_films_apart_perfectly_has_all_the_information()
    {
        var collapse = Collapse.Of([.. Enumerable.Range(0, 5).Select(f => Film($"{f}", [.. Enumerable.Range(0, 5).Select(c => c == f ? 100 : 0)]))], 1);
        Assert.Equal(Math.Log2(5), collapse.Information.Bits, 1e-12);
        Assert.Equal(1, collapse.CramersV!.Value, 1e-12);
        Assert.Equal(5, collapse.EffectiveClasses, 1e-9);
        Assert.Equal(1, collapse.JensenShannon, 1e-12);
    }

    [Fact]
    public void Even_noise_has_entropy_but_no_information_beyond_chance()
    {
        var random = new RandomStream(3);
        var films = Enumerable.Range(0, 30).Select(f => Film($"{f}", [.. Enumerable.Range(0, 300).Select(_ => random.Next(5)).CountBy(c => c).OrderBy(c => c.Key).Select(c => c.Value)])).ToList();
        var collapse = Collapse.Of(films, 1);
        Assert.True(collapse.EntropyMean > 2.25);
        Assert.InRange(collapse.Information.CorrectedBits, -0.004, 0.004);
    }

    [Fact]
    public void What_cannot_be_diagnosed_is_named()
    {
        Assert.Contains("'empty'", Assert.Throws<ArgumentException>(() => Collapse.Of([Film("a", 1, 0, 0, 0, 1), Film("empty", 0, 0, 0, 0, 0)], 1)).Message);
        Assert.Throws<ArgumentException>(() => Collapse.Of([Film("a", 1, 2, 3, 4, 5)], 1));
        Assert.Throws<ArgumentException>(() => Collapse.Of([Film("a", 1, 2, 3, 4, 5), Film("b", 1, 2, 3, 4, 5) with { Model = "n" }], 1));
    }

    [Fact]
    public void A_groups_difference_has_its_sign_and_an_interval_that_widens_with_fewer_films()
    {
        FilmCounts[] films = [.. Enumerable.Range(0, 20).Select(f => Film($"f{f}", 10, 10, f < 6 ? 60 + f : 20 + f % 5, 20, 5))];
        var six = GroupContrast.Of(films, "g", [.. films.Take(6).Select(f => f.Film)], Expression.Happy, 1);
        Assert.True(six.IsMore);
        Assert.Equal(six.Inside - six.Outside, six.Difference.Estimate, 1e-12);
        Assert.True(GroupContrast.Of(films, "g", [.. films.Skip(4).Take(4).Select(f => f.Film)], Expression.Happy, 1).Difference.Width > six.Difference.Width);
        Assert.Contains("nowhere", Assert.Throws<ArgumentException>(() => GroupContrast.Of(films, "g", ["nowhere"], Expression.Happy, 1)).Message);
    }

    [Fact]
    public void Wilsons_interval_is_that_of_his_paper()
    {
        // Newcombe 1998, table I: 81 of 263 and 0 of 20.
        var one = Proportion.Wilson(81, 263);
        Assert.Equal((0.2553, 0.3662), (Math.Round(one.Low, 4), Math.Round(one.High, 4)));
        var none = Proportion.Wilson(0, 20);
        Assert.Equal((0, 0.1611), (none.Low, Math.Round(none.High, 4)));
    }
}
