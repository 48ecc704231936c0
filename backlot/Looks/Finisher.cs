using FaceValue.Backlot.Drawing;
using SkiaSharp;

namespace FaceValue.Backlot.Looks;

/// <summary>Finishes drawn scenes.</summary>
public static class Finisher
{
    /// <summary>The finished picture, and where the faces lie in it.</summary>
    /// <param name="scene">The drawn scene; its picture may be changed in place.</param>
    /// <param name="finish">What to do to it.</param>
    public static PaintedScene Apply(PaintedScene scene, Finish finish)
    {
        var picture = scene.Picture;
        if (finish.MotionBlur > .5) picture = MotionBlur.Apply(picture, finish.MotionBlur, finish.MotionAngle);
        if (finish.Grade != Grade.None) Grading.Apply(picture, finish.Grade);
        var faces = scene.Faces;
        int width = finish.Width > 0 ? finish.Width : picture.Width, height = finish.Height > 0 ? finish.Height : picture.Height;
        if (finish.Crop is not null || width != picture.Width || height != picture.Height)
        {
            var crop = finish.Crop ?? new PictureBox(0, 0, picture.Width, picture.Height);
            picture = Resize(picture, crop, width, height);
            faces = [.. faces.Select(face => Through(face, crop, width, height))];
        }
        if (finish.Contrast != 1 || finish.Lift != 0 || finish.Grey) Grading.Level(picture, finish.Contrast, finish.Lift, finish.Grey);
        if (finish.Grain > 0) Grain.Apply(picture, finish.Grain, finish.GrainSeed, finish.Grey);
        if (finish.Letterbox > 0)
        {
            // Last, so that the bars are black as projectors show them.
            var bar = (int)Math.Round(finish.Letterbox * height) * width * 4;
            Picture.Blacken(picture.Bgra.AsSpan(0, bar));
            Picture.Blacken(picture.Bgra.AsSpan(picture.Bgra.Length - bar));
        }
        return new PaintedScene(picture, faces);
    }

    /// <summary>The picture as the file its finish asks for.</summary>
    public static byte[] Encode(Picture picture, Finish finish) => finish.JpegQuality > 0 ? picture.ToJpeg(finish.JpegQuality) : picture.ToPng();

    static Picture Resize(Picture from, PictureBox crop, int width, int height)
    {
        // Halve while it is more than twice too large: a cubic filter alone would skip pixels.
        while (crop.Width >= 2 * width && crop.Height >= 2 * height)
        {
            from = Halve(from);
            crop = new PictureBox(crop.Left / 2, crop.Top / 2, crop.Width / 2, crop.Height / 2);
        }
        var to = new Picture(width, height);
        from.Use(source =>
        {
            using var shader = source.ToShader(SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, new SKSamplingOptions(SKCubicResampler.Mitchell),
                SKMatrix.CreateTranslation(-(float)crop.Left, -(float)crop.Top).PostConcat(SKMatrix.CreateScale((float)(width / crop.Width), (float)(height / crop.Height))));
            using var paint = new SKPaint { Shader = shader };
            to.Draw(canvas => canvas.DrawPaint(paint));
            return 0;
        });
        return to;
    }

    static Picture Halve(Picture from)
    {
        var to = new Picture(from.Width / 2, from.Height / 2);
        for (var y = 0; y < to.Height; y++)
        {
            var above = from.Bgra.AsSpan(2 * y * from.Width * 4);
            var below = from.Bgra.AsSpan((2 * y + 1) * from.Width * 4);
            var row = to.Bgra.AsSpan(y * to.Width * 4, to.Width * 4);
            for (var i = 0; i < row.Length; i++)
            {
                var at = i / 4 * 8 + i % 4;
                row[i] = (byte)((above[at] + above[at + 4] + below[at] + below[at + 4] + 2) / 4);
            }
        }
        return to;
    }

    static FaceTruth Through(FaceTruth face, PictureBox crop, int width, int height)
    {
        double x = width / crop.Width, y = height / crop.Height;
        PicturePoint Move(PicturePoint p) => new((p.X - crop.Left) * x, (p.Y - crop.Top) * y);
        var corner = Move(new PicturePoint(face.Box.Left, face.Box.Top));
        var box = new PictureBox(corner.X, corner.Y, face.Box.Width * x, face.Box.Height * y);
        double across = Math.Max(0, Math.Min(box.Right, width) - Math.Max(box.Left, 0)), down = Math.Max(0, Math.Min(box.Bottom, height) - Math.Max(box.Top, 0));
        return face with { Landmarks = face.Landmarks.Through(Move), Box = box, InPicture = across * down / (box.Width * box.Height) };
    }
}
