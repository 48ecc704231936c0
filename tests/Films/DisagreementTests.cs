using FaceValue.Datasets;
using FaceValue.Films;

namespace FaceValue.Tests.Films;

public class DisagreementTests
{
    static FilmReading Reading(string model, params double[]?[] probabilities) => new()
    {
        Film = "one", Model = model, Seed = 1, Colours = ColourUse.Colour, Classes = ["happy", "sad"], Seconds = [.. probabilities.Select((_, t) => 4.0 * t)], Probabilities = probabilities,
    };

    [Fact]
    public void Models_that_say_the_same_agree_and_models_that_share_nothing_differ_by_a_bit()
    {
        var found = Disagreement.Of([Reading("a", [1, 0], [.5, .5]), Reading("b", [0, 1], [.5, .5])]);
        Assert.Equal([1, 0], found.Select(at => Math.Round(at.Bits, 12)));
        Assert.Equal([0, 4], found.Select(at => at.Seconds));
    }

    [Fact]
    public void It_is_the_mean_over_pairs()
    {
        // One against two that agree: pairs of 1, 1 and 0 bits.
        var found = Assert.Single(Disagreement.Of([Reading("a", [1, 0]), Reading("b", [0, 1]), Reading("c", [0, 1])]));
        Assert.Equal(2 / 3.0, found.Bits, 1e-12);
    }

    [Fact]
    public void Frames_without_a_face_are_left_out()
    {
        var found = Assert.Single(Disagreement.Of([Reading("a", null, [1, 0]), Reading("b", null, [1, 0])]));
        Assert.Equal((1, 4.0), (found.Sample, found.Seconds));
    }

    [Fact]
    public void Readings_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Disagreement.Of([Reading("a", [1, 0])]));
        Assert.Contains("'two'", Assert.Throws<ArgumentException>(() => Disagreement.Of([Reading("a", [1, 0]), Reading("b", [1, 0]) with { Film = "two" }])).Message);
        Assert.Throws<ArgumentException>(() => Disagreement.Of([Reading("a", [1, 0]), Reading("b", [1, 0], null)]));
    }
}
