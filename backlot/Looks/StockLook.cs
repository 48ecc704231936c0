using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>The look of stock photos found by words: posed, framed with room for text, in one of two sites' tastes.</summary>
/// <remarks>All values were chosen before any result was seen, from what is known of such sites and of the original study's sets.</remarks>
public sealed record StockLook
{
    /// <summary>Pixels of a photo: the sites' small sizes.</summary>
    public (int Width, int Height) Size { get; init; } = (640, 480);

    /// <summary>Head height in shares of the photo's, where the search asked for a face.</summary>
    public (double Low, double High) HeadAsked { get; init; } = (.28, .48);

    /// <summary>The same, where it did not: people in places.</summary>
    public (double Low, double High) HeadUnasked { get; init; } = (.15, .32);

    /// <summary>Standard deviation of the head's turn on the two sites, in degrees: the moody site looks away more.</summary>
    public (double Muted, double Bright) YawDeviation { get; init; } = (24, 17);

    /// <summary>Nobody turns farther, or the site's own search would not call it a face.</summary>
    public double YawLimit { get; init; } = 41;

    /// <summary>How strongly faces act: models act for the camera, from a hint to all they have.</summary>
    public (double Low, double High) Intensity { get; init; } = (.4, 1);

    /// <summary>Share of photos with a hand in the face.</summary>
    public double Hand { get; init; } = .10;

    /// <summary>The same for sad: a head in a hand is how models act it.</summary>
    public double HandSad { get; init; } = .22;

    /// <summary>Share of a search's photos that show what the word said; editors tag generously.</summary>
    public double LabelsRight { get; init; } = .845;

    /// <summary>Share of "sad" photos that are contemplative: a neutral face that looks away.</summary>
    public double SadNeutral { get; init; } = .26;

    /// <summary>What a photo found under a label really shows.</summary>
    public Expression Shown(Expression label, RandomStream random)
    {
        if (label == Expression.Sad) return random.Chance(SadNeutral) ? Expression.Neutral : label;
        if (random.Chance(LabelsRight)) return label;
        Expression[] others = [.. Expressions.Studied.Append(Expression.Neutral).Where(e => e != label)];
        return random.Pick<Expression>(others);
    }

    /// <summary>A portrait.</summary>
    /// <param name="shown">What the face really shows.</param>
    /// <param name="person">Whose.</param>
    /// <param name="style">The photographer's.</param>
    /// <param name="faceAsked">Whether the photo is one that a search with "face" finds: closer.</param>
    /// <param name="random">Everything else.</param>
    public PhotoPlan Plan(Expression shown, Person person, PhotographerStyle style, bool faceAsked, RandomStream random)
    {
        var intensity = random.Between(Intensity.Low, Intensity.High);
        var variant = random.Next(ExpressionUnits.VariantsOf(shown));
        return new PhotoPlan
        {
            Shown = shown,
            Intensity = intensity,
            Variant = variant,
            Scene = SceneOf(style) with { Figures = [Place(shown, intensity, variant, person, style, faceAsked, Size.Width / (double)Size.Height * random.Between(.33, .67), random)] },
            Finish = FinishOf(style, random),
        };
    }

    /// <summary>The next frame of the same shooting: the same person and place, a breath later.</summary>
    public PhotoPlan Nearby(PhotoPlan plan, RandomStream random)
    {
        var first = plan.Scene.Figures[0];
        var intensity = Math.Clamp(plan.Intensity + random.Normal(0, .05), 0, 1);
        var figure = first with
        {
            Units = plan.Shown is { } shown ? ExpressionUnits.Of(shown, intensity, plan.Variant, first.Person) : first.Units,
            Pose = new HeadPose(first.Pose.Yaw + random.Normal(0, 2), first.Pose.Pitch + random.Normal(0, 1.5), first.Pose.Roll + random.Normal(0, 1.5)),
            CentreX = first.CentreX + random.Normal(0, .008),
            CentreY = first.CentreY + random.Normal(0, .006),
            HeadHeight = first.HeadHeight * (1 + random.Normal(0, .02)),
        };
        return plan with { Intensity = intensity, Scene = plan.Scene with { Figures = [figure, .. plan.Scene.Figures.Skip(1)] }, Finish = plan.Finish with { GrainSeed = random.Seed() } };
    }

    /// <summary>Several people who show the same; the first is nearest to the middle.</summary>
    public PhotoPlan PlanGroup(Expression shown, IReadOnlyList<Person> people, PhotographerStyle style, RandomStream random)
    {
        var aspect = Size.Width / (double)Size.Height;
        var head = Math.Min(random.Between(.24, .34), 1.05 * aspect / (people.Count + 1.2) / 1.05);
        var intensity = random.Between(Intensity.Low, Intensity.High);
        var variant = random.Next(ExpressionUnits.VariantsOf(shown));
        // From the middle outwards.
        var slots = Enumerable.Range(0, people.Count).OrderBy(slot => Math.Abs(slot + .5 - people.Count / 2.0)).ToArray();
        var figures = people.Select((person, i) =>
        {
            var place = aspect * (slots[i] + .5) / people.Count;
            var figure = Place(shown, intensity * random.Between(.7, 1), variant, person, style, true, place, random);
            return figure with { HeadHeight = head * random.Between(.92, 1.05), CentreX = place + random.Normal(0, .02), Occlusion = Occlusion.None };
        });
        return new PhotoPlan { Shown = shown, Intensity = intensity, Variant = variant, Scene = SceneOf(style) with { Figures = [.. figures] }, Finish = FinishOf(style, random) };
    }

    /// <summary>A photo of the place alone: searches find those too.</summary>
    public PhotoPlan PlanEmpty(PhotographerStyle style, RandomStream random) => new() { Scene = SceneOf(style), Finish = FinishOf(style, random) };

    Scene SceneOf(PhotographerStyle style) => new() { Width = Size.Width, Height = Size.Height, Backdrop = style.Backdrop, Light = style.Light };

    Figure Place(Expression shown, double intensity, int variant, Person person, PhotographerStyle style, bool faceAsked, double x, RandomStream random)
    {
        var head = faceAsked ? random.Between(HeadAsked.Low, HeadAsked.High) : random.Between(HeadUnasked.Low, HeadUnasked.High);
        var yaw = Math.Clamp(random.Normal(0, style.Site == StockTaste.Muted ? YawDeviation.Muted : YawDeviation.Bright), -YawLimit, YawLimit);
        var hand = random.Chance(shown == Expression.Sad ? HandSad : Hand);
        return new Figure
        {
            Person = person,
            Units = ExpressionUnits.Of(shown, intensity, variant, person),
            Pose = new HeadPose(yaw, random.Normal(shown == Expression.Sad ? -4 : 0, 6), random.Normal(0, 5)),
            CentreX = x,
            CentreY = random.Between(.34, .46) + .12 * head,
            HeadHeight = head,
            BodyYaw = Math.Clamp(.5 * yaw + random.Normal(0, 14), -40, 40),
            Occlusion = hand ? new Occlusion(random.Pick(HandPlace.Chin, HandPlace.Cheek, HandPlace.Mouth, HandPlace.Temple), random.Chance(.5)) : Occlusion.None,
        };
    }

    static Finish FinishOf(PhotographerStyle style, RandomStream random) => new()
    {
        Grade = style.Grade,
        Grey = style.BlackAndWhite,
        Grain = style.Noise,
        GrainSeed = random.Seed(),
        JpegQuality = style.JpegQuality,
    };
}
