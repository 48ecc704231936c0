using System.Numerics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Paints colour and relief of a surface at once, in head heights.</summary>
/// <param name="colour">Takes colours.</param>
/// <param name="relief">Takes heights: red 128 is level.</param>
sealed class FaceCanvas(SKCanvas colour, SKCanvas relief) : IDisposable
{
    readonly SKPaint paint = new() { IsAntialias = true };

    /// <summary>Fills a shape with a colour.</summary>
    public void Fill(SKPath path, SKColor fill) => With(SKPaintStyle.Fill, 0, fill, colour, path);

    /// <summary>Draws a line.</summary>
    public void Line(SKPath path, float width, SKColor line) => With(SKPaintStyle.Stroke, width, line, colour, path);

    /// <summary>Fills a shape whose edge is soft.</summary>
    public void SoftFill(SKPath path, SKColor fill, float softness)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, softness);
        paint.MaskFilter = blur;
        Fill(path, fill);
        paint.MaskFilter = null;
    }

    /// <summary>Draws a single hair.</summary>
    public void Hair(Vector2 root, Vector2 tip, float width, SKColor ink)
    {
        paint.Shader = null;
        paint.StrokeWidth = width;
        paint.Color = ink;
        colour.DrawLine(root.X, root.Y, tip.X, tip.Y, paint);
    }

    /// <summary>A soft oval stain: the colour in its middle, nothing at its edge.</summary>
    public void Stain(float x, float y, float radiusX, float radiusY, SKColor stain) => Soft(colour, x, y, radiusX, radiusY, stain);

    /// <summary>A soft oval bump (positive) or dent, 1 is the whole relief.</summary>
    public void Bump(float x, float y, float radiusX, float radiusY, float height) => Soft(relief, x, y, radiusX, radiusY, Height(height));

    /// <summary>Sets a shape's gloss (the share of light it mirrors, 0 to .25), and levels it to a height.</summary>
    public void Gloss(SKPath path, float gloss, float height = 0) =>
        With(SKPaintStyle.Fill, 0, new SKColor((byte)Math.Clamp(128 + 127 * height, 0, 255), (byte)(255 * Math.Clamp(4 * gloss, 0, 1)), 0), relief, path);

    /// <summary>A groove with soft walls (negative depth: a ridge), and the shade that lies in it.</summary>
    public void Groove(SKPath path, float width, float depth, SKColor shade)
    {
        foreach (var (share, strength) in Walls)
        {
            With(SKPaintStyle.Stroke, width * share, Height(-depth * strength), relief, path);
            if (shade.Alpha > 0) With(SKPaintStyle.Stroke, width * share * .7f, shade.WithAlpha((byte)(shade.Alpha * strength)), colour, path);
        }
    }

    /// <summary>Draws inside a shape only.</summary>
    public void Within(SKPath clip, Action draw)
    {
        colour.Save();
        relief.Save();
        colour.ClipPath(clip, SKClipOperation.Intersect, antialias: true);
        relief.ClipPath(clip, SKClipOperation.Intersect, antialias: true);
        draw();
        relief.Restore();
        colour.Restore();
    }

    public void Dispose() => paint.Dispose();

    /// <summary>A path by its points: a start, then three points for each cubic.</summary>
    public static SKPath Cubic(bool closed, params ReadOnlySpan<Vector2> points)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(points[0].X, points[0].Y);
        for (var i = 1; i + 2 < points.Length; i += 3)
            builder.CubicTo(points[i].X, points[i].Y, points[i + 1].X, points[i + 1].Y, points[i + 2].X, points[i + 2].Y);
        if (closed) builder.Close();
        return builder.Detach();
    }

    /// <summary>A smooth line through points.</summary>
    public static SKPath Through(params ReadOnlySpan<Vector2> points)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(points[0].X, points[0].Y);
        for (var i = 1; i < points.Length; i++)
        {
            Vector2 a = points[i - 1], b = points[i];
            var before = i > 1 ? b - points[i - 2] : b - a;
            var after = i + 1 < points.Length ? points[i + 1] - a : b - a;
            Vector2 c1 = a + before / 6, c2 = b - after / 6;
            builder.CubicTo(c1.X, c1.Y, c2.X, c2.Y, b.X, b.Y);
        }
        return builder.Detach();
    }

    static readonly (float Share, float Strength)[] Walls = [(1.6f, .2f), (1, .3f), (.5f, .35f)];

    static SKColor Height(float height) => new((byte)(height > 0 ? 255 : 0), (byte)(4 * 255 * FaceSheet.SkinGloss), 0, (byte)Math.Clamp(255 * MathF.Abs(height), 0, 255));

    void With(SKPaintStyle style, float width, SKColor ink, SKCanvas canvas, SKPath path)
    {
        paint.Shader = null;
        paint.Style = style;
        paint.StrokeWidth = width;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.Color = ink;
        canvas.DrawPath(path, paint);
    }

    void Soft(SKCanvas canvas, float x, float y, float radiusX, float radiusY, SKColor ink)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = SKColors.White;
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(radiusX, radiusY);
        using var shader = SKShader.CreateRadialGradient(new SKPoint(0, 0), 1, [ink, ink.WithAlpha((byte)(ink.Alpha * .62)), ink.WithAlpha((byte)(ink.Alpha * .16)), ink.WithAlpha(0)], [0, .35f, .7f, 1], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        canvas.DrawCircle(0, 0, 1, paint);
        paint.Shader = null;
        canvas.Restore();
    }
}
