namespace FaceValue.Faces;

/// <summary>One face of one photo; a row of a table. Lengths are relative to the photo's sides unless the name says pixels.</summary>
public sealed record DetectedFace
{
    /// <summary>The photo.</summary>
    public required string PhotoId { get; init; }

    /// <summary>0 for the photo's largest face, its primary one; then by falling size.</summary>
    public required int FaceIndex { get; init; }

    /// <summary>Whether it is the primary face of a photo that was kept.</summary>
    public required bool Kept { get; init; }

    /// <summary>The crop's file name in the crops folder; empty where no part of the face lies inside the photo.</summary>
    public required string CropFile { get; init; }

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

    /// <inheritdoc cref="FaceBox.RelativeArea"/>
    public required double RelativeArea { get; init; }

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

    /// <inheritdoc cref="CropQuality.Side"/>
    public required int SidePixels { get; init; }

    /// <inheritdoc cref="CropQuality.Sharpness"/>
    public required double Sharpness { get; init; }

    /// <inheritdoc cref="CropQuality.TurnDegrees"/>
    public required double TurnDegrees { get; init; }

    /// <inheritdoc cref="CropQuality.RollDegrees"/>
    public required double RollDegrees { get; init; }

    /// <inheritdoc cref="CropQuality.InsideShare"/>
    public required double InsideShare { get; init; }

    /// <inheritdoc cref="CropProblem.TooSmall"/>
    public required bool TooSmall { get; init; }

    /// <inheritdoc cref="CropProblem.CutByEdge"/>
    public required bool CutByEdge { get; init; }

    /// <inheritdoc cref="CropProblem.Turned"/>
    public required bool Turned { get; init; }

    /// <inheritdoc cref="CropProblem.Blurred"/>
    public required bool Blurred { get; init; }

    /// <inheritdoc cref="CropProblem.SeveralFaces"/>
    public required bool SeveralFaces { get; init; }

    internal static DetectedFace Of(string photoId, int index, bool kept, string cropFile, FaceBox face, CropQuality quality) => new()
    {
        PhotoId = photoId,
        FaceIndex = index,
        Kept = kept,
        CropFile = cropFile,
        Score = face.Score,
        X = face.X,
        Y = face.Y,
        Width = face.Width,
        Height = face.Height,
        RelativeArea = face.RelativeArea,
        RightEyeX = face.Points.RightEye.X,
        RightEyeY = face.Points.RightEye.Y,
        LeftEyeX = face.Points.LeftEye.X,
        LeftEyeY = face.Points.LeftEye.Y,
        NoseX = face.Points.NoseTip.X,
        NoseY = face.Points.NoseTip.Y,
        MouthX = face.Points.MouthCentre.X,
        MouthY = face.Points.MouthCentre.Y,
        SidePixels = quality.Side,
        Sharpness = quality.Sharpness,
        TurnDegrees = quality.TurnDegrees,
        RollDegrees = quality.RollDegrees,
        InsideShare = quality.InsideShare,
        TooSmall = quality.Problems.Contains(CropProblem.TooSmall),
        CutByEdge = quality.Problems.Contains(CropProblem.CutByEdge),
        Turned = quality.Problems.Contains(CropProblem.Turned),
        Blurred = quality.Problems.Contains(CropProblem.Blurred),
        SeveralFaces = quality.Problems.Contains(CropProblem.SeveralFaces),
    };
}
