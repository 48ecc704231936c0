using System.Numerics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>From display colours to linear light and back, as a camera would show it.</summary>
static class Tone
{
    const int Steps = 4096;
    const float Brightest = 4;

    static readonly float[] ToLinear = [.. Enumerable.Range(0, 256).Select(i => MathF.Pow(i / 255f, 2.2f))];
    static readonly byte[] ToDisplay = [.. Enumerable.Range(0, Steps).Select(i => Curve(i * Brightest / (Steps - 1)))];

    /// <summary>Linear light of a display colour.</summary>
    public static Vector3 Linear(SKColor colour) => new(ToLinear[colour.Red], ToLinear[colour.Green], ToLinear[colour.Blue]);

    /// <summary>Linear light of one display value.</summary>
    public static float Linear(byte value) => ToLinear[value];

    /// <summary>The display value of linear light.</summary>
    public static byte Display(float light) => ToDisplay[(int)(Math.Clamp(light, 0, Brightest) * ((Steps - 1) / Brightest))];

    // Straight up to the lights, which roll off softly into white instead of clipping.
    static byte Curve(float light)
    {
        const float knee = .6f;
        var rolled = light <= knee ? light : knee + (1 - knee) * (1 - MathF.Exp(-(light - knee) / (1 - knee)));
        return (byte)(255 * MathF.Pow(Math.Min(rolled, 1), 1 / 2.2f) + .5f);
    }
}
