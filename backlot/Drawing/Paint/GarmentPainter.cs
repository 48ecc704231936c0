using System.Numerics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>What makes cloth a garment: necklines, collars, lapels, buttons, seams.</summary>
static class GarmentPainter
{
    /// <summary>Paints the garment's parts over its cloth.</summary>
    public static void Paint(FaceCanvas canvas, Person person)
    {
        var outfit = person.Outfit;
        var seam = SkinColours.Times(outfit.Colour, .55, .55, .57);
        switch (outfit.Garment)
        {
            case Garment.TShirt:
                Neckline(canvas, person, .13f, .24f, seam);
                break;
            case Garment.Sweater:
                Neckline(canvas, person, .09f, .22f, seam);
                Band(canvas, .09f, .22f, SkinColours.Times(outfit.Colour, .88, .88, .9));
                break;
            case Garment.Blouse:
                Vee(canvas, new SkinColours(person).Skin, .30f, .20f, seam);
                break;
            case Garment.Shirt:
                Vee(canvas, new SkinColours(person).Skin, .13f, .13f, seam);
                Placket(canvas, seam, .13f);
                Collar(canvas, outfit.Colour, seam);
                break;
            case Garment.Blazer:
                Blazer(canvas, outfit, seam);
                break;
            case Garment.Hoodie:
                Band(canvas, .10f, .26f, SkinColours.Times(outfit.Colour, .8, .8, .82));
                foreach (var side in new[] { -1, 1 })
                {
                    using var cord = FaceCanvas.Through(new Vector2(side * .07f, .13f), new Vector2(side * .08f, .28f), new Vector2(side * .07f, .42f));
                    canvas.Groove(cord, .016f, -.5f, SKColors.Transparent);
                    canvas.Line(cord, .014f, outfit.Accent);
                }
                break;
        }
    }

    static void Neckline(FaceCanvas canvas, Person person, float depth, float half, SKColor seam)
    {
        using var skin = Scoop(depth, half);
        canvas.Fill(skin, new SkinColours(person).Skin);
        canvas.Groove(skin, .03f, -.35f, seam.WithAlpha(120));
    }

    static void Band(FaceCanvas canvas, float depth, float half, SKColor colour)
    {
        using var band = FaceCanvas.Cubic(false, new Vector2(-half, -.06f), new Vector2(-half * .8f, depth * 1.1f), new Vector2(-half * .4f, depth + .02f), new Vector2(0, depth + .02f), new Vector2(half * .4f, depth + .02f), new Vector2(half * .8f, depth * 1.1f), new Vector2(half, -.06f));
        canvas.Line(band, .055f, colour);
        canvas.Groove(band, .07f, -.45f, SKColors.Transparent);
    }

    static SKPath Scoop(float depth, float half) => FaceCanvas.Cubic(true, new Vector2(-half, -.12f), new Vector2(-half * .85f, depth), new Vector2(-half * .4f, depth), new Vector2(0, depth), new Vector2(half * .4f, depth), new Vector2(half * .85f, depth), new Vector2(half, -.12f));

    static void Vee(FaceCanvas canvas, SKColor inside, float depth, float half, SKColor seam)
    {
        using var vee = FaceCanvas.Cubic(true, new Vector2(-half, -.12f), new Vector2(-half * .8f, 0), new Vector2(-half * .3f, depth * .7f), new Vector2(0, depth), new Vector2(half * .3f, depth * .7f), new Vector2(half * .8f, 0), new Vector2(half, -.12f));
        canvas.Fill(vee, inside);
        canvas.Groove(vee, .022f, -.35f, seam.WithAlpha(110));
    }

    static void Placket(FaceCanvas canvas, SKColor seam, float top)
    {
        using var edge = FaceCanvas.Through(new Vector2(.035f, top - .02f), new Vector2(.035f, 1.2f), new Vector2(.035f, 2.4f));
        canvas.Groove(edge, .014f, .4f, seam.WithAlpha(120));
        for (var y = top + .12f; y < 2.3f; y += .26f) canvas.Stain(0, y, .02f, .02f, SkinColours.Times(seam, .8, .8, .8));
    }

    static void Collar(FaceCanvas canvas, SKColor cloth, SKColor seam)
    {
        foreach (var side in new[] { -1, 1 })
        {
            using var wing = FaceCanvas.Cubic(true, new Vector2(side * .19f, -.10f), new Vector2(side * .14f, 0), new Vector2(side * .05f, .09f), new Vector2(side * .012f, .12f), new Vector2(side * .05f, .17f), new Vector2(side * .09f, .21f), new Vector2(side * .13f, .24f), new Vector2(side * .20f, .17f), new Vector2(side * .24f, .06f), new Vector2(side * .25f, -.06f));
            canvas.Fill(wing, SkinColours.Times(cloth, 1.06, 1.06, 1.06));
            canvas.Groove(wing, .020f, -.35f, seam.WithAlpha(120));
        }
    }

    static void Blazer(FaceCanvas canvas, Outfit outfit, SKColor seam)
    {
        using var shirt = FaceCanvas.Cubic(true, new Vector2(-.22f, -.12f), new Vector2(-.2f, .2f), new Vector2(-.08f, .7f), new Vector2(0, .9f), new Vector2(.08f, .7f), new Vector2(.2f, .2f), new Vector2(.22f, -.12f));
        canvas.Fill(shirt, outfit.Accent);
        Collar(canvas, outfit.Accent, SkinColours.Times(outfit.Accent, .6, .6, .62));
        Placket(canvas, SkinColours.Times(outfit.Accent, .7, .7, .72), .16f);
        foreach (var side in new[] { -1, 1 })
        {
            using var lapel = FaceCanvas.Cubic(true, new Vector2(side * .21f, -.10f), new Vector2(side * .2f, .2f), new Vector2(side * .1f, .65f), new Vector2(side * .005f, .9f), new Vector2(side * .1f, .75f), new Vector2(side * .24f, .6f), new Vector2(side * .33f, .40f), new Vector2(side * .28f, .36f), new Vector2(side * .30f, .30f), new Vector2(side * .34f, .27f), new Vector2(side * .34f, .1f), new Vector2(side * .29f, 0), new Vector2(side * .25f, -.10f));
            canvas.Fill(lapel, SkinColours.Times(outfit.Colour, 1.12, 1.12, 1.12));
            canvas.Groove(lapel, .022f, -.4f, seam.WithAlpha(150));
        }
    }
}
