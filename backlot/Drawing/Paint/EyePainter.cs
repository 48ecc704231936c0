using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Eyes and their lids.</summary>
static class EyePainter
{
    static readonly SKColor White = new(0xDA, 0xD2, 0xCC), Lash = new(0x18, 0x10, 0x0E);

    /// <summary>Paints one eye.</summary>
    public static void Paint(FaceCanvas canvas, Person person, SkinColours skin, ActionUnits units, EyeShape eye)
    {
        var side = MathF.Sign(eye.Centre.X);
        var half = MathF.Abs(eye.Outer.X - eye.Centre.X);
        Vector2 At(float x, float y) => eye.Centre + new Vector2(side * x * half, y);
        using var upper = Upper(eye, 0);
        using var opening = Opening(eye);
        // The socket is a little darker than the cheek; the ball under the lid catches light.
        canvas.Stain(eye.Centre.X, eye.Centre.Y - .028f, half * 1.5f, .048f, skin.Shade.WithAlpha(70));
        canvas.Stain(eye.Centre.X - side * half * .95f, eye.Centre.Y + .004f, half * .55f, .034f, skin.Shade.WithAlpha(80));
        canvas.Bump(eye.Centre.X, eye.Centre.Y - .010f, half * 1.15f, .045f, .3f);
        if (eye.Lower - eye.Upper > .004f)
        {
            // A lens opened for dark skin, or a dark place, would burn the white out.
            var dim = .92 - .22 * person.Skin.Melanin;
            canvas.Fill(opening, SkinColours.Times(White, dim, dim, dim));
            canvas.Gloss(opening, 0, .12f);
            canvas.Within(opening, () => Ball(canvas, person, eye, half, side));
        }
        Crease(canvas, person, skin, units, eye, half, side);
        LowerLid(canvas, skin, units, eye, half, side);
        var weight = (float)(1 + .7 * person.Makeup);
        canvas.Line(upper, .0065f * weight, Lash.WithAlpha(235));
        using var lower = Lower(eye, 0);
        canvas.Line(lower, .0024f * weight, HairColours.Mix(Lash, skin.Shade, .45).WithAlpha(200));
        using var wing = FaceCanvas.Cubic(false, eye.Outer, eye.Outer + new Vector2(side * .004f, -.001f), eye.Outer + new Vector2(side * .008f, -.004f), eye.Outer + new Vector2(side * .010f, -.007f));
        canvas.Line(wing, .004f * weight, Lash.WithAlpha(180));
        canvas.Stain(At(-.93f, 0).X, eye.Inner.Y - .001f, .008f, .006f, new SKColor(0xB0, 0x60, 0x58, 170));
    }

    static void Ball(FaceCanvas canvas, Person person, EyeShape eye, float half, int side)
    {
        const float iris = .0275f;
        using var ring = Circle(eye.Iris, iris);
        using var inner = Circle(eye.Iris, iris * .86f);
        using var pupil = Circle(eye.Iris, iris * .42f);
        canvas.Fill(ring, SkinColours.Times(person.EyeColour, .35, .35, .38));
        canvas.Fill(inner, person.EyeColour);
        canvas.Stain(eye.Iris.X, eye.Iris.Y + .010f, iris * .8f, iris * .6f, HairColours.Mix(person.EyeColour, new SKColor(0xFF, 0xE8, 0xC0), .45).WithAlpha(150));
        canvas.Fill(pupil, new SKColor(0x0A, 0x08, 0x08));
        // The upper lid and its lashes shade the ball.
        canvas.Stain(eye.Centre.X, eye.Upper + .001f, half * 1.1f, .020f, new SKColor(0x20, 0x14, 0x14, 150));
        canvas.Stain(eye.Inner.X, eye.Inner.Y, half * .4f, .02f, new SKColor(0x80, 0x50, 0x48, 90));
        canvas.Stain(eye.Outer.X, eye.Outer.Y, half * .4f, .02f, new SKColor(0x60, 0x40, 0x3C, 90));
        using var spark = Circle(eye.Iris + new Vector2(-.009f, -.010f), .0068f);
        canvas.Fill(spark, new SKColor(0xFF, 0xFF, 0xFF, 235));
    }

    static void Crease(FaceCanvas canvas, Person person, SkinColours skin, ActionUnits units, EyeShape eye, float half, int side)
    {
        // Where the lid folds when it is open; closing smooths it, a low brow brings it down.
        var hood = (float)person.Face.Hood;
        var rise = .020f - .010f * hood - .006f * (float)units.AU5 - .004f * (float)units.AU4 + .012f * (float)units.AU43;
        using var crease = Upper(eye, MathF.Max(rise, .006f));
        canvas.Groove(crease, .009f, .3f + .2f * hood, skin.Shade.WithAlpha((byte)(130 + 60 * hood)));
    }

    static void LowerLid(FaceCanvas canvas, SkinColours skin, ActionUnits units, EyeShape eye, float half, int side)
    {
        var squeeze = (float)Math.Max(units.AU6, units.AU7);
        using var bag = Lower(eye, .016f + .004f * (1 - squeeze));
        canvas.Bump(eye.Centre.X, eye.Lower + .008f, half * 1.05f, .014f, .18f + .35f * squeeze);
        canvas.Groove(bag, .010f, .14f + .35f * squeeze, skin.Shade.WithAlpha((byte)(45 + 90 * squeeze)));
    }

    static SKPath Opening(EyeShape eye)
    {
        var (a, b) = UpperArms(eye, 0);
        var (c, d) = LowerArms(eye, 0);
        return FaceCanvas.Cubic(true, eye.Inner, a, b, eye.Outer, d, c, eye.Inner);
    }

    static SKPath Upper(EyeShape eye, float above)
    {
        var (a, b) = UpperArms(eye, above);
        return FaceCanvas.Cubic(false, eye.Inner - new Vector2(0, above * .45f), a, b, eye.Outer - new Vector2(0, above * .5f));
    }

    static SKPath Lower(EyeShape eye, float below)
    {
        var (a, b) = LowerArms(eye, below);
        return FaceCanvas.Cubic(false, eye.Inner + new Vector2(0, below * .6f), a, b, eye.Outer + new Vector2(0, below * .5f));
    }

    // A cubic's middle lies three quarters of the way to its arms.
    static (Vector2, Vector2) UpperArms(EyeShape eye, float above)
    {
        float width = eye.Outer.X - eye.Inner.X, y = eye.Centre.Y + (eye.Upper - above) * 4 / 3 - (eye.Inner.Y + eye.Outer.Y - 2 * eye.Centre.Y) / 6;
        return (new Vector2(eye.Inner.X + width * .16f, y), new Vector2(eye.Inner.X + width * .74f, y));
    }

    static (Vector2, Vector2) LowerArms(EyeShape eye, float below)
    {
        float width = eye.Outer.X - eye.Inner.X, y = eye.Centre.Y + (eye.Lower + below) * 4 / 3 - (eye.Inner.Y + eye.Outer.Y - 2 * eye.Centre.Y) / 6;
        return (new Vector2(eye.Inner.X + width * .3f, y), new Vector2(eye.Inner.X + width * .84f, y));
    }

    static SKPath Circle(Vector2 centre, float radius)
    {
        using var builder = new SKPathBuilder();
        builder.AddCircle(centre.X, centre.Y, radius, SKPathDirection.Clockwise);
        return builder.Detach();
    }
}
