using FaceValue.Arcs;

namespace FaceValue.Tests.Arcs;

public class RunCollapseTests
{
    static readonly IReadOnlyList<TrueArc> Truths = InventedFilms.Truths(6);

    [Fact]
    public void A_network_stands_between_its_two_baselines()
    {
        var collapse = RunCollapse.Of(InventedFilms.ReadAll(Truths, "m", 1, 0.8), 1);
        Assert.Equal((1, 1), (collapse.Constant.DominantShare, collapse.Constant.EffectiveClasses));
        Assert.Null(collapse.Constant.CramersV);
        Assert.Equal(0, collapse.Constant.Information.Bits);
        // Dealt out by chance, the answers are as varied and tell nothing of the film.
        Assert.Equal(collapse.Read.Pooled, collapse.Shuffled.Pooled);
        Assert.InRange(collapse.Shuffled.Information.CorrectedBits, -0.02, 0.02);
        Assert.True(collapse.Read.Information.CorrectedBits > 0.03, $"{collapse.Read.Information.CorrectedBits}");
        Assert.True(collapse.Read.CramersV > collapse.Shuffled.CramersV);
        Assert.Equal(collapse.Read.Faces, collapse.Shuffled.Faces);
    }

    [Fact]
    public void Films_without_faces_are_named_and_not_lost()
    {
        var collapse = RunCollapse.Of([.. InventedFilms.ReadAll(Truths, "m", 1, 0.8), FaceSeries.Of(InventedFilms.Empty("bare"))], 1);
        Assert.Equal(["bare"], collapse.WithoutFaces);
        Assert.Equal(6, collapse.Read.Films);
    }

    [Fact]
    public void Networks_agree_with_themselves_and_by_chance_with_noise()
    {
        var good = InventedFilms.ReadAll(Truths, "m", 1, 0.9);
        FaceSeries[] again = [.. good.Select(film => film with { Run = new("m", 2) })];
        var same = RunAgreement.Of([.. good, .. again], 1).Single();
        Assert.Equal((1, 1), (same.Share.Estimate, same.Kappa));
        // The same faces in another order of the rows: the labels keep their habits and lose the face.
        FaceSeries[] noise = [.. good.Select(film => new FaceSeries(film.Film, new("n", 1), film.Colours, film.Frames, film.Seconds, [.. film.Probabilities.Skip(70).Concat(film.Probabilities.Take(70))]))];
        Assert.InRange(RunAgreement.Of([.. good, .. noise], 1).Single().Kappa!.Value, -0.2, 0.2);
    }

    [Fact]
    public void Networks_that_saw_other_frames_cannot_agree()
    {
        var films = InventedFilms.ReadAll(Truths, "m", 1, 0.9);
        Assert.Contains("the same frames of 'film-00'", Assert.Throws<ArgumentException>(() => RunAgreement.Of([.. films, .. InventedFilms.ReadAll(Truths, "m", 2, 0.9)], 1)).Message);
        Assert.Throws<ArgumentException>(() => RunAgreement.Of([films[0], films[0] with { Run = new("m", 2) }], 1));
    }
}
