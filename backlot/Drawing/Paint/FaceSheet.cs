using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Paints what lies on a face's front: its colouring, folds, eyes, brows, nostrils, mouth and beard.</summary>
static class FaceSheet
{
    /// <summary>The window from above the hairline to below a dropped jaw.</summary>
    public static readonly SKRect Window = new(-.37f, -.52f, .37f, .68f);

    /// <summary>How much light bare skin mirrors.</summary>
    public const float SkinGloss = .05f;

    const float Relief = .022f;

    /// <summary>Paints a face as it is now.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="units">What acts.</param>
    /// <param name="features">Where things lie.</param>
    /// <param name="texels">Texels to a head height.</param>
    /// <param name="turn">How the head is turned, for what lies deep in the mouth.</param>
    public static Sheet Paint(Person person, ActionUnits units, FaceFeatures features, float texels, Vector2 turn) => new(Window, texels, Relief, SkinGloss, (colour, relief) =>
    {
        using var canvas = new FaceCanvas(colour, relief);
        var skin = new SkinColours(person);
        Colouring(canvas, person, skin, units);
        BeardPainter.PaintUnder(canvas, person, features.Mouth, units);
        FoldPainter.Paint(canvas, person, skin, units, features);
        EyePainter.Paint(canvas, person, skin, units, features.LeftEye);
        EyePainter.Paint(canvas, person, skin, units, features.RightEye);
        BrowPainter.Paint(canvas, person, skin, features.LeftBrow);
        BrowPainter.Paint(canvas, person, skin, features.RightBrow);
        Nose(canvas, person, skin, units);
        MouthPainter.Paint(canvas, skin, units, features.Mouth, turn);
        BeardPainter.PaintOver(canvas, person, features.Mouth, units);
    });

    static void Colouring(FaceCanvas canvas, Person person, SkinColours skin, ActionUnits units)
    {
        var random = new RandomStream(person.Seed, 1);
        var blush = (byte)(45 + 55 * person.Makeup);
        foreach (var side in new[] { -1, 1 })
        {
            canvas.Stain(side * .195f, .13f, .11f, .085f, skin.Blush.WithAlpha(blush));
            canvas.Stain(side * .135f, .045f, .07f, .025f, skin.Shade.WithAlpha((byte)(25 + 50 * Math.Clamp((person.Age - 35) / 40, 0, 1))));
        }
        canvas.Stain(0, .17f, .06f, .05f, skin.Blush.WithAlpha(60));
        canvas.Stain(0, .46f, .1f, .06f, skin.Blush.WithAlpha(25));
        canvas.Stain(0, -.25f, .25f, .12f, HairColours.Mix(skin.Skin, SKColors.White, .25).WithAlpha(40));
        var spots = person.Skin.Melanin < .35 && random.Chance(.25) ? 60 : person.Age > 60 ? 18 : 6;
        for (var i = 0; i < spots; i++)
        {
            float x = (float)random.Normal(0, .12), y = (float)random.Normal(spots > 50 ? .08 : .05, spots > 50 ? .06 : .2), size = (float)random.Between(.003, .007);
            canvas.Stain(x, y, size, size, skin.Shade.WithAlpha((byte)random.Between(60, 130)));
        }
    }

    static void Nose(FaceCanvas canvas, Person person, SkinColours skin, ActionUnits units)
    {
        float wide = (float)person.Face.NoseWidth, tip = .197f * (float)person.Face.NoseLength, up = .008f * (float)units.AU9 + .004f * (float)units.AU10;
        foreach (var side in new[] { -1, 1 })
        {
            canvas.Stain(side * .030f * wide, tip + .004f - up, .020f * wide, .0085f, skin.Line.WithAlpha(235));
            canvas.Stain(side * .034f * wide, tip + .004f - up, .026f * wide, .014f, skin.Shade.WithAlpha(120));
            using var wing = FaceCanvas.Cubic(false, new Vector2(side * .062f * wide, tip - .036f - up), new Vector2(side * .080f * wide, tip - .028f - up), new Vector2(side * .078f * wide, tip - .004f - up), new Vector2(side * .060f * wide, tip + .002f - up));
            canvas.Groove(wing, .009f, .35f, skin.Shade.WithAlpha(110));
        }
        canvas.Stain(0, tip + .016f, .06f * wide, .014f, skin.Shade.WithAlpha(90));
    }
}
