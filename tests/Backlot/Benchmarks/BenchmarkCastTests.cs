using FaceValue.Backlot.Benchmarks;
using FaceValue.Backlot.Looks;

namespace FaceValue.Tests.Backlot.Benchmarks;

/// <summary>What the sets' images are, before any is drawn.</summary>
public class BenchmarkCastTests
{
    static readonly BenchmarkSettings Settings = new();

    static BenchmarkTruth[] Draft(string set, IBenchmarkLook look, int seed)
    {
        BenchmarkLayout layout = set == "fer" ? new FerLayout() : new RafLayout();
        var cast = new BenchmarkCast(set, look, layout, Settings, seed);
        return [.. Enumerable.Range(0, cast.Count).Select(i => cast.Draft(i).Truth)];
    }

    public static TheoryData<string, int> Sets => new() { { "fer", 1 }, { "fer", 2 }, { "raf", 1 }, { "raf", 2 } };

    static IBenchmarkLook LookOf(string set) => set == "fer" ? Settings.Fer : Settings.Raf;

    [Theory, MemberData(nameof(Sets))]
    public void Labels_follow_the_prior_within_sampling_error(string set, int seed)
    {
        var (images, prior) = (Draft(set, LookOf(set), seed), LookOf(set).Prior);
        var total = prior.Sum(label => label.Share);
        foreach (var (label, share) in prior) AssertShare(share / total, images.Count(image => image.Label == label), images.Length);
        Assert.Equal(prior.Count, images.Select(image => image.Label).Distinct().Count());
    }

    [Theory, InlineData(1), InlineData(2)]
    public void FER_labels_are_as_often_right_as_set_and_RAF_labels_always(int seed)
    {
        var fer = Draft("fer", Settings.Fer, seed);
        AssertShare(Settings.Fer.LabelsRight, fer.Count(image => image.Label == image.Shown), fer.Length);
        Assert.All(Draft("raf", Settings.Raf, seed), image => Assert.Equal(image.Label, image.Shown));
    }

    [Fact]
    public void A_change_of_the_noise_setting_is_a_change_of_the_noise()
    {
        var images = Draft("fer", Settings.Fer with { LabelsRight = .5 }, 1);
        AssertShare(.5, images.Count(image => image.Label == image.Shown), images.Length);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Nobody_is_in_both_parts(string set, int seed)
    {
        var images = Draft(set, LookOf(set), seed);
        var train = images.Where(image => image.Part == BenchmarkPart.Train).ToList();
        var test = images.Where(image => image.Part == BenchmarkPart.Test).ToList();
        Assert.Equal((Settings.Train, Settings.Test), (train.Count, test.Count));
        Assert.Empty(train.Select(image => image.Person).Intersect(test.Select(image => image.Person)));
        // Neither by name nor by face: age and skin are drawn with full precision, so two people never share both.
        Assert.Empty(train.Select(Face).Intersect(test.Select(Face)));
        Assert.All(images.GroupBy(image => image.Person), person => Assert.Single(person.Select(Face).Distinct()));
        Assert.InRange(images.Length / (double)images.Select(image => image.Person).Distinct().Count(), 1.9, 2.1);
    }

    [Fact]
    public void The_two_sets_show_different_people() =>
        Assert.Empty(Draft("fer", Settings.Fer, 1).Select(Face).Intersect(Draft("raf", Settings.Raf, 1).Select(Face)));

    static (double Age, double Melanin) Face(BenchmarkTruth image) => (image.Age, image.Melanin);

    // Four standard errors of a share: one such test in sixteen thousand fails by chance, and the seeds are fixed.
    static void AssertShare(double expected, int count, int total) =>
        Assert.InRange(count / (double)total, expected - 4 * Math.Sqrt(expected * (1 - expected) / total), expected + 4 * Math.Sqrt(expected * (1 - expected) / total));
}
