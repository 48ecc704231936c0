using FaceValue.Arcs;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public class ArcFidelityTests
{
    static readonly IReadOnlyList<TrueArc> Truths = InventedFilms.Truths(8);
    static readonly ArcSettings Soft = new() { Measure = ArcMeasure.MeanProbability };

    static ArcFidelity Of(double skill, ArcSettings? settings = null, double[]? habit = null) =>
        ArcFidelity.Of(InventedFilms.ReadAll(Truths, "m", 1, skill, habit), Truths, settings ?? Soft, 1);

    [Fact]
    public void A_network_that_reads_the_truth_follows_it_almost_wholly()
    {
        var fidelity = Of(1);
        // Not quite 1: a tenth of the frames has no face, so that windows differ a little.
        Assert.True(fidelity.Mean!.Estimate > 0.97, fidelity.Mean.ToString());
        Assert.All(fidelity.Cells, cell => Assert.Equal(ArcOutcome.Compared, cell.Outcome));
        Assert.Equal(8 * 5, fidelity.Cells.Count);
    }

    [Fact]
    public void A_network_that_reads_nothing_has_no_fidelity_beyond_chance() => Assert.True(Of(0).Mean!.Contains(0), Of(0).Mean!.ToString());

    [Fact]
    public void More_skill_means_more_fidelity()
    {
        var means = new[] { 0.05, 0.2, 0.6 }.Select(skill => Of(skill).Mean!.Estimate).ToList();
        Assert.Equal(means.Order(), means);
        Assert.Equal(Of(0.2).FilmMeans.Values.Average(), Of(0.2).Mean!.Estimate, 1e-12);
    }

    [Fact]
    public void A_reading_that_never_moves_is_not_defined_and_counts_nothing_gained()
    {
        var fidelity = Of(0, new(), habit: [0, 0, 0, 0, 1]);
        var happy = fidelity.Cells.Where(cell => cell.Expression == Expression.Happy).ToList();
        Assert.All(happy, cell => Assert.Equal((ArcOutcome.FlatReading, null, 0d), (cell.Outcome, cell.Correlation, cell.Score!.Value)));
        Assert.Equal(0, fidelity.ByExpression[Expression.Happy]!.Estimate);
    }

    [Fact]
    public void A_truth_that_never_moves_and_a_film_without_faces_add_nothing()
    {
        TrueArc flat = new("flat", Truths[0].Minutes.Select(minute => minute * 60).ToArray(), [.. Enumerable.Repeat(new[] { 0.2, 0.2, 0.2, 0.2, 0.1 }, InventedFilms.Frames)]);
        var fidelity = ArcFidelity.Of([FaceSeries.Of(InventedFilms.Read(flat, "m", 1, 0.5)), FaceSeries.Of(InventedFilms.Empty("bare")), FaceSeries.Of(InventedFilms.Read(Truths[0], "m", 1, 0.5))],
            [flat, InventedFilms.Truth("bare", 3), Truths[0]], Soft, 1);
        Assert.All(fidelity.Cells.Where(cell => cell.Film == "flat"), cell => Assert.Equal((ArcOutcome.FlatTruth, null), (cell.Outcome, cell.Score)));
        Assert.All(fidelity.Cells.Where(cell => cell.Film == "bare"), cell => Assert.Equal((ArcOutcome.TooFewFaces, null), (cell.Outcome, cell.Score)));
        Assert.Equal([Truths[0].Film], fidelity.FilmMeans.Keys);
        Assert.Null(fidelity.Mean);
    }

    [Fact]
    public void What_cannot_be_compared_is_named()
    {
        var films = InventedFilms.ReadAll(Truths, "m", 1, 0.5);
        static string Message(Func<object> wrong) => Assert.Throws<ArgumentException>(wrong).Message;
        Assert.Contains("not known of film-00", Message(() => ArcFidelity.Of(films, [.. Truths.Skip(1)], Soft, 1)));
        Assert.Contains("m, seed 1 has read film-03 more than once", Message(() => ArcFidelity.Of([.. films, films[3]], Truths, Soft, 1)));
        Assert.Contains("m, seed 1; m, seed 2", Message(() => ArcFidelity.Of([.. films, .. InventedFilms.ReadAll(Truths, "m", 2, 0.5)], Truths, Soft, 1)));
        Assert.Contains("row 1 is at 5 s, not after row 0", Message(() => new TrueArc("f", [5, 5], [InventedFilms.Even, InventedFilms.Even])));
        Assert.Contains("'f': the truth's row 0 is 0.9 0.9", Message(() => new TrueArc("f", [5], [[0.9, 0.9, 0, 0, 0]])));
    }

    [Fact]
    public void The_truth_is_looked_up_at_the_nearest_time()
    {
        TrueArc truth = new("f", [0, 10, 20], [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0]]);
        Assert.Equal([0, 0, 1, 1, 2, 2], new[] { -5.0, 4.9, 5.1, 10, 16, 99 }.Select(second => truth.At(second).ToList().IndexOf(1)));
    }
}
