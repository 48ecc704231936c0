using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Draws what stands behind the people, out of focus.</summary>
static class BackdropPainter
{
    /// <summary>The backdrop of a scene.</summary>
    public static Picture Paint(Scene scene)
    {
        var picture = new Picture(scene.Width, scene.Height);
        picture.Draw(canvas => canvas.Clear(new SKColor(120, 130, 140)));
        return picture;
    }
}
