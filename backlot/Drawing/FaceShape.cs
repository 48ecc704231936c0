using FaceValue.Statistics;

namespace FaceValue.Backlot.Drawing;

/// <summary>What makes one face another: each measure as a factor of the average head, 1 is average.</summary>
public sealed record FaceShape
{
    public double Width { get; init; } = 1;
    public double Jaw { get; init; } = 1;
    public double Chin { get; init; } = 1;
    public double Cheeks { get; init; } = 1;
    public double NoseWidth { get; init; } = 1;
    public double NoseLength { get; init; } = 1;
    public double NoseHeight { get; init; } = 1;
    public double EyeSize { get; init; } = 1;
    public double EyeSpacing { get; init; } = 1;

    /// <summary>Outer eye corners above (positive) or below the inner ones, in degrees.</summary>
    public double EyeTilt { get; init; }

    /// <summary>How much skin of the brow hangs over the upper lid: 0 (a deep crease) to 1 (no crease seen).</summary>
    public double Hood { get; init; } = .3;

    public double Lips { get; init; } = 1;
    public double MouthWidth { get; init; } = 1;
    public double BrowThickness { get; init; } = 1;

    /// <summary>Brows above (positive) or below their average place, in hundredths of the head's height.</summary>
    public double BrowLift { get; init; }

    public double BrowArch { get; init; } = 1;
    public double Ears { get; init; } = 1;

    /// <summary>A face by chance.</summary>
    /// <param name="random">The stream it is drawn from.</param>
    /// <param name="ruggedness">0 (soft features) to 1 (heavy brow, wide jaw).</param>
    public static FaceShape Draw(RandomStream random, double ruggedness) => new()
    {
        Width = random.Normal(1, .035) + .01 * ruggedness,
        Jaw = random.Normal(.95, .05) + .1 * ruggedness,
        Chin = random.Normal(.97, .05) + .06 * ruggedness,
        Cheeks = random.Normal(1.05, .2) - .1 * ruggedness,
        NoseWidth = random.Normal(.96, .1) + .1 * ruggedness,
        NoseLength = random.Normal(.97, .05) + .06 * ruggedness,
        NoseHeight = random.Normal(.95, .12) + .14 * ruggedness,
        EyeSize = random.Normal(1.06, .06) - .08 * ruggedness,
        EyeSpacing = random.Normal(1, .035),
        EyeTilt = random.Normal(3, 2.5) - ruggedness,
        Hood = Math.Clamp(random.Normal(.35, .25), 0, 1),
        Lips = random.Normal(1.08, .16) - .18 * ruggedness,
        MouthWidth = random.Normal(1, .06) + .02 * ruggedness,
        BrowThickness = random.Normal(.85, .15) + .45 * ruggedness,
        BrowLift = random.Normal(.4, .6) - 1.0 * ruggedness,
        BrowArch = random.Normal(1.1, .3) - .45 * ruggedness,
        Ears = random.Normal(.97, .06) + .06 * ruggedness,
    };
}
