using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>The look of RAF-DB's aligned crops: colour, well lit, strong expressions, mouths open, labels agreed on by many.</summary>
/// <remarks>All values were chosen before any result was seen, from what is known of the real set (Li, Deng and Du 2017: 100 x 100 aligned, about 40 raters an image).</remarks>
public sealed record RafLook : IBenchmarkLook
{
    /// <summary>Pixels of a side: the real set's aligned crops.</summary>
    public int Side { get; init; } = 100;

    /// <summary>Half the crop's side in thirds of a head's height (about the distance from eyes to mouth): alignment leaves one size.</summary>
    public double HalfCrop { get; init; } = 1.25;

    /// <summary>Standard deviation of the head's turn, in degrees: landmarks had to be found.</summary>
    public double YawDeviation { get; init; } = 9;

    /// <summary>How strongly faces act: forty raters agree on strong ones.</summary>
    public (double Low, double High) Intensity { get; init; } = (.7, 1);

    /// <summary>Share of faces whose mouth is open at the least: the set's photos of celebrities and crowds are taken in mid-speech and mid-laugh.</summary>
    public double OpenMouth { get; init; } = .65;

    /// <summary>The same for surprise, whose prototype drops the jaw.</summary>
    public double OpenMouthSurprise { get; init; } = .85;

    /// <summary>The real set's class shares, disgust and neutral left out.</summary>
    public IReadOnlyList<(Expression Label, double Share)> Prior { get; } =
        [(Expression.Angry, .07), (Expression.Fear, .03), (Expression.Happy, .53), (Expression.Sad, .21), (Expression.Surprise, .15)];

    /// <summary>The label itself: forty raters leave few errors.</summary>
    public Expression Shown(Expression label, RandomStream random) => label;

    /// <summary>A photo of a person who shows an expression.</summary>
    public PhotoPlan Plan(Expression shown, Person person, RandomStream random)
    {
        var intensity = random.Between(Intensity.Low, Intensity.High);
        var variant = random.Next(ExpressionUnits.VariantsOf(shown));
        var units = ExpressionUnits.Of(shown, intensity, variant, person);
        if (random.Chance(shown == Expression.Surprise ? OpenMouthSurprise : OpenMouth))
            units = units with { AU24 = .3 * units.AU24, AU25 = Math.Max(units.AU25, random.Between(.45, .8)), AU26 = Math.Max(units.AU26, random.Between(.1, .3)) };
        var head = 1.5 / HalfCrop;
        return new PhotoPlan
        {
            Shown = shown,
            Intensity = intensity,
            Variant = variant,
            Scene = new Scene
            {
                Width = Side * 13 / 10,
                Height = Side * 13 / 10,
                Backdrop = new Backdrop { Kind = random.Pick<BackdropKind>(Enum.GetValues<BackdropKind>()), Seed = random.Seed(), Blur = .03, Brightness = random.Between(.85, 1.2) },
                // High-key: press photographers bring a flash.
                Light = Lighting.Draw(random.Weighted((LightKind.HighKey, .45), (LightKind.Studio, .3), (LightKind.Overcast, .15), (LightKind.GoldenHour, .1)), random),
                Figures =
                [
                    new Figure
                    {
                        Person = person,
                        Units = units,
                        // Alignment takes the tilt out, but for what the landmarks miss.
                        Pose = new HeadPose(random.Normal(0, YawDeviation), random.Normal(0, 5), random.Normal(0, 1.5)),
                        CentreX = .5 + random.Normal(0, .008),
                        CentreY = .5 - .10 * head + random.Normal(0, .008),
                        HeadHeight = head,
                        BodyYaw = random.Normal(0, 15),
                    },
                ],
            },
            Finish = new Finish { Width = Side, Height = Side, Grain = random.Between(.5, 2), GrainSeed = random.Seed(), JpegQuality = 92 },
        };
    }
}
