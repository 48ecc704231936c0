using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A round rod along a line: limbs, fingers, frames, tails.</summary>
static class Tube
{
    /// <summary>Adds a tube with round ends.</summary>
    /// <param name="geometry">Where to.</param>
    /// <param name="material">How light meets it.</param>
    /// <param name="colour">In linear light.</param>
    /// <param name="columns">Corners around.</param>
    /// <param name="line">Middles and radii from end to end.</param>
    /// <param name="steps">Rings between two given middles.</param>
    /// <param name="sheet">What is painted on it, or null.</param>
    public static Span<Vertex> Add(Geometry geometry, Material material, Vector3 colour, int columns, ReadOnlySpan<(Vector3 Middle, float Radius)> line, int steps = 3, Sheet? sheet = null)
    {
        var spans = line.Length - 1;
        var rows = spans * steps + 5;
        var grid = geometry.AddGrid(material, rows, columns, closed: true, sheet);
        for (var row = 0; row < rows; row++)
        {
            // Two more rings at either end round it off.
            var at = Math.Clamp((row - 2f) / steps, 0, spans);
            var span = Math.Min((int)at, spans - 1);
            var (middle, direction) = Along(line, span, at - span);
            var share = at - span;
            var radius = line[span].Radius + share * (line[span + 1].Radius - line[span].Radius);
            var (shrink, push) = row switch { 0 => (.05f, -1f), 1 => (.7f, -.7f), _ when row == rows - 1 => (.05f, 1f), _ when row == rows - 2 => (.7f, .7f), _ => (1f, 0f) };
            var across = Vector3.Normalize(Vector3.Cross(direction, MathF.Abs(direction.Z) < .9f ? Vector3.UnitZ : Vector3.UnitX));
            var up = Vector3.Cross(across, direction);
            for (var column = 0; column < columns; column++)
            {
                var turn = 2 * MathF.PI * column / columns;
                var out_ = MathF.Cos(turn) * across + MathF.Sin(turn) * up;
                ref var vertex = ref grid[row * columns + column];
                vertex.Position = middle + radius * (push * direction + shrink * out_);
                vertex.Normal = Vector3.Normalize(shrink * out_ + push * direction);
                vertex.Colour = colour;
                vertex.Open = 1;
                vertex.Along = direction;
                if (material == Material.Hair)
                {
                    vertex.Cover = 4 * (1 - (float)row / (rows - 1));
                    vertex.Sheet = new Vector2(column / (float)columns, at * .5f);
                }
            }
        }
        return grid;
    }

    // A smooth line through the middles (Catmull and Rom).
    static (Vector3 Middle, Vector3 Direction) Along(ReadOnlySpan<(Vector3 Middle, float Radius)> line, int span, float share)
    {
        Vector3 a = line[Math.Max(span - 1, 0)].Middle, b = line[span].Middle, c = line[span + 1].Middle, d = line[Math.Min(span + 2, line.Length - 1)].Middle;
        Vector3 start = (c - a) / 2, end = (d - b) / 2;
        float t = share, u = 1 - t;
        var middle = u * u * (1 + 2 * t) * b + t * t * (3 - 2 * t) * c + t * u * u * start - t * t * u * end;
        var direction = 6 * t * u * (c - b) + u * (1 - 3 * t) * start + t * (3 * t - 2) * end;
        return (middle, Vector3.Normalize(direction.LengthSquared() > 1e-10f ? direction : c - b));
    }
}
