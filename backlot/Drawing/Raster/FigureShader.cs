using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>Turns what a <see cref="VisibilityBuffer"/> sees into light, one pixel at a time, and lays it over a picture.</summary>
/// <param name="geometry">The figure.</param>
/// <param name="screen">Each vertex's pixel place.</param>
/// <param name="light">The light on it.</param>
/// <param name="across">The head's own x axis: sheets' slopes are along it.</param>
/// <param name="down">The head's own y axis.</param>
/// <param name="strands">Single hairs.</param>
sealed class FigureShader(Geometry geometry, Vector3[] screen, LightModel light, Vector3 across, Vector3 down, StrandNoise strands)
{
    const int Side = VisibilityBuffer.Side;
    const float SeamDepth = .03f; // head heights; two samples of a pixel farther apart than that lie on different things

    /// <summary>Shades the window and lays it over the picture.</summary>
    public void Compose(VisibilityBuffer buffer, Picture picture)
    {
        var seen = buffer.Seen;
        var depth = buffer.Depth;
        var columns = buffer.Width * Side;
        Span<int> four = stackalloc int[4];
        for (var y = 0; y < buffer.Height; y++)
            for (var x = 0; x < buffer.Width; x++)
            {
                var at = y * Side * columns + x * Side;
                (four[0], four[1], four[2], four[3]) = (seen[at], seen[at + 1], seen[at + columns], seen[at + columns + 1]);
                if ((four[0] & four[1] & four[2] & four[3]) == -1) continue;
                var pixel = picture.Bgra.AsSpan(((buffer.Top + y) * picture.Width + buffer.Left + x) * 4, 4);
                float px = buffer.Left + x + .5f, py = buffer.Top + y + .5f;
                var parts = geometry.PartOf(Math.Max(four[0], 0));
                var whole = four[0] >= 0;
                for (var i = 1; i < 4 && whole; i++)
                    whole = four[i] >= 0 && geometry.PartOf(four[i]) == parts && MathF.Abs(depth[at + i % 2 + i / 2 * columns] - depth[at]) < SeamDepth;
                if (whole) Put(pixel, Shade(four[0], px, py), 4);
                else
                {
                    Vector3 sum = default;
                    for (var i = 0; i < 4; i++)
                        sum += four[i] < 0 ? new Vector3(pixel[2], pixel[1], pixel[0]) : Display(Shade(four[i], px - .25f + .5f * (i % 2), py - .25f + .5f * (i / 2)));
                    (pixel[0], pixel[1], pixel[2]) = ((byte)(sum.Z / 4 + .5f), (byte)(sum.Y / 4 + .5f), (byte)(sum.X / 4 + .5f));
                }
            }
    }

    static void Put(Span<byte> pixel, Vector3 colour, int _)
    {
        (pixel[0], pixel[1], pixel[2]) = (Tone.Display(colour.Z), Tone.Display(colour.Y), Tone.Display(colour.X));
    }

    static Vector3 Display(Vector3 colour) => new(Tone.Display(colour.X), Tone.Display(colour.Y), Tone.Display(colour.Z));

    Vector3 Shade(int triangle, float x, float y)
    {
        var corners = geometry.Corners;
        int ia = corners[triangle * 3], ib = corners[triangle * 3 + 1], ic = corners[triangle * 3 + 2];
        Vector3 sa = screen[ia], sb = screen[ib], sc = screen[ic];
        var area = (sb.X - sa.X) * (sc.Y - sa.Y) - (sb.Y - sa.Y) * (sc.X - sa.X);
        var wa = Math.Clamp(((sb.X - x) * (sc.Y - y) - (sb.Y - y) * (sc.X - x)) / area, 0, 1);
        var wb = Math.Clamp(((sc.X - x) * (sa.Y - y) - (sc.Y - y) * (sa.X - x)) / area, 0, 1 - wa);
        var wc = 1 - wa - wb;
        var vertices = geometry.Vertices;
        ref readonly var a = ref vertices[ia];
        ref readonly var b = ref vertices[ib];
        ref readonly var c = ref vertices[ic];
        var normal = Vector3.Normalize(wa * a.Normal + wb * b.Normal + wc * c.Normal);
        var colour = wa * a.Colour + wb * b.Colour + wc * c.Colour;
        var at = wa * a.Sheet + wb * b.Sheet + wc * c.Sheet;
        float open = wa * a.Open + wb * b.Open + wc * c.Open, lit = wa * a.Lit + wb * b.Lit + wc * c.Lit, cover = wa * a.Cover + wb * b.Cover + wc * c.Cover;
        if (normal.Z < 0) normal.Z = -.2f * normal.Z;
        var part = geometry.Parts[geometry.PartOf(triangle)];
        switch (part.Material)
        {
            case Material.Hair:
                return ShadeHair(normal, Vector3.Normalize(wa * a.Along + wb * b.Along + wc * c.Along), colour, at, open, lit);
            case Material.Gloss:
                return light.Matt(normal, colour, open, lit, 0) + light.Mirrored(normal, .6f, 40, lit);
            default:
                var skin = part.Material == Material.Skin;
                var gloss = skin ? .16f : .015f;
                if (part.Sheet is { } sheet && cover > 0)
                {
                    var (paint, surface) = sheet.At(at);
                    cover = MathF.Min(cover, 1);
                    colour = colour * (1 - cover * paint.W) + cover * new Vector3(paint.X, paint.Y, paint.Z);
                    normal = Vector3.Normalize(normal - cover * (surface.X * across + surface.Y * down));
                    gloss += surface.Z;
                }
                return light.Matt(normal, colour, open, lit, skin ? 1 : 0) + light.Mirrored(normal, gloss, skin ? 14 : 6, lit * open);
        }
    }

    // Kajiya and Kay's model: a strand mirrors light in a cone around itself, so the sheen lies across the strands.
    Vector3 ShadeHair(Vector3 normal, Vector3 along, Vector3 colour, Vector2 at, float open, float lit)
    {
        var strand = strands.Density(at.X * 1.7f + .31f, at.Y * .6f);
        var halfway = Vector3.Normalize(light.Key + new Vector3(0, 0, 1));
        var cosine = Vector3.Dot(along, halfway);
        var sheen = MathF.Pow(MathF.Max(0, 1 - cosine * cosine), 24) * lit * MathF.Max(0, Vector3.Dot(normal, light.Key) + .2f);
        var base_ = colour * (.55f + .9f * strand);
        return light.Matt(normal, base_, open, lit, 0) + sheen * (.25f + .75f * strand) * (.10f * Vector3.One + .55f * colour);
    }
}
