using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing;

/// <summary>Who is drawn: everything about a face that does not change with its expression.</summary>
/// <remarks>Expressions are made from action units alone (<see cref="ExpressionUnits"/>), so no group of people is tied to one.</remarks>
public sealed record Person
{
    /// <summary>Freckles, strands of hair and folds of cloth follow from it.</summary>
    public int Seed { get; init; }

    /// <summary>In years.</summary>
    public double Age { get; init; } = 35;

    public SkinTone Skin { get; init; } = new(.3, 0);

    public FaceShape Face { get; init; } = new();

    public Hair Hair { get; init; } = new(HairStyle.Short, new SKColor(0x3A, 0x28, 0x1C), 1, true);

    public SKColor EyeColour { get; init; } = new(0x5A, 0x3A, 0x22);

    public Beard Beard { get; init; }

    public Eyewear Eyewear { get; init; }

    public Outfit Outfit { get; init; } = new(Garment.Sweater, new SKColor(0x35, 0x50, 0x70), new SKColor(0xE8, 0xE4, 0xDC), ClothPattern.Plain);

    /// <summary>Colour on lips and lashes: 0 (none) to 1.</summary>
    public double Makeup { get; init; }

    /// <summary>Width of the shoulders as a factor of the average.</summary>
    public double Shoulders { get; init; } = 1;

    /// <summary>What the face does when nothing is meant by it.</summary>
    public ActionUnits Resting { get; init; } = ActionUnits.Rest;

    /// <summary>Somebody by chance.</summary>
    public static Person Draw(RandomStream random)
    {
        // One trait from soft to rugged ties build, beard, hair and make-up loosely together, as a reader expects to see them.
        var rugged = random.Chance(.5) ? random.Between(.6, 1) : random.Between(0, .35);
        var age = random.Weighted((random.Between(19, 32), .42), (random.Between(32, 50), .33), (random.Between(50, 66), .17), (random.Between(66, 80), .08));
        var skin = new SkinTone(random.NextDouble(), random.Normal(0, .35));
        var face = FaceShape.Draw(random, rugged);
        var colours = HairColours.Draw(random, skin, age);
        return new Person
        {
            Seed = random.Seed(),
            Age = age,
            Skin = skin,
            Face = face,
            Hair = new Hair(DrawStyle(random, rugged, age), colours.Hair, random.Normal(1, .12), random.Chance(.5)),
            EyeColour = colours.Eyes,
            Beard = rugged > .5 ? random.Weighted((Beard.None, .48), (Beard.Stubble, .2), (Beard.Moustache, .06), (Beard.Goatee, .1), (Beard.Full, .16)) : Beard.None,
            Eyewear = random.Weighted((Eyewear.None, .82), (Eyewear.Round, .09), (Eyewear.Square, .09)),
            Outfit = Wardrobe.Draw(random, rugged),
            Makeup = rugged < .5 && random.Chance(.7) ? random.Between(.2, 1) : 0,
            Shoulders = random.Normal(.93, .05) + .12 * rugged,
            Resting = DrawResting(random),
        };
    }

    // Sizes are small: a resting face is read wrongly now and then, not always.
    static ActionUnits DrawResting(RandomStream random) => new()
    {
        AU1 = Bias(random, .06),
        AU2 = Bias(random, .06),
        AU4 = Bias(random, .1),
        AU7 = Bias(random, .1),
        AU12 = Bias(random, .08),
        AU15 = Bias(random, .1),
        AU24 = Bias(random, .1),
        AU43 = Bias(random, .08),
    };

    static double Bias(RandomStream random, double deviation) => Math.Max(0, random.Normal(0, deviation));

    static HairStyle DrawStyle(RandomStream random, double rugged, double age) => rugged > .5
        ? random.Weighted((HairStyle.Short, .26), (HairStyle.SideParted, .2), (HairStyle.Buzz, .12), (HairStyle.Curly, .12), (HairStyle.Fringe, .05), (HairStyle.Afro, .05),
            (HairStyle.Bald, age > 40 ? .12 : .05), (HairStyle.Receding, age > 40 ? .25 : .02), (HairStyle.Long, .04))
        : random.Weighted((HairStyle.Long, .24), (HairStyle.Wavy, .2), (HairStyle.Bob, .16), (HairStyle.Fringe, .06), (HairStyle.Bun, .11), (HairStyle.Ponytail, .11), (HairStyle.Curly, .05),
            (HairStyle.Afro, .04), (HairStyle.Short, .03));
}
