using FaceValue.Statistics;

namespace FaceValue.Backlot.Drawing;

/// <summary>Kinds of light that photographers name.</summary>
public enum LightKind
{
    /// <summary>A large soft box before the face.</summary>
    Studio,

    /// <summary>A window to one side.</summary>
    Window,

    /// <summary>A grey sky: no direction.</summary>
    Overcast,

    /// <summary>Low, warm sun from one side, a rim of light.</summary>
    GoldenHour,

    /// <summary>One hard lamp and much dark.</summary>
    LowKey,

    /// <summary>Cold, dim light with coloured lamps behind.</summary>
    Night,

    /// <summary>Bright from everywhere; hardly a shadow.</summary>
    HighKey,
}

/// <summary>The light on the people of a picture.</summary>
public sealed record Lighting
{
    /// <summary>What a photographer would call it.</summary>
    public LightKind Kind { get; init; }

    /// <summary>Where the main light stands, in degrees: positive to the picture's right of the camera.</summary>
    public double Azimuth { get; init; } = -35;

    /// <summary>How high it stands, in degrees above the eyes.</summary>
    public double Elevation { get; init; } = 30;

    /// <summary>Strength of the main light; 1 exposes a middle skin well.</summary>
    public double Key { get; init; } = 1;

    /// <summary>Strength of the light from everywhere.</summary>
    public double Fill { get; init; } = .45;

    /// <summary>Strength of the light from behind, on the side away from the main light.</summary>
    public double Rim { get; init; } = .2;

    /// <summary>Colour of the main light: -1 (blue) to 1 (orange).</summary>
    public double Warmth { get; init; }

    /// <summary>0 (a bare lamp: hard shadows) to 1 (a grey sky).</summary>
    public double Softness { get; init; } = .6;

    /// <summary>A light of a kind, on a side and at a height by chance.</summary>
    public static Lighting Draw(LightKind kind, RandomStream random)
    {
        var side = random.Chance(.5) ? 1 : -1;
        var light = kind switch
        {
            LightKind.Studio => new Lighting { Azimuth = random.Between(20, 45), Elevation = random.Between(20, 40), Key = 1, Fill = .55, Rim = .25, Softness = .75 },
            LightKind.Window => new Lighting { Azimuth = random.Between(45, 70), Elevation = random.Between(10, 30), Key = 1.05, Fill = .4, Rim = .15, Warmth = -.1, Softness = .6 },
            LightKind.Overcast => new Lighting { Azimuth = random.Between(0, 40), Elevation = random.Between(45, 65), Key = .6, Fill = .75, Rim = .1, Warmth = -.2, Softness = 1 },
            LightKind.GoldenHour => new Lighting { Azimuth = random.Between(40, 65), Elevation = random.Between(12, 25), Key = 1.1, Fill = .4, Rim = .6, Warmth = .6, Softness = .4 },
            LightKind.LowKey => new Lighting { Azimuth = random.Between(40, 65), Elevation = random.Between(25, 45), Key = .95, Fill = .3, Rim = .4, Warmth = .15, Softness = .4 },
            LightKind.Night => new Lighting { Azimuth = random.Between(25, 60), Elevation = random.Between(20, 40), Key = .75, Fill = .34, Rim = .55, Warmth = -.45, Softness = .5 },
            _ => new Lighting { Azimuth = random.Between(5, 30), Elevation = random.Between(20, 40), Key = .95, Fill = .8, Rim = .15, Softness = .9 },
        };
        return light with { Kind = kind, Azimuth = side * light.Azimuth };
    }
}
