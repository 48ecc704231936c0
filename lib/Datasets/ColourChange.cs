using System.Numerics;
using System.Runtime.InteropServices;

namespace FaceValue.Datasets;

/// <summary>A change of colours as one 3 x 3 matrix and an offset, the same for red, green and blue: grey stays grey.</summary>
readonly struct ColourChange
{
    // Rec. 601, as every grey picture of the study is made.
    const float Red = 0.299f, Green = 0.587f, Blue = 0.114f;

    readonly float[] matrix;
    readonly float offset;

    ColourChange(float[] matrix, float offset) => (this.matrix, this.offset) = (matrix, offset);

    /// <summary>Brightness, contrast about the picture's mean grey, saturation, hue; in this order.</summary>
    /// <param name="draw">How much of each.</param>
    /// <param name="planes">The picture: its mean grey is needed.</param>
    public static ColourChange Of(AugmentationDraw draw, ReadOnlySpan<float> planes)
    {
        var area = planes.Length / 3;
        var mean = Red * Mean(planes[..area]) + Green * Mean(planes[area..(2 * area)]) + Blue * Mean(planes[(2 * area)..]);
        var (gain, saturation) = ((float)(draw.Brightness * draw.Contrast), (float)draw.Saturation);
        var offset = (float)(draw.Brightness * (1 - draw.Contrast)) * mean;
        // Rotation about the grey axis (Rodrigues).
        var (sin, cos) = MathF.SinCos((float)(2 * Math.PI * draw.Hue));
        var (own, even, turned) = (cos, (1 - cos) / 3, sin / MathF.Sqrt(3));
        float[] hue = [own + even, even - turned, even + turned, even + turned, own + even, even - turned, even - turned, even + turned, own + even];
        float[] grey = [Red, Green, Blue];
        var matrix = new float[9];
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 3; column++)
                // Rows of the rotation sum to 1, so what saturation adds of grey passes through it unchanged.
                matrix[3 * row + column] = gain * (saturation * hue[3 * row + column] + (1 - saturation) * grey[column]);
        return new ColourChange(matrix, offset);
    }

    /// <summary>Changes three planes and keeps them within 0 to 1.</summary>
    public void Apply(Span<float> planes)
    {
        var area = planes.Length / 3;
        var red = planes[..area];
        var green = planes[area..(2 * area)];
        var blue = planes[(2 * area)..];
        var reds = MemoryMarshal.Cast<float, Vector<float>>(red);
        var greens = MemoryMarshal.Cast<float, Vector<float>>(green);
        var blues = MemoryMarshal.Cast<float, Vector<float>>(blue);
        for (var i = 0; i < reds.Length; i++)
        {
            var (r, g, b) = (reds[i], greens[i], blues[i]);
            (reds[i], greens[i], blues[i]) = (Row(0, r, g, b), Row(1, r, g, b), Row(2, r, g, b));
        }
        for (var i = reds.Length * Vector<float>.Count; i < area; i++)
        {
            var (r, g, b) = (red[i], green[i], blue[i]);
            (red[i], green[i], blue[i]) = (Cell(0, r, g, b), Cell(1, r, g, b), Cell(2, r, g, b));
        }
    }

    Vector<float> Row(int row, Vector<float> r, Vector<float> g, Vector<float> b) =>
        Vector.Min(Vector<float>.One, Vector.Max(Vector<float>.Zero, r * matrix[3 * row] + g * matrix[3 * row + 1] + b * matrix[3 * row + 2] + new Vector<float>(offset)));

    float Cell(int row, float r, float g, float b) => Math.Clamp(r * matrix[3 * row] + g * matrix[3 * row + 1] + b * matrix[3 * row + 2] + offset, 0, 1);

    static float Mean(ReadOnlySpan<float> plane)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(plane);
        var sums = Vector<float>.Zero;
        foreach (var vector in vectors) sums += vector;
        var sum = Vector.Sum(sums);
        foreach (var value in plane[(vectors.Length * Vector<float>.Count)..]) sum += value;
        return sum / plane.Length;
    }
}
