using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>Which of the two photo sites: each has a look that its photographers share.</summary>
public enum StockTaste
{
    /// <summary>Muted colours, low light, moody: what the first site's editors pick.</summary>
    Muted,

    /// <summary>Saturated colours, bright light, cheerful: what the second site's buyers pick.</summary>
    Bright,
}

/// <summary>What the photos of one photographer's series have in common.</summary>
public sealed record PhotographerStyle
{
    public StockTaste Site { get; init; }

    /// <summary>The place of the series.</summary>
    public required Backdrop Backdrop { get; init; }

    /// <summary>The light of the series.</summary>
    public required Lighting Light { get; init; }

    /// <summary>The colour treatment of the series.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Whether the series is black and white.</summary>
    public bool BlackAndWhite { get; init; }

    /// <summary>JPEG quality that the photographer exports with.</summary>
    public int JpegQuality { get; init; } = 88;

    /// <summary>Sensor noise, in 255ths.</summary>
    public double Noise { get; init; } = 1;

    /// <summary>A style that goes with a site.</summary>
    public static PhotographerStyle Draw(StockTaste site, RandomStream random)
    {
        var muted = site == StockTaste.Muted;
        var place = muted
            ? random.Weighted((BackdropKind.Wall, .2), (BackdropKind.Room, .14), (BackdropKind.NightStreet, .13), (BackdropKind.Park, .12), (BackdropKind.Window, .12), (BackdropKind.Brick, .09), (BackdropKind.Hills, .08), (BackdropKind.Lights, .07), (BackdropKind.Street, .05))
            : random.Weighted((BackdropKind.Paper, .25), (BackdropKind.Park, .16), (BackdropKind.Office, .13), (BackdropKind.Beach, .11), (BackdropKind.Street, .1), (BackdropKind.Window, .1), (BackdropKind.Room, .08), (BackdropKind.Hills, .07));
        var light = Lighting.Draw(LightOf(place, muted, random), random);
        return new PhotographerStyle
        {
            Site = site,
            Backdrop = new Backdrop { Kind = place, Seed = random.Seed(), Blur = random.Between(.006, .02), Brightness = muted ? random.Between(.55, .85) : random.Between(.95, 1.15) },
            Light = light,
            Grade = muted
                ? new Grade(random.Between(.55, .8), random.Between(.94, 1), random.Between(.94, .99), random.Between(.9, 1), random.Between(2, 12), random.Between(2, 10), random.Between(4, 16), random.Between(1, 1.15))
                : new Grade(random.Between(1.1, 1.35), random.Between(1, 1.05), random.Between(1, 1.03), random.Between(.96, 1.02), 0, 0, 0, random.Between(.88, 1)),
            BlackAndWhite = muted && random.Chance(.1),
            JpegQuality = 80 + random.Next(15),
            Noise = muted ? random.Between(.8, 2.2) : random.Between(.4, 1.2),
        };
    }

    static LightKind LightOf(BackdropKind place, bool muted, RandomStream random) => place switch
    {
        BackdropKind.NightStreet or BackdropKind.Lights => random.Weighted((LightKind.Night, .7), (LightKind.LowKey, .3)),
        BackdropKind.Park or BackdropKind.Hills or BackdropKind.Street => muted ? LightKind.Overcast : random.Weighted((LightKind.GoldenHour, .5), (LightKind.HighKey, .5)),
        BackdropKind.Beach => random.Weighted((LightKind.GoldenHour, .6), (LightKind.HighKey, .4)),
        BackdropKind.Window or BackdropKind.Room or BackdropKind.Office => muted ? random.Weighted((LightKind.Window, .6), (LightKind.LowKey, .4)) : random.Weighted((LightKind.Window, .4), (LightKind.HighKey, .6)),
        _ => muted ? random.Weighted((LightKind.LowKey, .5), (LightKind.Window, .3), (LightKind.Studio, .2)) : random.Weighted((LightKind.Studio, .6), (LightKind.HighKey, .4)),
    };
}
