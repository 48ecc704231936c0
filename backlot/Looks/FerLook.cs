using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>The look of FER2013: small grey crops from a web search, tight, flat and noisy, labelled in haste.</summary>
/// <remarks>All values were chosen before any result was seen, from what is known of the real set (Goodfellow et al. 2013: 48 x 48 grey, about 65% human agreement).</remarks>
public sealed record FerLook : IBenchmarkLook
{
    /// <summary>Pixels of a side: the real set's.</summary>
    public int Side { get; init; } = 48;

    /// <summary>Half the crop's side in thirds of a head's height (about the distance from eyes to mouth): the real crops were cut at the detector's box, hair and chin often touch the edge.</summary>
    public (double Low, double High) HalfCrop { get; init; } = (1.18, 1.5);

    /// <summary>Standard deviation of the head's turn, in degrees: web faces look mostly at the camera, because a frontal detector found them.</summary>
    public double YawDeviation { get; init; } = 10;

    /// <summary>How strongly faces act: from mild to full, since words and not actors chose them.</summary>
    public (double Low, double High) Intensity { get; init; } = (.45, 1);

    /// <summary>Contrast left after scans and web files of all ages.</summary>
    public (double Low, double High) Contrast { get; init; } = (.5, .9);

    /// <summary>Noise left by sensors and compression, in 255ths.</summary>
    public (double Low, double High) Noise { get; init; } = (1, 5);

    /// <summary>Share of labels that are right: people agree with them in about two cases of three, and some of the rest is taste.</summary>
    public double LabelsRight { get; init; } = .75;

    /// <summary>The real set's class shares, disgust and neutral left out.</summary>
    public IReadOnlyList<(Expression Label, double Share)> Prior { get; } =
        [(Expression.Angry, .17), (Expression.Fear, .175), (Expression.Happy, .31), (Expression.Sad, .21), (Expression.Surprise, .14)];

    /// <summary>What a face labelled so really shows.</summary>
    public Expression Shown(Expression label, RandomStream random)
    {
        if (random.Chance(LabelsRight)) return label;
        // Raters take fear for surprise and sadness for anger, and the other way round, more often than the rest.
        Expression? likely = label switch
        {
            Expression.Fear => Expression.Surprise,
            Expression.Surprise => Expression.Fear,
            Expression.Sad => Expression.Angry,
            Expression.Angry => Expression.Sad,
            _ => null,
        };
        if (likely is { } taken && random.Chance(.5)) return taken;
        Expression[] others = [.. Expressions.Studied.Append(Expression.Neutral).Where(e => e != label)];
        return random.Pick<Expression>(others);
    }

    /// <summary>A photo of a person who shows an expression.</summary>
    public PhotoPlan Plan(Expression shown, Person person, RandomStream random)
    {
        double intensity = random.Between(Intensity.Low, Intensity.High), crop = random.Between(HalfCrop.Low, HalfCrop.High);
        var variant = random.Next(ExpressionUnits.VariantsOf(shown));
        // Drawn at twice its size; the shrinking is part of the look.
        var drawn = Side * 2;
        var head = 1.5 / crop;
        return new PhotoPlan
        {
            Shown = shown,
            Intensity = intensity,
            Variant = variant,
            Scene = new Scene
            {
                Width = drawn,
                Height = drawn,
                Backdrop = new Backdrop { Kind = random.Pick<BackdropKind>(Enum.GetValues<BackdropKind>()), Seed = random.Seed(), Blur = .03, Brightness = random.Between(.6, 1.1) },
                Light = Lighting.Draw(random.Pick<LightKind>(Enum.GetValues<LightKind>()), random),
                Figures =
                [
                    new Figure
                    {
                        Person = person,
                        Units = ExpressionUnits.Of(shown, intensity, variant, person),
                        Pose = new HeadPose(random.Normal(0, YawDeviation), random.Normal(0, 6), random.Normal(0, 6)),
                        CentreX = .5 + random.Normal(0, .03),
                        CentreY = .5 - .10 * head + random.Normal(0, .03),
                        HeadHeight = head,
                        BodyYaw = random.Normal(0, 15),
                    },
                ],
            },
            Finish = new Finish { Width = Side, Height = Side, Grey = true, Contrast = random.Between(Contrast.Low, Contrast.High), Lift = random.Normal(0, 10), Grain = random.Between(Noise.Low, Noise.High), GrainSeed = random.Seed() },
        };
    }
}
