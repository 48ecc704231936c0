namespace FaceValue.Backlot.Drawing;

/// <summary>A place in a picture, in pixels from its upper left corner.</summary>
public readonly record struct PicturePoint(double X, double Y);

/// <summary>A box in a picture, in pixels.</summary>
public readonly record struct PictureBox(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Whether the point lies in the box or on its edge.</summary>
    public bool Contains(PicturePoint point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;
}

/// <summary>Where the drawn face's parts lie. Left and right are the picture's, not the person's.</summary>
public sealed record FaceLandmarks
{
    public required PicturePoint LeftBrowOuter { get; init; }
    public required PicturePoint LeftBrowInner { get; init; }
    public required PicturePoint RightBrowInner { get; init; }
    public required PicturePoint RightBrowOuter { get; init; }
    public required PicturePoint LeftEye { get; init; }
    public required PicturePoint LeftUpperLid { get; init; }
    public required PicturePoint LeftLowerLid { get; init; }
    public required PicturePoint RightEye { get; init; }
    public required PicturePoint RightUpperLid { get; init; }
    public required PicturePoint RightLowerLid { get; init; }
    public required PicturePoint NoseTip { get; init; }
    public required PicturePoint LeftMouthCorner { get; init; }
    public required PicturePoint RightMouthCorner { get; init; }
    public required PicturePoint UpperLip { get; init; }
    public required PicturePoint LowerLip { get; init; }
    public required PicturePoint Chin { get; init; }
    public required PicturePoint LeftEarTragion { get; init; }
    public required PicturePoint RightEarTragion { get; init; }

    /// <summary>All of them, in the order above.</summary>
    public IReadOnlyList<PicturePoint> All =>
    [
        LeftBrowOuter, LeftBrowInner, RightBrowInner, RightBrowOuter, LeftEye, LeftUpperLid, LeftLowerLid, RightEye, RightUpperLid, RightLowerLid,
        NoseTip, LeftMouthCorner, RightMouthCorner, UpperLip, LowerLip, Chin, LeftEarTragion, RightEarTragion,
    ];

    /// <summary>The parts of the face proper: all but the ears, which lie beside it.</summary>
    public IReadOnlyList<PicturePoint> Facial => [.. All.Take(16)];

    /// <summary>The same face after a crop, a resize or both.</summary>
    public FaceLandmarks Through(Func<PicturePoint, PicturePoint> move) => new()
    {
        LeftBrowOuter = move(LeftBrowOuter), LeftBrowInner = move(LeftBrowInner), RightBrowInner = move(RightBrowInner), RightBrowOuter = move(RightBrowOuter),
        LeftEye = move(LeftEye), LeftUpperLid = move(LeftUpperLid), LeftLowerLid = move(LeftLowerLid),
        RightEye = move(RightEye), RightUpperLid = move(RightUpperLid), RightLowerLid = move(RightLowerLid),
        NoseTip = move(NoseTip), LeftMouthCorner = move(LeftMouthCorner), RightMouthCorner = move(RightMouthCorner),
        UpperLip = move(UpperLip), LowerLip = move(LowerLip), Chin = move(Chin),
        LeftEarTragion = move(LeftEarTragion), RightEarTragion = move(RightEarTragion),
    };
}

/// <summary>What the drawing knows of one face.</summary>
/// <param name="Figure">Which of the scene's figures.</param>
/// <param name="Landmarks">Where its parts lie, hidden ones too.</param>
/// <param name="Box">As a face detector would draw it: from the brows to the chin, about square.</param>
/// <param name="Pose">How the head is turned.</param>
/// <param name="InPicture">The share of the box that lies inside the picture, 0 to 1.</param>
public sealed record FaceTruth(int Figure, FaceLandmarks Landmarks, PictureBox Box, HeadPose Pose, double InPicture);
