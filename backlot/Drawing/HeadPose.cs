namespace FaceValue.Backlot.Drawing;

/// <summary>How a head is turned, in degrees.</summary>
/// <param name="Yaw">To the picture's right when positive.</param>
/// <param name="Pitch">Up when positive.</param>
/// <param name="Roll">Tilted clockwise, as the picture shows it, when positive.</param>
public sealed record HeadPose(double Yaw, double Pitch, double Roll)
{
    /// <summary>Facing the camera.</summary>
    public static HeadPose Frontal { get; } = new(0, 0, 0);

    /// <summary>From <paramref name="from"/> (0) to <paramref name="to"/> (1).</summary>
    public static HeadPose Blend(HeadPose from, HeadPose to, double share) =>
        new(from.Yaw + share * (to.Yaw - from.Yaw), from.Pitch + share * (to.Pitch - from.Pitch), from.Roll + share * (to.Roll - from.Roll));
}
