using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>How usable a face is, in figures, and what is wrong with it.</summary>
public sealed record CropQuality
{
    // Enough for brows and lips to be lines, few enough that a film frame's faces are comparable with a photo's.
    const int SharpnessSide = 96;

    // The tip of the nose stands about 40 mm before the line between eyes that are about 64 mm apart.
    const double NoseDepth = 40.0 / 64;

    /// <summary>Shorter side of the box inside the image, in pixels.</summary>
    public required int Side { get; init; }

    /// <summary>Variance of the Laplacian of the face at 96 x 96 grey pixels, on a scale of 0 to 255.</summary>
    /// <remarks>Pech-Pacheco et al. 2000, Diatom autofocusing in brightfield microscopy, LAPV.</remarks>
    public required double Sharpness { get; init; }

    /// <summary>Estimated turn of the head to the side, -90 to 90 degrees; positive where the nose points to the right of the image.</summary>
    public required double TurnDegrees { get; init; }

    /// <summary>Slope of the line through the eyes, -180 to 180 degrees; positive where the eye on the right of an upright face is the lower one.</summary>
    public required double RollDegrees { get; init; }

    /// <summary>Share of the box inside the image, 0 to 1.</summary>
    public required double InsideShare { get; init; }

    /// <summary>What is wrong with it, in the order of the enumeration; empty for a good face.</summary>
    public required IReadOnlyList<CropProblem> Problems { get; init; }

    /// <summary>Judges one face of an image.</summary>
    /// <param name="image">The image that the faces were found in, 8-bit blue, green, red.</param>
    /// <param name="face">The face to judge, some part of which lies inside.</param>
    /// <param name="all">Every face of the image.</param>
    /// <param name="settings">Where the limits lie.</param>
    public static CropQuality Of(Mat image, FaceBox face, IReadOnlyList<FaceBox> all, QualitySettings settings)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(face);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(settings);
        var inside = face.Inside;
        var quality = new CropQuality
        {
            Side = Math.Min(inside.Width, inside.Height),
            Sharpness = SharpnessOf(image, inside),
            TurnDegrees = TurnOf(face),
            RollDegrees = RollOf(face),
            InsideShare = face.Pixels.Area > 0 ? (double)inside.Area / face.Pixels.Area : 0,
            Problems = [],
        };
        var rival = all.Any(other => !ReferenceEquals(other, face) && other.Inside.Area >= settings.RivalAreaRatio * inside.Area);
        return quality with { Problems = [.. Found(quality, rival, settings)] };
    }

    /// <summary>Slope of the line through a face's eyes, in degrees; see <see cref="RollDegrees"/>.</summary>
    internal static double RollOf(FaceBox face)
    {
        var (x, y) = Eyes(face);
        return Math.Atan2(y, x) * 180 / Math.PI;
    }

    static IEnumerable<CropProblem> Found(CropQuality quality, bool rival, QualitySettings settings)
    {
        if (quality.Side < settings.MinSide) yield return CropProblem.TooSmall;
        if (quality.InsideShare < settings.MinInsideShare) yield return CropProblem.CutByEdge;
        if (Math.Abs(quality.TurnDegrees) > settings.MaxTurnDegrees) yield return CropProblem.Turned;
        if (quality.Sharpness < settings.MinSharpness) yield return CropProblem.Blurred;
        if (rival) yield return CropProblem.SeveralFaces;
    }

    // How far the nose stands from the middle between the eyes, along the line through them: depth x sin(turn) over width x cos(turn).
    static double TurnOf(FaceBox face)
    {
        var (x, y) = Eyes(face);
        var square = x * x + y * y;
        if (square == 0) return 90;
        var points = face.Points;
        var noseX = (points.NoseTip.X - (points.RightEye.X + points.LeftEye.X) / 2) * face.ImageWidth;
        var noseY = (points.NoseTip.Y - (points.RightEye.Y + points.LeftEye.Y) / 2) * face.ImageHeight;
        return Math.Atan((noseX * x + noseY * y) / square / NoseDepth) * 180 / Math.PI;
    }

    // From the person's right eye to the left one, in pixels: rightwards in an upright image.
    static (double X, double Y) Eyes(FaceBox face) => (
        (face.Points.LeftEye.X - face.Points.RightEye.X) * face.ImageWidth,
        (face.Points.LeftEye.Y - face.Points.RightEye.Y) * face.ImageHeight);

    static double SharpnessOf(Mat image, PixelBox inside)
    {
        if (inside.Area == 0) return 0;
        using var cut = image[inside.Y, inside.Bottom, inside.X, inside.Right];
        using var grey = cut.CvtColor(ColorConversionCodes.BGR2GRAY);
        var shrinks = Math.Min(grey.Width, grey.Height) > SharpnessSide;
        using var sized = grey.Resize(new Size(SharpnessSide, SharpnessSide), 0, 0, shrinks ? InterpolationFlags.Area : InterpolationFlags.Linear);
        using var edges = sized.Laplacian(MatType.CV_64F);
        Cv2.MeanStdDev(edges, out _, out var deviation);
        return deviation.Val0 * deviation.Val0;
    }
}
