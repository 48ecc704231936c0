using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Draws a dark head and shoulder before the people, far out of focus: the partner of a conversation.</summary>
static class ForegroundPainter
{
    /// <summary>Draws it over a picture.</summary>
    public static void Paint(Picture picture, Foreground foreground) => picture.Draw(canvas =>
    {
        var random = new RandomStream(foreground.Seed, 11);
        float height = picture.Height, reach = (float)foreground.Width * height, side = foreground.OnLeft ? 0 : picture.Width, way = foreground.OnLeft ? 1 : -1;
        var top = height * (float)random.Between(.28, .45);
        using var blur = SKImageFilter.CreateBlur(height * .014f, height * .014f);
        using var paint = new SKPaint { IsAntialias = true, ImageFilter = blur, Color = new SKColor((byte)random.Between(14, 34), (byte)random.Between(12, 26), (byte)random.Between(12, 26)) };
        canvas.DrawOval(side + way * reach * .25f, top + height * .2f, reach * .6f, height * .26f, paint);
        paint.Color = Wardrobe.Draw(random, .5).Colour;
        paint.Color = new SKColor((byte)(paint.Color.Red * .3), (byte)(paint.Color.Green * .3), (byte)(paint.Color.Blue * .3));
        canvas.DrawOval(side, height * 1.12f, reach, height * .42f, paint);
    });
}
