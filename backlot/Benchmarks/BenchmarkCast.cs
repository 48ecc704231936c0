using System.Collections.Concurrent;
using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Study;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>Draws a set's images one by one, each from its own streams of random numbers, so that their order does not matter.</summary>
sealed class BenchmarkCast(string set, IBenchmarkLook look, BenchmarkLayout layout, BenchmarkSettings settings, int seed)
{
    // The painter keeps a person's clothes as long as the person is the same object.
    readonly ConcurrentDictionary<int, Person> people = [];

    /// <summary>Images in all.</summary>
    public int Count => settings.Train + settings.Test;

    /// <summary>An image before it is drawn.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1, the training part first.</param>
    public BenchmarkDraft Draft(int index)
    {
        var part = index < settings.Train ? BenchmarkPart.Train : BenchmarkPart.Test;
        var number = part == BenchmarkPart.Train ? index : index - settings.Train;
        var count = PeopleOf(part == BenchmarkPart.Train ? settings.Train : settings.Test);
        // The test part's people are numbered after the training part's: nobody can be in both.
        var who = number % count + (part == BenchmarkPart.Train ? 0 : PeopleOf(settings.Train));

        var random = NamedStream.Open(seed, $"benchmark/{set}/image/{index}");
        var label = random.Weighted<Expression>([.. look.Prior]);
        var shown = look.Shown(label, random);
        var person = people.GetOrAdd(who, _ => Person.Draw(NamedStream.Open(seed, $"benchmark/{set}/person/{who}")));
        var place = new BenchmarkPlace(part, number + 1, label, $"{set}-{who + 1:D5}");
        return BenchmarkDraft.Of(place, look.Plan(shown, person, random), layout.FileOf(place));
    }

    int PeopleOf(int images) => Math.Max(1, images / settings.ImagesPerPerson);
}
