using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Paints a set in units of the picture's height.</summary>
/// <param name="canvas">Scaled so that the picture is 1 high.</param>
/// <param name="width">The picture's width in its heights.</param>
sealed class SetBrush(SKCanvas canvas, float width) : IDisposable
{
    readonly SKPaint paint = new() { IsAntialias = true };

    /// <summary>The picture's width in its heights.</summary>
    public float Width => width;

    /// <summary>From one colour at the top of a band to another at its bottom.</summary>
    public void Band(float top, float bottom, SKColor upper, SKColor lower) => Shaded(0, top, width, bottom, upper, lower, 0, top, 0, bottom);

    /// <summary>A rectangle, shaded along a line.</summary>
    public void Shaded(float left, float top, float right, float bottom, SKColor from, SKColor to, float x0, float y0, float x1, float y1)
    {
        using var shader = SKShader.CreateLinearGradient(new SKPoint(x0, y0), new SKPoint(x1, y1), [from, to], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        paint.Color = SKColors.White;
        canvas.DrawRect(new SKRect(left, top, right, bottom), paint);
        paint.Shader = null;
    }

    public void Box(float left, float top, float right, float bottom, SKColor colour)
    {
        paint.Color = colour;
        canvas.DrawRect(new SKRect(left, top, right, bottom), paint);
    }

    public void Oval(float x, float y, float radiusX, float radiusY, SKColor colour)
    {
        paint.Color = colour;
        canvas.DrawOval(x, y, radiusX, radiusY, paint);
    }

    /// <summary>A glow that fades to nothing.</summary>
    public void Glow(float x, float y, float radius, SKColor colour)
    {
        using var shader = SKShader.CreateRadialGradient(new SKPoint(x, y), radius, [colour, colour.WithAlpha((byte)(colour.Alpha / 3)), colour.WithAlpha(0)], [0, .45f, 1], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        paint.Color = SKColors.White;
        canvas.DrawCircle(x, y, radius, paint);
        paint.Shader = null;
    }

    /// <summary>A lamp out of focus: a disc with a brighter edge.</summary>
    public void Disc(float x, float y, float radius, SKColor colour)
    {
        Oval(x, y, radius, radius, colour);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = radius * .12f;
        paint.Color = colour.WithAlpha((byte)Math.Min(255, colour.Alpha * 1.6));
        canvas.DrawCircle(x, y, radius * .94f, paint);
        paint.Style = SKPaintStyle.Fill;
    }

    public void Shape(SKColor colour, params ReadOnlySpan<(float X, float Y)> points)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..]) builder.LineTo(x, y);
        builder.Close();
        using var path = builder.Detach();
        paint.Color = colour;
        canvas.DrawPath(path, paint);
    }

    public void Line(float x0, float y0, float x1, float y1, float thickness, SKColor colour)
    {
        paint.StrokeWidth = thickness;
        paint.Color = colour;
        canvas.DrawLine(x0, y0, x1, y1, paint);
    }

    /// <summary>Darkens (under 1) or lightens everything so far.</summary>
    public void Dim(double factor)
    {
        paint.Color = factor < 1 ? new SKColor(0, 0, 0, (byte)(255 * (1 - factor))) : new SKColor(255, 255, 255, (byte)Math.Min(255, 255 * (factor - 1) * .8));
        canvas.DrawPaint(paint);
    }

    /// <summary>A lens shades its corners.</summary>
    public void Vignette()
    {
        using var shader = SKShader.CreateRadialGradient(new SKPoint(width / 2, .5f), .75f * MathF.Max(width, 1), [SKColors.Transparent, SKColors.Transparent, new SKColor(0, 0, 0, 70)], [0, .5f, 1], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        paint.Color = SKColors.White;
        canvas.DrawPaint(paint);
        paint.Shader = null;
    }

    public void Dispose() => paint.Dispose();
}
