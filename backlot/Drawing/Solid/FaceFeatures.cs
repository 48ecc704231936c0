using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>One eye's opening, seen from the front, in head heights.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Inner">The corner at the nose.</param>
/// <param name="Outer">The other corner.</param>
/// <param name="Upper">The height of the upper lid's edge over the middle.</param>
/// <param name="Lower">The height of the lower lid's edge under the middle.</param>
/// <param name="Iris">The middle of the iris.</param>
readonly record struct EyeShape(Vector2 Centre, Vector2 Inner, Vector2 Outer, float Upper, float Lower, Vector2 Iris);

/// <summary>One brow from the nose outwards, in head heights.</summary>
readonly record struct BrowShape(Vector2 Inner, Vector2 Middle, Vector2 Peak, Vector2 Outer);

/// <summary>The lips, seen from the front, in head heights.</summary>
/// <param name="Left">The corner on the picture's left.</param>
/// <param name="Right">The corner on the picture's right.</param>
/// <param name="Upper">The upper lip's lower edge in the middle.</param>
/// <param name="Lower">The lower lip's upper edge in the middle.</param>
/// <param name="UpperThickness">Of the upper lip in the middle.</param>
/// <param name="LowerThickness">Of the lower lip in the middle.</param>
readonly record struct MouthShape(Vector2 Left, Vector2 Right, float Upper, float Lower, float UpperThickness, float LowerThickness)
{
    /// <summary>How far the lips are apart.</summary>
    public float Opening => Lower - Upper;
}

/// <summary>Where the painted parts of a face lie while its units act; the truth's landmarks come from here too.</summary>
sealed class FaceFeatures
{
    public const float EyeX = .135f, MouthY = .31f;

    /// <summary>The features of a person whose units act.</summary>
    public FaceFeatures(Person person, ActionUnits units)
    {
        var face = person.Face;
        LeftEye = Eye(face, units, -1);
        RightEye = Eye(face, units, 1);
        LeftBrow = Brow(face, units, -1);
        RightBrow = Brow(face, units, 1);
        Mouth = Lips(face, units);
        NoseTip = new Vector2(0, .163f * (float)face.NoseLength - .006f * (float)units.AU9);
        Chin = new Vector2(0, .49f + ((float)face.Chin - 1) * .25f + FaceMotion.JawDrop * (float)units.AU26);
    }

    public EyeShape LeftEye { get; }

    public EyeShape RightEye { get; }

    public BrowShape LeftBrow { get; }

    public BrowShape RightBrow { get; }

    public MouthShape Mouth { get; }

    public Vector2 NoseTip { get; }

    public Vector2 Chin { get; }

    static EyeShape Eye(FaceShape face, ActionUnits units, int side)
    {
        float size = (float)face.EyeSize, half = .066f * size;
        var centre = new Vector2(side * EyeX * (float)face.EyeSpacing, 0);
        var tilt = MathF.Tan((float)(face.EyeTilt * Math.PI / 180)) * half;
        // The lids follow the gaze, tighten under 6 and 7, part under 5, meet under 43.
        var up = .0285f * size * (float)(1 + .55 * units.AU5 + .22 * units.GazeY - .12 * units.AU7 - .14 * units.AU4 - .12 * units.AU9);
        var down = .0205f * size * (float)(1 - .5 * units.AU7 - .45 * units.AU6 - .25 * units.AU9 + .2 * units.AU5 - .1 * units.GazeY);
        down = MathF.Max(down, .003f);
        var closed = (float)units.AU43;
        var upper = -up + closed * (up + .8f * down);
        var lower = down - closed * .12f * down;
        var iris = centre + new Vector2((float)(units.GazeX * .028), (float)(-.016 * units.GazeY) - .002f);
        return new EyeShape(centre, centre + new Vector2(-side * half, .006f + tilt), centre + new Vector2(side * half, .002f - tilt), upper, lower, iris);
    }

    static BrowShape Brow(FaceShape face, ActionUnits units, int side)
    {
        float lift = -.01f * (float)face.BrowLift, arch = (float)face.BrowArch, inner = (float)units.AU1, outer = (float)units.AU2, low = (float)units.AU4, nose = (float)units.AU9;
        Vector2 At(float x, float y) => new(side * x * (float)face.EyeSpacing, y + lift);
        return new BrowShape(
            At(.056f - .016f * low, -.088f - .040f * inner - .004f * outer + .030f * low + .012f * nose),
            At(.105f - .010f * low, -.098f - .024f * inner - .016f * outer + .024f * low + .008f * nose),
            At(.160f - .004f * low, -.100f - .006f * arch - .007f * inner - .036f * outer + .012f * low),
            At(.216f, -.078f - .004f * inner - .032f * outer + .004f * low));
    }

    static MouthShape Lips(FaceShape face, ActionUnits units)
    {
        float smile = (float)units.AU12, frown = (float)units.AU15, stretch = (float)units.AU20, pucker = (float)units.AU18, press = (float)units.AU24,
            jaw = (float)units.AU26, raise = (float)units.AU10, chin = (float)units.AU17, part = (float)units.AU25, nose = (float)units.AU9;
        var half = .104f * (float)face.MouthWidth * (1 + .32f * smile + .24f * stretch - .4f * pucker - .04f * press - .12f * jaw + .03f * frown);
        var drop = FaceMotion.JawDrop * jaw;
        var corner = MouthY - .036f * smile + .034f * frown + .006f * stretch + .36f * drop;
        var upper = MouthY - .002f - .014f * raise - .006f * nose - .008f * part * smile - .005f * chin;
        var opening = .018f * part * (1 + .5f * smile) + .86f * drop;
        var lips = (float)face.Lips;
        var thin = (1 - .6f * press) * (1 - .2f * smile) * (1 - .15f * stretch) * (1 + .3f * pucker);
        return new MouthShape(new Vector2(-half, corner), new Vector2(half, corner), upper, upper + opening - .006f * chin * MathF.Min(1, opening / .006f),
            .0215f * lips * thin * (1 - .25f * raise), .0275f * lips * thin * (1 + .12f * chin) * (1 - .12f * jaw));
    }
}
