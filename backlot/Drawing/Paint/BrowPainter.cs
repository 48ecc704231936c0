using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Eyebrows, hair by hair over a soft body.</summary>
static class BrowPainter
{
    /// <summary>Paints one brow.</summary>
    public static void Paint(FaceCanvas canvas, Person person, SkinColours skin, BrowShape brow)
    {
        var thickness = .0165f * (float)person.Face.BrowThickness;
        var ink = Ink(person, skin);
        var side = MathF.Sign(brow.Outer.X);
        var up = new Vector2(0, -thickness / 2);
        using var body = FaceCanvas.Cubic(true, brow.Inner + up,
            Vector2.Lerp(brow.Inner, brow.Middle, .66f) + 1.05f * up, Vector2.Lerp(brow.Middle, brow.Peak, .6f) + 1.3f * up, brow.Peak + 1.1f * up,
            brow.Peak + .8f * up + new Vector2(side * .018f, .003f), brow.Outer + new Vector2(-side * .016f, -.010f), brow.Outer,
            brow.Outer + new Vector2(-side * .022f, -.006f), brow.Peak - .8f * up + new Vector2(side * .014f, .002f), brow.Peak - .9f * up,
            Vector2.Lerp(brow.Middle, brow.Peak, .6f) - 1.1f * up, Vector2.Lerp(brow.Inner, brow.Middle, .66f) - 1.15f * up, brow.Inner - 1.1f * up);
        canvas.Line(body, thickness * .45f, ink.WithAlpha(60));
        canvas.Fill(body, ink.WithAlpha(185));
        var random = new RandomStream(person.Seed, 3);
        for (var i = 0; i < 26; i++)
        {
            var t = (i + .5f) / 26;
            var root = (t < .45f ? Vector2.Lerp(brow.Inner, brow.Middle, t / .45f) : t < .75f ? Vector2.Lerp(brow.Middle, brow.Peak, (t - .45f) / .3f) : Vector2.Lerp(brow.Peak, brow.Outer, (t - .75f) / .25f))
                + new Vector2(0, thickness * (float)random.Between(-.1, .55) * (1 - .7f * t));
            var tip = root + new Vector2(side * (.006f + .016f * t), -thickness * (.95f - .75f * t) * (float)random.Between(.7, 1.3));
            using var hair = FaceCanvas.Cubic(false, root, Vector2.Lerp(root, tip, .33f), Vector2.Lerp(root, tip, .66f), tip);
            canvas.Line(hair, .0022f, ink.WithAlpha((byte)random.Between(120, 220)));
        }
    }

    // Brows stay darker than hair that has gone fair or grey, and show on dark skin.
    static SKColor Ink(Person person, SkinColours skin)
    {
        var hair = HairColours.Mix(person.Hair.Colour, new SKColor(0x24, 0x1A, 0x14), .45);
        return HairColours.Mix(hair, SkinColours.Times(skin.Skin, .22, .17, .15), person.Skin.Melanin > .6 ? .6 : .25);
    }
}
