namespace FaceValue.Backlot.Drawing;

/// <summary>A person placed in a picture.</summary>
public sealed record Figure
{
    public required Person Person { get; init; }

    /// <summary>What the face does; the truth of the picture.</summary>
    public ActionUnits Units { get; init; } = ActionUnits.Rest;

    public HeadPose Pose { get; init; } = HeadPose.Frontal;

    /// <summary>The middle of the head from the picture's left edge, in shares of the picture's <em>height</em>.</summary>
    public double CentreX { get; init; } = .5;

    /// <summary>The middle of the head from the picture's upper edge, in shares of the picture's height.</summary>
    public double CentreY { get; init; } = .5;

    /// <summary>From chin to crown, hair not counted, in shares of the picture's height.</summary>
    public double HeadHeight { get; init; } = .4;

    /// <summary>How the upper body is turned, in degrees, to the picture's right when positive.</summary>
    public double BodyYaw { get; init; }

    public Occlusion Occlusion { get; init; } = Occlusion.None;
}
