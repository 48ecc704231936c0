using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A turned head's own axes, seen from the camera.</summary>
readonly record struct Turn(Vector3 Across, Vector3 Down, Vector3 Forward)
{
    /// <summary>The axes of a pose: turned first, then nodded, then tilted.</summary>
    public static Turn Of(HeadPose pose)
    {
        float yaw = Radians(pose.Yaw), pitch = Radians(pose.Pitch), roll = Radians(pose.Roll);
        Vector3 Apply(Vector3 v)
        {
            v = new Vector3(v.X, v.Y * MathF.Cos(pitch) - v.Z * MathF.Sin(pitch), v.Y * MathF.Sin(pitch) + v.Z * MathF.Cos(pitch));
            v = new Vector3(v.X * MathF.Cos(yaw) + v.Z * MathF.Sin(yaw), v.Y, -v.X * MathF.Sin(yaw) + v.Z * MathF.Cos(yaw));
            return new Vector3(v.X * MathF.Cos(roll) - v.Y * MathF.Sin(roll), v.X * MathF.Sin(roll) + v.Y * MathF.Cos(roll), v.Z);
        }
        return new Turn(Apply(Vector3.UnitX), Apply(Vector3.UnitY), Apply(Vector3.UnitZ));
    }

    /// <summary>From the head's own space to the camera's.</summary>
    public Vector3 Apply(Vector3 v) => v.X * Across + v.Y * Down + v.Z * Forward;

    static float Radians(double degrees) => (float)(degrees * Math.PI / 180);
}
