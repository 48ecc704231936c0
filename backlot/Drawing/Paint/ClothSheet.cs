using System.Numerics;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Paints clothes as seen from the front: cloth, pattern, collar, folds.</summary>
static class ClothSheet
{
    /// <summary>From the neck to below the belt, in head heights from the pit of the neck.</summary>
    public static readonly SKRect Window = new(-1.05f, -.12f, 1.05f, 2.5f);

    /// <summary>Paints a person's clothes.</summary>
    public static Sheet Paint(Person person, float texels) => new(Window, texels, .03f, .01f, (colour, relief) =>
    {
        using var canvas = new FaceCanvas(colour, relief);
        var outfit = person.Outfit;
        colour.Clear(outfit.Colour);
        Pattern(colour, outfit);
        GarmentPainter.Paint(canvas, person);
        var random = new RandomStream(person.Seed, 7);
        var shade = SkinColours.Times(outfit.Colour, .5, .5, .52);
        for (var i = 0; i < 14; i++)
        {
            float x = (float)random.Between(-.8, .8), y = (float)random.Between(.35, 2), length = (float)random.Between(.15, .4), lean = (float)random.Normal(0, .15);
            using var fold = FaceCanvas.Through(new Vector2(x, y), new Vector2(x + lean * .6f, y + length / 2), new Vector2(x + lean, y + length));
            canvas.Groove(fold, .05f, (float)random.Between(.1, .3), shade.WithAlpha(28));
        }
    });

    static void Pattern(SKCanvas canvas, Outfit outfit)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = outfit.Accent, StrokeWidth = .05f, Style = SKPaintStyle.Stroke };
        switch (outfit.Pattern)
        {
            case ClothPattern.Stripes:
                for (var y = Window.Top; y < Window.Bottom; y += .17f) canvas.DrawLine(Window.Left, y, Window.Right, y, paint);
                break;
            case ClothPattern.Checks:
                paint.Color = outfit.Accent.WithAlpha(110);
                for (var y = Window.Top; y < Window.Bottom; y += .16f) canvas.DrawLine(Window.Left, y, Window.Right, y, paint);
                for (var x = Window.Left; x < Window.Right; x += .16f) canvas.DrawLine(x, Window.Top, x, Window.Bottom, paint);
                break;
            case ClothPattern.Dots:
                paint.Style = SKPaintStyle.Fill;
                for (var row = 0; row < 30; row++)
                    for (var column = 0; column < 24; column++)
                        canvas.DrawCircle(Window.Left + .09f * column + (row % 2) * .045f, Window.Top + .09f * row, .018f, paint);
                break;
        }
    }
}
