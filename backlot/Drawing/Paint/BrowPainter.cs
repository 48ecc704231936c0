using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Eyebrows, hair by hair over a soft body.</summary>
static class BrowPainter
{
    const int Points = 9;

    /// <summary>Paints one brow.</summary>
    public static void Paint(FaceCanvas canvas, Person person, SkinColours skin, BrowShape brow)
    {
        var thickness = .0175f * (float)person.Face.BrowThickness;
        var ink = Ink(person, skin);
        var side = MathF.Sign(brow.Outer.X);
        Span<Vector2> outline = stackalloc Vector2[2 * Points];
        for (var i = 0; i < Points; i++)
        {
            var t = i / (Points - 1f);
            // Full near the nose, thinning from the arch on.
            var half = thickness / 2 * (t < .2f ? .75f + 1.25f * t : 1 - .92f * Curve.Step(.35f, 1, t));
            var middle = Along(brow, t);
            outline[i] = middle - new Vector2(side * half * .2f, half);
            outline[2 * Points - 1 - i] = middle + new Vector2(side * half * .2f, half);
        }
        using var body = FaceCanvas.Through(outline);
        canvas.Line(body, thickness * .4f, ink.WithAlpha(45));
        canvas.Fill(body, ink.WithAlpha(175));
        var random = new RandomStream(person.Seed, 3);
        for (var i = 0; i < 22; i++)
        {
            var t = (i + .5f) / 22;
            var root = Along(brow, t) + new Vector2(0, thickness * (float)random.Between(-.2, .5) * (1 - .8f * t));
            var tip = root + new Vector2(side * (.005f + .016f * t), -thickness * (.8f - .75f * t) * (float)random.Between(.6, 1.2));
            canvas.Hair(root, tip, .0022f, ink.WithAlpha((byte)random.Between(110, 210)));
        }
    }

    // Catmull and Rom's curve through the four points.
    static Vector2 Along(BrowShape brow, float t)
    {
        ReadOnlySpan<Vector2> points = [2 * brow.Inner - brow.Middle, brow.Inner, brow.Middle, brow.Peak, brow.Outer, 2 * brow.Outer - brow.Peak];
        var span = Math.Min((int)(t * 3), 2);
        float u = t * 3 - span;
        Vector2 a = points[span], b = points[span + 1], c = points[span + 2], d = points[span + 3];
        return .5f * (2 * b + u * (c - a) + u * u * (2 * a - 5 * b + 4 * c - d) + u * u * u * (3 * b - a - 3 * c + d));
    }

    // Brows stay darker than hair that has gone fair or grey, and show on dark skin.
    static SKColor Ink(Person person, SkinColours skin)
    {
        var hair = HairColours.Mix(person.Hair.Colour, new SKColor(0x24, 0x1A, 0x14), .45);
        return HairColours.Mix(hair, SkinColours.Times(skin.Skin, .22, .17, .15), person.Skin.Melanin > .6 ? .6 : .25);
    }
}
