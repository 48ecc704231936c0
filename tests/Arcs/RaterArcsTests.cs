using FaceValue.Arcs;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public sealed class RaterArcsTests : IDisposable
{
    readonly TempFolder folder = new();

    static RaterAnnotations Rater(string name, params (double From, double To, string Words)[] notes) =>
        new(name, [.. notes.Select(note => new RaterAnnotation { Start = note.From, End = note.To, Emotion = note.Words })]);

    [Fact]
    public void An_arc_is_the_share_of_raters_who_see_it_in_any_of_their_words()
    {
        var arc = RaterArcs.Of("film", [Rater("a", (0, 20, "happy"), (40, 50, "SADNESS")), Rater("b", (0, 10, "HAPPINESS love")), Rater("c"), Rater("d")], 60);
        Assert.Equal([0, 10, 20, 30, 40, 50], arc.Minutes.Select(minute => Math.Round(minute * 60)));
        Assert.Equal([0.5, 0.25, 0, 0, 0, 0], arc.Mixtures.Select(row => row[2]));
        Assert.Equal([0, 0, 0, 0, 0.25, 0], arc.Mixtures.Select(row => row[3]));
    }

    [Fact]
    public void Several_at_once_share_the_moment()
    {
        var arc = RaterArcs.Of("film", [Rater("a", (0, 10, "happy sad")), Rater("b", (0, 10, "happy"))], 10);
        Assert.All(arc.Mixtures.Single().Zip([0, 0, 2 / 3.0, 1 / 3.0, 0]), share => Assert.Equal(share.Second, share.First, 1e-12));
    }

    [Fact]
    public void Only_films_that_somebody_has_rated_have_an_arc()
    {
        folder.Write("b/rater-01.csv", "start,end,emotion\n0,30,fear\n");
        folder.Write("other/rater-01.csv", "start,end,emotion\n0,30,fear\n");
        var arcs = RaterArcs.Read(folder.Root, new Dictionary<string, double> { ["a"] = 60, ["b"] = 60 });
        Assert.Equal(("b", 1), (arcs.Single().Film, arcs.Single().At(15)[1]));
        Assert.Equal(0, arcs.Single().At(45)[1]);
    }

    [Fact]
    public void Nine_raters_of_a_real_film_make_an_arc_whose_parts_are_theirs()
    {
        var raters = RaterAnnotations.ReadFolder(Path.Combine(StudyFolder.FindRoot(), "data", "annotations", "forrest-gump"));
        var arc = RaterArcs.Of("forrest-gump", raters, 7085);
        Assert.Equal(709, arc.Mixtures.Count);
        Assert.All(arc.Mixtures, row => Assert.InRange(row.Sum(), 0, 1 + 1e-9));
        Assert.All(arc.Mixtures, row => Assert.Equal(0, row[4]));   // none of them has a word for surprise
        Assert.All(Expressions.Studied.Take(4), expression => Assert.True(arc.Signal(expression).Values.Max() > 0.5));
    }

    [Fact]
    public void Notes_that_cannot_be_of_this_film_are_refused_by_name()
    {
        Assert.Contains("late to 70 s", Assert.Throws<ArgumentException>(() => RaterArcs.Of("film", [Rater("late", (60, 70, "happy"))], 60)).Message);
        Assert.Contains("theirs are JOY, LOVE", Assert.Throws<ArgumentException>(() => RaterArcs.Of("film", [Rater("a", (0, 7, "LOVE JOY"))], 60)).Message);
        Assert.Contains("no raters", Assert.Throws<ArgumentException>(() => RaterArcs.Of("film", [], 60)).Message);
    }

    public void Dispose() => folder.Dispose();
}
