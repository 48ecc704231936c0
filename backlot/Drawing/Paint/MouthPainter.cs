using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Lips, teeth and the dark between them.</summary>
static class MouthPainter
{
    static readonly SKColor Dark = new(0x2A, 0x0C, 0x0C), Tongue = new(0x9C, 0x44, 0x44), Tooth = new(0xEC, 0xE6, 0xDA);

    /// <summary>Paints a mouth.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="skin">In which colours.</param>
    /// <param name="units">What acts.</param>
    /// <param name="mouth">Its shape.</param>
    /// <param name="turn">How the head is turned, for what lies deeper: x and y shift for each unit of depth.</param>
    public static void Paint(FaceCanvas canvas, SkinColours skin, ActionUnits units, MouthShape mouth, Vector2 turn)
    {
        var half = mouth.Right.X;
        float corner = mouth.Left.Y, upper = mouth.Upper, lower = mouth.Lower;
        Vector2 P(float x, float y) => new(x * half, y);
        // Inner edges run from corner to corner; the cubic's middle lies three quarters of the way to its arms.
        float upArm = upper + (upper - corner) / 3, lowArm = lower + (lower - corner) / 3;
        Vector2 left = mouth.Left, right = mouth.Right;
        float top = upper - mouth.UpperThickness, bottom = lower + mouth.LowerThickness;
        using var upperLip = FaceCanvas.Cubic(true, left,
            P(-.72f, Mix(corner, top, .62f)), P(-.42f, top - .004f), P(-.16f, top - .002f), P(-.09f, top - .001f), P(-.05f, top + .004f), P(0, top + .0045f),
            P(.05f, top + .004f), P(.09f, top - .001f), P(.16f, top - .002f), P(.42f, top - .004f), P(.72f, Mix(corner, top, .62f)), right,
            P(.45f, upArm), P(-.45f, upArm), left);
        using var lowerLip = FaceCanvas.Cubic(true, left, P(-.5f, lowArm), P(.5f, lowArm), right,
            P(.74f, Mix(corner, bottom, .72f)), P(.42f, bottom + .003f), P(0, bottom + .002f), P(-.42f, bottom + .003f), P(-.74f, Mix(corner, bottom, .72f)), left);
        using var inside = FaceCanvas.Cubic(true, left, P(-.45f, upArm), P(.45f, upArm), right, P(.5f, lowArm), P(-.5f, lowArm), left);
        using var line = FaceCanvas.Cubic(false, left, P(-.45f, upArm), P(.45f, upArm), right);

        // The shadow under the lower lip, and the groove of the upper one.
        canvas.Stain(0, bottom + .016f, half * .62f, .015f, skin.Shade.WithAlpha(75));
        canvas.Bump(0, top - .024f, .012f, .02f, -.25f);
        canvas.Bump(0, (upper + top) / 2, half * .85f, mouth.UpperThickness * 1.1f, .5f);
        canvas.Bump(0, (lower + bottom) / 2, half * .75f, mouth.LowerThickness * 1.1f, .8f);
        canvas.Fill(upperLip, SkinColours.Times(skin.Lip, .88, .84, .84));
        canvas.Fill(lowerLip, skin.Lip);
        canvas.Stain(0, (lower + bottom) / 2 - .002f, half * .5f, mouth.LowerThickness * .42f, HairColours.Mix(skin.Lip, SKColors.White, .4).WithAlpha(90));
        if (mouth.Opening > .003f) Inside(canvas, inside, units, mouth, turn);
        else canvas.Groove(line, .006f, .35f, SKColors.Transparent);
        canvas.Line(line, mouth.Opening > .003f ? .003f : .0052f, skin.Line.WithAlpha(mouth.Opening > .003f ? (byte)120 : (byte)215));
        foreach (var side in new[] { left, right }) canvas.Stain(side.X, side.Y, .012f, .010f, skin.Line.WithAlpha(150));
    }

    static void Inside(FaceCanvas canvas, SKPath inside, ActionUnits units, MouthShape mouth, Vector2 turn)
    {
        canvas.Fill(inside, Dark);
        canvas.Gloss(inside, 0, -.5f);
        canvas.Within(inside, () =>
        {
            var half = mouth.Right.X;
            var deep = .05f * turn;
            // The upper teeth hang from the skull: the lip uncovers them by rising, not by the jaw.
            var shown = .020f + .010f * (float)units.AU12 + .012f * (float)units.AU10;
            var edge = FaceFeatures.MouthY - .010f + shown;
            canvas.Stain(deep.X * 1.5f, mouth.Lower + .004f + deep.Y, half * .6f, MathF.Max(.02f, mouth.Opening * .42f), Tongue);
            Row(canvas, deep * .3f, half, mouth.Upper - .05f, edge, .8f);
            if (mouth.Opening > .03f && units.AU20 + units.AU10 + .5 * units.AU12 > .25)
                Row(canvas, deep * .4f, half * .8f, mouth.Lower - .010f - .006f * (float)units.AU20, mouth.Lower + .05f, .62f);
            canvas.Stain(0, mouth.Upper - .002f, half * .9f, .012f, new SKColor(0x20, 0x08, 0x08, 110));
        });
    }

    static void Row(FaceCanvas canvas, Vector2 at, float half, float top, float bottom, float light)
    {
        using var row = FaceCanvas.Cubic(true, new Vector2(at.X - half * .8f, top), new Vector2(at.X - half * .8f, bottom - .004f), new Vector2(at.X - half * .5f, bottom + at.Y), new Vector2(at.X, bottom + at.Y),
            new Vector2(at.X + half * .5f, bottom + at.Y), new Vector2(at.X + half * .8f, bottom - .004f), new Vector2(at.X + half * .8f, top));
        canvas.Fill(row, SkinColours.Times(Tooth, light + .16, light + .16, light + .16));
        canvas.Gloss(row, .06f, 0);
        for (var i = -3; i <= 3; i++)
        {
            using var gap = FaceCanvas.Cubic(false, new Vector2(at.X + i * .0165f, top), new Vector2(at.X + i * .0165f, top), new Vector2(at.X + i * .0165f, bottom), new Vector2(at.X + i * .0165f, bottom));
            canvas.Line(gap, .0016f, new SKColor(0x70, 0x58, 0x50, 90));
        }
        foreach (var side in new[] { -1, 1 }) canvas.Stain(at.X + side * half * .85f, (top + bottom) / 2, half * .45f, .05f, Dark.WithAlpha(170));
    }

    static float Mix(float a, float b, float share) => a + share * (b - a);
}
