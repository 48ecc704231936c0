using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>What a face does in a frame.</summary>
/// <param name="Mixture">Which expressions, in which shares; the truth of the frame.</param>
/// <param name="Intensity">How strongly, 0 to 1.</param>
/// <param name="Talking">Whether the person speaks.</param>
/// <param name="Variant">Which variant of the expressions.</param>
public sealed record Performance(ExpressionMixture Mixture, double Intensity, bool Talking, int Variant = 0);

/// <summary>A drawn and finished frame.</summary>
/// <param name="Picture">The pixels, ready to be written to a video.</param>
/// <param name="Faces">Where the faces lie, one for each performance, in the cast's order.</param>
public sealed record FilmFrame(Picture Picture, IReadOnlyList<FaceTruth> Faces);

/// <summary>One shot: all that stays while the camera runs. Frames differ by the time and by what the faces do.</summary>
public sealed record FilmShot
{
    public required FilmSetting Setting { get; init; }

    public required ShotSize Size { get; init; }

    /// <summary>Where each of the cast stands; their faces are at rest.</summary>
    public required IReadOnlyList<Figure> Cast { get; init; }

    /// <summary>Somebody's shoulder before the camera, or null.</summary>
    public Foreground? Foreground { get; init; }

    public required Finish Finish { get; init; }

    /// <summary>Pixels of a frame.</summary>
    public (int Width, int Height) Pixels { get; init; } = (640, 360);

    /// <summary>Head movements and syllables follow from it.</summary>
    public int Seed { get; init; }

    /// <summary>A shot by chance.</summary>
    /// <param name="look">The film's look.</param>
    /// <param name="setting">Its scene's place and light.</param>
    /// <param name="size">How close.</param>
    /// <param name="people">Who is in it: none, one, two or more.</param>
    /// <param name="letterbox">The film's bars (<see cref="FilmLook.DrawLetterbox"/>).</param>
    /// <param name="random">The stream it is drawn from.</param>
    public static FilmShot Draw(FilmLook look, FilmSetting setting, ShotSize size, IReadOnlyList<Person> people, double letterbox, RandomStream random)
    {
        var cast = FilmBlocking.Place(look, size, people, letterbox, random);
        var blurred = random.Chance(look.Blurred * look.Realism);
        return new FilmShot
        {
            Setting = setting,
            Size = size,
            Cast = cast,
            Foreground = people.Count == 1 && size != ShotSize.Long && random.Chance(.25 * look.Realism)
                ? new Foreground(cast[0].CentreX > .5 * look.Size.Width / look.Size.Height, random.Between(.25, .45), random.Seed())
                : null,
            Finish = new Finish
            {
                Grade = setting.Grade,
                Letterbox = letterbox,
                Grain = look.Realism * random.Between(look.Grain.Low, look.Grain.High),
                MotionBlur = blurred ? look.Size.Height * random.Between(look.Blur.Low, look.Blur.High) : 0,
                MotionAngle = random.Normal(0, 20),
            },
            Pixels = look.Size,
            Seed = random.Seed(),
        };
    }

    /// <summary>The scene of one moment.</summary>
    /// <param name="seconds">Time since the shot began.</param>
    /// <param name="performances">What each of the cast does, in the cast's order.</param>
    /// <exception cref="ArgumentException">Not one performance for each of the cast.</exception>
    public Scene SceneAt(double seconds, IReadOnlyList<Performance> performances)
    {
        if (performances.Count != Cast.Count)
            throw new ArgumentException($"The shot has {Cast.Count} people but {performances.Count} performances; give one for each, in the cast's order.", nameof(performances));
        return new Scene
        {
            Width = Pixels.Width,
            Height = Pixels.Height,
            Backdrop = Setting.Backdrop,
            Light = Setting.Light,
            Foreground = Foreground,
            Figures = [.. Cast.Select((figure, i) => At(figure, performances[i], seconds, Seed + i))],
        };
    }

    /// <summary>Draws and finishes one moment.</summary>
    public FilmFrame Shoot(ScenePainter painter, double seconds, IReadOnlyList<Performance> performances)
    {
        var grain = Finish with { GrainSeed = unchecked(Seed + (int)Math.Round(seconds * 1000)) };
        var finished = Finisher.Apply(painter.Paint(SceneAt(seconds, performances)), grain);
        return new FilmFrame(finished.Picture, finished.Faces);
    }

    static Figure At(Figure figure, Performance performance, double seconds, int seed)
    {
        var units = ExpressionUnits.Of(performance.Mixture, performance.Intensity, performance.Variant, figure.Person);
        if (performance.Talking) units = Talking.Over(units, seconds, seed);
        units += Liveliness.EyesAt(seconds, seed);
        var sway = Liveliness.SwayAt(seconds, seed, performance.Talking);
        return figure with { Units = units.Clamped(), Pose = new HeadPose(figure.Pose.Yaw + sway.Yaw, figure.Pose.Pitch + sway.Pitch, figure.Pose.Roll + sway.Roll) };
    }
}
