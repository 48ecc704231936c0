using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>Turns what a <see cref="VisibilityBuffer"/> sees into light, one pixel at a time, and lays it over a picture.</summary>
/// <param name="geometry">The figure.</param>
/// <param name="mesh">Its corners, lit and placed.</param>
/// <param name="light">The light on it.</param>
/// <param name="across">The head's own x axis: sheets' slopes are along it.</param>
/// <param name="down">The head's own y axis.</param>
/// <param name="strands">Single hairs.</param>
sealed class FigureShader(Geometry geometry, ScreenMesh mesh, LightModel light, Vector3 across, Vector3 down, StrandNoise strands)
{
    const int Side = VisibilityBuffer.Side;
    const float SeamDepth = .03f; // head heights; two samples of a pixel farther apart than that lie on different things

    readonly Vertex[] vertices = geometry.VertexArray;
    readonly int[] corners = geometry.CornerArray;
    readonly byte[] partOf = geometry.PartArray;
    readonly Part[] parts = [.. geometry.Parts];

    /// <summary>Shades the window and lays it over the picture.</summary>
    public void Compose(VisibilityBuffer buffer, Picture picture)
    {
        var seen = buffer.Seen;
        var depth = buffer.Depth;
        var columns = buffer.Width * Side;
        for (var y = 0; y < buffer.Height; y++)
        {
            var row = picture.Bgra.AsSpan(((buffer.Top + y) * picture.Width + buffer.Left) * 4, buffer.Width * 4);
            for (var x = 0; x < buffer.Width; x++)
            {
                var at = y * Side * columns + x * Side;
                int a = seen[at], b = seen[at + 1], c = seen[at + columns], d = seen[at + columns + 1];
                if ((a & b & c & d) == -1) continue;
                var pixel = row.Slice(x * 4, 4);
                float px = buffer.Left + x + .5f, py = buffer.Top + y + .5f;
                if ((a | b | c | d) >= 0 && OneThing(a, b, c, d) && Near(depth[at], depth[at + 1], depth[at + columns], depth[at + columns + 1]))
                {
                    var colour = Shade(a, px, py);
                    (pixel[0], pixel[1], pixel[2]) = (Tone.Display(colour.Z), Tone.Display(colour.Y), Tone.Display(colour.X));
                    continue;
                }
                var behind = new Vector3(pixel[2], pixel[1], pixel[0]);
                var sum = Sample(a, px - .25f, py - .25f, behind) + Sample(b, px + .25f, py - .25f, behind) + Sample(c, px - .25f, py + .25f, behind) + Sample(d, px + .25f, py + .25f, behind);
                (pixel[0], pixel[1], pixel[2]) = ((byte)(sum.Z / 4 + .5f), (byte)(sum.Y / 4 + .5f), (byte)(sum.X / 4 + .5f));
            }
        }
    }

    bool OneThing(int a, int b, int c, int d) => partOf[a] == partOf[b] && partOf[b] == partOf[c] && partOf[c] == partOf[d];

    static bool Near(float a, float b, float c, float d) => MathF.Max(MathF.Max(a, b), MathF.Max(c, d)) - MathF.Min(MathF.Min(a, b), MathF.Min(c, d)) < SeamDepth;

    Vector3 Sample(int triangle, float x, float y, Vector3 behind)
    {
        if (triangle < 0) return behind;
        var colour = Shade(triangle, x, y);
        return new Vector3(Tone.Display(colour.X), Tone.Display(colour.Y), Tone.Display(colour.Z));
    }

    Vector3 Shade(int triangle, float x, float y)
    {
        int ia = corners[triangle * 3], ib = corners[triangle * 3 + 1], ic = corners[triangle * 3 + 2];
        Vector4 sa = mesh.Place[ia], sb = mesh.Place[ib], sc = mesh.Place[ic];
        var inverse = 1 / ((sb.X - sa.X) * (sc.Y - sa.Y) - (sb.Y - sa.Y) * (sc.X - sa.X));
        var wa = Math.Clamp(((sb.X - x) * (sc.Y - y) - (sb.Y - y) * (sc.X - x)) * inverse, 0, 1);
        var wb = Math.Clamp(((sc.X - x) * (sa.Y - y) - (sc.Y - y) * (sa.X - x)) * inverse, 0, 1 - wa);
        var wc = 1 - wa - wb;
        Vector4 facing = wa * mesh.Normal[ia] + wb * mesh.Normal[ib] + wc * mesh.Normal[ic], at = wa * mesh.Sheet[ia] + wb * mesh.Sheet[ib] + wc * mesh.Sheet[ic];
        ref readonly var part = ref parts[partOf[triangle]];
        switch (part.Material)
        {
            case Material.Cloth:
                return facing.AsVector3() * (part.Sheet is { } cloth ? cloth.ColourAt(at.X, at.Y) : (wa * mesh.Colour[ia] + wb * mesh.Colour[ib] + wc * mesh.Colour[ic]).AsVector3());
            case Material.Hair:
                var along = Vector3.Normalize(wa * vertices[ia].Along + wb * vertices[ib].Along + wc * vertices[ic].Along);
                return ShadeHair(facing, along, mesh.Colour[ia].AsVector3(), at.X, at.Y);
            default:
                return ShadeSkin(part, facing, wa * mesh.Colour[ia] + wb * mesh.Colour[ib] + wc * mesh.Colour[ic], at);
        }
    }

    Vector3 ShadeSkin(in Part part, Vector4 facing, Vector4 own, Vector4 at)
    {
        Vector3 normal = facing.AsVector3(), colour = own.AsVector3();
        float open = facing.W, lit = own.W;
        if (part.Material == Material.Gloss)
        {
            normal = LightModel.Towards(normal);
            return light.Matt(normal, colour, open, lit, 0) + light.Mirrored(normal, .5f, lit, sharp: true);
        }
        var gloss = FaceSheet.SkinGloss;
        if (part.Sheet is { } sheet && at.Z > 0)
        {
            sheet.At(at.X, at.Y, out var paint, out var surface);
            var cover = MathF.Min(1, at.Z);
            colour = colour * (1 - cover * paint.W) + cover * paint.AsVector3();
            normal -= cover * (surface.X * across + surface.Y * down);
            gloss += cover * (surface.Z - gloss);
        }
        normal = LightModel.Towards(normal);
        return light.Matt(normal, colour, open, lit, 1) + light.Mirrored(normal, gloss, lit * open, sharp: false);
    }

    // Kajiya and Kay's model: a strand mirrors light in a cone around itself, so the sheen lies across the strands.
    Vector3 ShadeHair(Vector4 fallen, Vector3 along, Vector3 colour, float across, float down)
    {
        var strand = strands.Density(across * 1.7f + .31f, down * .6f);
        var cosine = Vector3.Dot(along, light.Halfway);
        var sine = MathF.Max(0, 1 - cosine * cosine);
        var sheen = sine * sine;
        sheen *= sheen;
        sheen *= sheen * sheen * sheen * fallen.W;
        return fallen.AsVector3() * colour * (.55f + .9f * strand) + sheen * (.2f + .8f * strand) * (new Vector3(.07f) + .5f * colour);
    }
}
