using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public sealed class RaterAgreementTests : IDisposable
{
    const double FilmSeconds = 7085;

    static readonly IReadOnlyList<RaterAnnotations> Raters = RaterAnnotations.ReadFolder(Path.Combine(StudyFolder.FindRoot(), "data", "annotations", "forrest-gump"));

    readonly TempFolder folder = new();

    [Theory]
    [InlineData("ANGERRAGE", 0.57)]
    [InlineData("SADNESS", 0.57)]
    [InlineData("FEAR", 0.53)]
    [InlineData("HAPPINESS", 0.37)]
    [InlineData("LOVE", 0.29)]
    public void Nine_raters_of_one_film_agree_as_far_as_is_known(string word, double alpha)
    {
        var agreement = RaterAgreement.Of(Raters, word, FilmSeconds, 10, 1);
        Assert.Equal((9, 7085), (agreement.Raters, agreement.Counts.Count));
        Assert.Equal(alpha, agreement.Alpha!.Value, 0.01);
        Assert.Equal(agreement.Alpha.Value, agreement.Interval!.Estimate, 1e-9);
        Assert.InRange(agreement.Alpha.Value, agreement.Interval.Low, agreement.Interval.High);
        Assert.InRange(agreement.Interval.Width, 0.03, 0.5);
        Assert.True(agreement.Single!.Estimate > 0.3);
    }

    [Fact]
    public void No_rater_has_a_word_for_surprise()
    {
        var agreement = RaterAgreement.Of(Raters, "SURPRISE", FilmSeconds, 10, 1);
        Assert.Equal((null, null, null, 0), (agreement.Alpha, agreement.Interval, agreement.Single, agreement.Seen));
        Assert.All(agreement.OverTime(10, 5), at => Assert.Null(at.Alpha));
    }

    [Fact]
    public void Raters_who_note_the_same_agree_wholly_and_by_chance_not_at_all()
    {
        var random = new RandomStream(2);
        RaterAnnotations Rater(string name, int shift) => new(name, [.. Enumerable.Range(0, 20).Select(i => new RaterAnnotation { Start = 100 * i + shift, End = 100 * i + shift + 20, Emotion = "JOY FEAR" })]);
        Assert.Equal(1, RaterAgreement.Of([Rater("a", 0), Rater("b", 0)], "joy", 2000, 10, 1).Alpha!.Value, 1e-12);
        RaterAnnotations Noise(string name) => new(name, [.. Enumerable.Range(0, 2000).Where(_ => random.Next(4) == 0).Select(i => new RaterAnnotation { Start = i, End = i + 1, Emotion = "JOY" })]);
        Assert.Equal(0, RaterAgreement.Of([Noise("a"), Noise("b"), Noise("c")], "JOY", 2000, 10, 1).Alpha!.Value, 0.06);
        Assert.True(RaterAgreement.Of([Rater("a", 0), Rater("b", 50)], "JOY", 2000, 10, 1).Alpha < 0);
    }

    [Fact]
    public void Agreement_over_time_keeps_to_its_window()
    {
        // Two raters agree in the first half, and see it in turns in the second.
        static RaterAnnotation Row(double from, double to) => new() { Start = from, End = to, Emotion = "JOY" };
        RaterAnnotations[] raters = [new("a", [Row(100, 700), Row(1900, 2200)]), new("b", [Row(100, 700), Row(2200, 2500)])];
        var along = RaterAgreement.Of(raters, "JOY", 3600, 10, 1).OverTime(20, 10);
        Assert.Equal([0, 10, 20, 30, 40, 50, 60], along.Select(at => at.Minute));
        Assert.Equal(1, along[1].Alpha!.Value, 1e-12);
        Assert.Equal(0.5, along[1].Share, 1e-12);
        Assert.True(along[4].Alpha < 0);
        Assert.Null(along[6].Alpha);
    }

    [Fact]
    public void A_second_covered_twice_counts_once_and_a_notes_last_part_counts()
    {
        RaterAnnotations rater = new("a", [new() { Start = 2, End = 4.2, Emotion = "JOY", Character = "x" }, new() { Start = 3, End = 5, Emotion = "LOVE JOY", Character = "y" }, new() { Start = 7, End = 8, Emotion = "LOVE" }, new() { Start = 8, End = 9 }]);
        Assert.Equal([2, 3, 4], Enumerable.Range(0, 10).Where(bin => rater.Sees("joy", 10, 1)[bin]));
        Assert.Equal([1, 2], Enumerable.Range(0, 5).Where(bin => rater.Sees("joy", 5, 2)[bin]));
        Assert.Equal([3, 4, 7], Enumerable.Range(0, 10).Where(bin => rater.Sees("LOVE", 10, 1)[bin]));
    }

    [Theory]
    [InlineData("5,9,JOY\n9,5,JOY", "line 3 runs from 9 to 5 s")]
    [InlineData("5,5,JOY", "line 2 runs from 5 to 5 s")]
    [InlineData("-5,5,JOY", "line 2 runs from -5 to 5 s")]
    [InlineData("soon,5,JOY", "line 2, start holds 'soon'")]
    public void A_malformed_note_is_named_with_file_and_line(string rows, string message)
    {
        var path = folder.Write("rater-01.csv", "start,end,emotion\n" + rows + "\n");
        var error = Assert.Throws<InvalidDataException>(() => RaterAnnotations.ReadFolder(folder.Root)).Message;
        Assert.Contains(path, error);
        Assert.Contains(message, error);
    }

    [Fact]
    public void What_is_missing_or_does_not_fit_is_named()
    {
        Assert.Contains("rater-01.csv", Assert.Throws<MissingInputException>(() => RaterAnnotations.ReadFolder(folder["nowhere"])).Message);
        Assert.Contains("no column end", Assert.Throws<InvalidDataException>(() => RaterAnnotations.Read(folder.Write("rater-02.csv", "start,emotion\n1,JOY\n"))).Message);
        Assert.Contains("rater-01 to 7052 s", Assert.Throws<ArgumentException>(() => RaterAgreement.Of([.. Raters.OrderByDescending(rater => rater.End).Take(2).Select((rater, i) => rater with { Rater = $"rater-0{i + 1}" })], "FEAR", 3000, 10, 1)).Message);
        Assert.Contains("at least two raters", Assert.Throws<ArgumentException>(() => RaterAgreement.Of([Raters[0]], "FEAR", FilmSeconds, 10, 1)).Message);
    }

    public void Dispose() => folder.Dispose();
}
