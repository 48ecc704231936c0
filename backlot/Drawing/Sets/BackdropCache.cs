using System.Collections.Concurrent;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Keeps the backdrops drawn last: the frames of a shot share one.</summary>
sealed class BackdropCache
{
    const int Kept = 24;

    readonly ConcurrentDictionary<(Backdrop, LightKind, int Width, int Height), Picture> drawn = new();

    /// <summary>Fills the picture with the scene's backdrop.</summary>
    public void Copy(Scene scene, Picture picture)
    {
        var key = (scene.Backdrop, scene.Light.Kind, scene.Width, scene.Height);
        if (!drawn.TryGetValue(key, out var backdrop))
        {
            backdrop = BackdropPainter.Paint(scene);
            if (drawn.Count >= Kept) drawn.Clear();
            drawn[key] = backdrop;
        }
        backdrop.Bgra.CopyTo(picture.Bgra, 0);
    }
}
