using FaceValue.Faces;

namespace FaceValue.Films;

/// <summary>One face of one frame; a row of a table. Lengths are relative to the frame's sides.</summary>
public sealed record FilmFace
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>The frame's number, from 0.</summary>
    public required int Frame { get; init; }

    /// <summary>When the frame is shown, in seconds from the film's first frame.</summary>
    public required double Seconds { get; init; }

    /// <summary>0 for the frame's largest face; then by falling size.</summary>
    public required int Face { get; init; }

    /// <summary>How sure the detector is, 0 to 1.</summary>
    public required float Score { get; init; }

    /// <inheritdoc cref="FaceBox.X"/>
    public required float X { get; init; }

    /// <inheritdoc cref="FaceBox.Y"/>
    public required float Y { get; init; }

    /// <inheritdoc cref="FaceBox.Width"/>
    public required float Width { get; init; }

    /// <inheritdoc cref="FaceBox.Height"/>
    public required float Height { get; init; }

    /// <summary>The person's right eye, rightwards.</summary>
    public required float RightEyeX { get; init; }

    /// <summary>The person's right eye, downwards.</summary>
    public required float RightEyeY { get; init; }

    /// <summary>The person's left eye, rightwards.</summary>
    public required float LeftEyeX { get; init; }

    /// <summary>The person's left eye, downwards.</summary>
    public required float LeftEyeY { get; init; }

    /// <summary>Tip of the nose, rightwards.</summary>
    public required float NoseX { get; init; }

    /// <summary>Tip of the nose, downwards.</summary>
    public required float NoseY { get; init; }

    /// <summary>Centre of the mouth, rightwards.</summary>
    public required float MouthX { get; init; }

    /// <summary>Centre of the mouth, downwards.</summary>
    public required float MouthY { get; init; }

    /// <summary>The person's right ear, rightwards.</summary>
    public required float RightEarX { get; init; }

    /// <summary>The person's right ear, downwards.</summary>
    public required float RightEarY { get; init; }

    /// <summary>The person's left ear, rightwards.</summary>
    public required float LeftEarX { get; init; }

    /// <summary>The person's left ear, downwards.</summary>
    public required float LeftEarY { get; init; }

    /// <summary>Share of the frame that the face covers, 0 to 1.</summary>
    public required double RelativeArea { get; init; }

    /// <summary>The same in four classes.</summary>
    public required SizeClass SizeClass { get; init; }

    /// <summary>How frames were chosen. Frame numbers of keyframes are approximate.</summary>
    public required SamplingMode Sampling { get; init; }

    /// <summary>The class of a share of the frame.</summary>
    /// <param name="relativeArea">0 to 1.</param>
    public static SizeClass SizeOf(double relativeArea) => relativeArea switch
    {
        < 0.05 => SizeClass.Tiny,
        < 0.15 => SizeClass.Small,
        < 0.30 => SizeClass.Medium,
        _ => SizeClass.Large,
    };

    internal static FilmFace Of(FilmFrame frame, int index, FaceBox face) => new()
    {
        Film = frame.Film,
        Frame = frame.Frame,
        Seconds = frame.Seconds,
        Face = index,
        Score = face.Score,
        X = face.X,
        Y = face.Y,
        Width = face.Width,
        Height = face.Height,
        RightEyeX = face.Points.RightEye.X,
        RightEyeY = face.Points.RightEye.Y,
        LeftEyeX = face.Points.LeftEye.X,
        LeftEyeY = face.Points.LeftEye.Y,
        NoseX = face.Points.NoseTip.X,
        NoseY = face.Points.NoseTip.Y,
        MouthX = face.Points.MouthCentre.X,
        MouthY = face.Points.MouthCentre.Y,
        RightEarX = face.Points.RightEar.X,
        RightEarY = face.Points.RightEar.Y,
        LeftEarX = face.Points.LeftEar.X,
        LeftEarY = face.Points.LeftEar.Y,
        RelativeArea = face.RelativeArea,
        SizeClass = SizeOf(face.RelativeArea),
        Sampling = frame.Sampling,
    };
}
