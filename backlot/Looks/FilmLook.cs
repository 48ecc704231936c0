using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>How close the camera is.</summary>
public enum ShotSize { Close, Medium, Long }

/// <summary>The place, light and colouring that the shots of a scene share.</summary>
public sealed record FilmSetting(Backdrop Backdrop, Lighting Light, Grade Grade);

/// <summary>The look of films: turned and half-lit faces, small or cut, moving, talking, graded, grainy, seldom acting as strongly as a photo's model.</summary>
/// <remarks>All values were chosen before any result was seen, from what is known of films.</remarks>
public sealed record FilmLook
{
    /// <summary>How far films are from stock photos: 1 as below; 0 frontal, even light, strong expressions, no grade, no blur. For the class-room: turn it and watch models lose their way.</summary>
    public double Realism { get; init; } = 1;

    /// <summary>Pixels of a frame. Heads of 54 to 260 pixels, which the detector finds; 960 x 540 is drawn at half the speed.</summary>
    public (int Width, int Height) Size { get; init; } = (640, 360);

    /// <summary>Share of films with black bars: wide-screen formats in a 16:9 file.</summary>
    public double Letterbox { get; init; } = .60;

    /// <summary>Shares of close, medium and long shots: dialogue lives in the middle.</summary>
    public (double Close, double Medium, double Long) Shots { get; init; } = (.30, .50, .20);

    /// <summary>Head heights in shares of the frame's, by the size of the shot.</summary>
    public (double Low, double High) HeadClose { get; init; } = (.50, .72);
    public (double Low, double High) HeadMedium { get; init; } = (.26, .44);
    public (double Low, double High) HeadLong { get; init; } = (.15, .24);

    /// <summary>Standard deviation of the head's turn, in degrees: film faces look at each other, not at us.</summary>
    public double YawDeviation { get; init; } = 27;

    /// <summary>Profiles farther than this are cut away from.</summary>
    public double YawLimit { get; init; } = 60;

    /// <summary>How strongly faces act: screen acting is small.</summary>
    public (double Low, double High) Intensity { get; init; } = (.15, .8);

    /// <summary>Share of the time in which a face on screen talks.</summary>
    public double Talking { get; init; } = .5;

    /// <summary>Share of shots that are smeared by motion, and how far, in shares of the frame's height.</summary>
    public double Blurred { get; init; } = .30;
    public (double Low, double High) Blur { get; init; } = (.006, .018);

    /// <summary>Standard deviation of the film's grain, in 255ths.</summary>
    public (double Low, double High) Grain { get; init; } = (1.5, 5);

    /// <summary>Share of faces at rest.</summary>
    public double Neutral { get; init; } = .15;

    /// <summary>The five colourings: as shot, teal and orange, green, blue night, warm memory.</summary>
    public static IReadOnlyList<Grade> Grades { get; } =
    [
        new(.95, 1, 1, 1, 0, 0, 0, 1.05),
        new(.95, 1.05, .99, .93, 0, 8, 16, 1.08),
        new(.72, .92, 1.02, .90, 2, 10, 4, 1.1),
        new(.70, .86, .95, 1.08, 2, 5, 16, 1.12),
        new(.85, 1.06, .98, .82, 12, 6, 0, 1.05),
    ];

    /// <summary>A place with its light and colouring.</summary>
    /// <param name="random">The stream it is drawn from.</param>
    /// <param name="darkness">0 (bright: comedy) to 1 (dark: horror); a half is neither.</param>
    public FilmSetting DrawSetting(RandomStream random, double darkness = .5)
    {
        var night = random.Chance(darkness * Realism);
        var place = night
            ? random.Pick(BackdropKind.NightStreet, BackdropKind.Lights, BackdropKind.Room, BackdropKind.Wall, BackdropKind.Brick)
            : random.Pick(BackdropKind.Room, BackdropKind.Window, BackdropKind.Office, BackdropKind.Park, BackdropKind.Street, BackdropKind.Beach, BackdropKind.Hills, BackdropKind.Wall);
        var light = night
            ? random.Weighted((LightKind.LowKey, .5), (LightKind.Night, .5))
            : random.Weighted((LightKind.Window, .35), (LightKind.Overcast, .25), (LightKind.GoldenHour, .2), (LightKind.Studio, .2));
        var grade = night ? random.Weighted((Grades[1], .3), (Grades[2], .3), (Grades[3], .4)) : random.Weighted((Grades[0], .35), (Grades[1], .3), (Grades[2], .1), (Grades[4], .25));
        var softened = Lighting.Draw(light, random);
        return new FilmSetting(
            new Backdrop { Kind = place, Seed = random.Seed(), Blur = random.Between(.008, .022), Brightness = night ? random.Between(.4, .65) : random.Between(.7, 1) },
            softened with { Fill = softened.Fill + (1 - Realism) * .3 },
            Towards(Grade.None, grade, Realism));
    }

    /// <summary>A size of shot by chance; without realism all are close.</summary>
    public ShotSize DrawSize(RandomStream random) => random.Chance(1 - Realism)
        ? ShotSize.Close
        : random.Weighted((ShotSize.Close, Shots.Close), (ShotSize.Medium, Shots.Medium), (ShotSize.Long, Shots.Long));

    /// <summary>The height of each black bar of a film, in shares of the frame's: wide-screen (2.39:1) or none.</summary>
    public double DrawLetterbox(RandomStream random) => random.Chance(Letterbox * Realism) ? (1 - 16 / 9.0 / 2.39) / 2 : 0;

    /// <summary>How strongly a face acts in a shot.</summary>
    public double DrawIntensity(RandomStream random)
    {
        var (low, high) = (Intensity.Low + (1 - Realism) * (.7 - Intensity.Low), Intensity.High + (1 - Realism) * (1 - Intensity.High));
        return random.Between(low, high);
    }

    internal static Grade Towards(Grade from, Grade to, double share)
    {
        double Mix(double a, double b) => a + share * (b - a);
        return new Grade(Mix(from.Saturation, to.Saturation), Mix(from.RedGain, to.RedGain), Mix(from.GreenGain, to.GreenGain), Mix(from.BlueGain, to.BlueGain),
            Mix(from.RedShadow, to.RedShadow), Mix(from.GreenShadow, to.GreenShadow), Mix(from.BlueShadow, to.BlueShadow), Mix(from.Gamma, to.Gamma));
    }
}
