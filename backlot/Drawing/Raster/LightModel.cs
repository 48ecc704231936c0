using System.Numerics;
using System.Runtime.CompilerServices;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>How a scene's light falls on skin, hair and cloth.</summary>
sealed class LightModel
{
    static readonly Vector3 View = new(0, 0, 1);

    readonly Vector3 rim, keyColour, fillColour;
    readonly float wrap, rimStrength;

    /// <summary>The light of a scene.</summary>
    /// <param name="light">Its settings.</param>
    /// <param name="exposure">How far the camera opens for this figure; 1 for a middle skin.</param>
    public LightModel(Lighting light, float exposure)
    {
        float azimuth = Radians(light.Azimuth), elevation = Radians(light.Elevation);
        Key = new Vector3(MathF.Sin(azimuth) * MathF.Cos(elevation), -MathF.Sin(elevation), MathF.Cos(azimuth) * MathF.Cos(elevation));
        Halfway = Vector3.Normalize(Key + View);
        rim = Vector3.Normalize(new Vector3(-MathF.Sign(Key.X) * .85f, -.45f, -.55f));
        wrap = .15f + .5f * (float)light.Softness;
        var warmth = (float)light.Warmth;
        keyColour = exposure * (float)light.Key * new Vector3(1 + .18f * warmth, 1 + .02f * warmth, 1 - .25f * warmth);
        fillColour = exposure * (float)light.Fill * new Vector3(1 - .08f * warmth, 1, 1 + .10f * warmth);
        rimStrength = exposure * (float)light.Rim;
        Softness = (float)light.Softness;
    }

    /// <summary>Towards the main light.</summary>
    public Vector3 Key { get; }

    /// <summary>Between the main light and the camera: mirrors facing it shine.</summary>
    public Vector3 Halfway { get; }

    /// <summary>0 (hard) to 1.</summary>
    public float Softness { get; }

    /// <summary>Light that a matt surface sends to the camera.</summary>
    /// <param name="normal">Outwards, length 1.</param>
    /// <param name="colour">The surface's own colour.</param>
    /// <param name="open">How much light from everywhere reaches it.</param>
    /// <param name="lit">How much of the main light reaches it.</param>
    /// <param name="bleed">How far light creeps under the surface, red first: skin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3 Matt(Vector3 normal, Vector3 colour, float open, float lit, float bleed)
    {
        var facing = Vector3.Dot(normal, Key);
        var shaded = lit * MathF.Max(0, (facing + wrap) / (1 + wrap));
        // Red goes farther under skin than blue, so the edge of a shadow on it is warm.
        var red = bleed * .35f * MathF.Max(0, 1 - MathF.Abs(facing + .1f) * 2.2f) * (.3f + .7f * lit);
        var sky = .72f - .28f * normal.Y;
        var graze = 1 - MathF.Max(0, normal.Z);
        var edge = 2 * rimStrength * MathF.Max(0, Vector3.Dot(normal, rim)) * graze * (.4f + .6f * graze);
        var light = keyColour * (new Vector3(shaded) + new Vector3(red, .25f * red, 0)) + fillColour * (sky * open) + new Vector3(edge * open);
        return colour * light;
    }

    /// <summary>A normal that points away (the inside of a fall of hair, an edge) is turned around; length 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector3 Towards(Vector3 normal)
    {
        if (normal.Z < 0) normal.Z *= -.2f;
        return Vector3.Normalize(normal);
    }

    /// <summary>Light mirrored towards the camera.</summary>
    /// <param name="normal">Outwards, length 1.</param>
    /// <param name="strength">0 (none) to 1 (wet).</param>
    /// <param name="lit">How much of the main light reaches it.</param>
    /// <param name="sharp">Whether the highlight is small: lacquer, glass.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3 Mirrored(Vector3 normal, float strength, float lit, bool sharp)
    {
        // Powers by squaring: this runs for every pixel.
        var facing = MathF.Max(0, Vector3.Dot(normal, Halfway));
        var highlight = facing * facing;
        highlight *= highlight;
        highlight *= highlight * highlight;
        if (sharp) highlight *= highlight * highlight;
        var graze = 1 - MathF.Max(0, normal.Z);
        return strength * (highlight * lit * (1.25f - .6f * Softness) * keyColour + graze * graze * graze * .3f * fillColour);
    }

    static float Radians(double degrees) => (float)(degrees * Math.PI / 180);
}
