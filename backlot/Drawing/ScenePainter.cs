using System.Collections.Concurrent;
using FaceValue.Backlot.Drawing.Sets;

namespace FaceValue.Backlot.Drawing;

/// <summary>Draws scenes. The same scene gives the same bytes; any number of threads may draw at once.</summary>
public sealed class ScenePainter
{
    readonly BackdropCache backdrops = new();
    readonly ConcurrentBag<FigurePainter> idle = [];

    /// <summary>Draws a scene and tells where its faces lie.</summary>
    /// <exception cref="ArgumentException">A figure's head has no height.</exception>
    public PaintedScene Paint(Scene scene)
    {
        if (scene.Figures.Any(figure => !(figure.HeadHeight > 0)))
            throw new ArgumentException("Every figure needs a head height above 0, in shares of the picture's height.", nameof(scene));
        var picture = new Picture(scene.Width, scene.Height);
        backdrops.Copy(scene, picture);
        if (!idle.TryTake(out var painter)) painter = new FigurePainter();
        var faces = new FaceTruth[scene.Figures.Count];
        for (var i = 0; i < faces.Length; i++) faces[i] = painter.Paint(scene, i, picture);
        idle.Add(painter);
        if (scene.Foreground is { } foreground) ForegroundPainter.Paint(picture, foreground);
        return new PaintedScene(picture, faces);
    }
}
