using System.Numerics;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>Maps a figure's space (head heights from the middle of the head) to a picture's pixels, with the mild perspective of a portrait lens.</summary>
/// <param name="CentreX">The middle of the head, in pixels.</param>
/// <param name="CentreY">The middle of the head, in pixels.</param>
/// <param name="Scale">Pixels to a head height at the head's middle.</param>
readonly record struct Camera(float CentreX, float CentreY, float Scale)
{
    /// <summary>How far off the camera stands, in head heights: about a metre and a half.</summary>
    const float Distance = 6.5f;

    /// <summary>Pixels across and down, and the depth: greater is nearer.</summary>
    public Vector3 Project(Vector3 point)
    {
        var magnification = Scale * Distance / MathF.Max(Distance - point.Z, .5f);
        return new Vector3(CentreX + magnification * point.X, CentreY + magnification * point.Y, point.Z);
    }
}
