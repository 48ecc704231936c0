using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Films;

/// <summary>Films shots frame by frame: the sampled frames are drawn, the others are the nearest drawn one, drifted and with grain of their own.</summary>
sealed class FilmCamera(ScenePainter painter, FilmSettings settings)
{
    /// <summary>The frames in order. A picture is good until the next is asked for.</summary>
    public IEnumerable<FilmedFrame> Film(IEnumerable<DirectedShot> shots)
    {
        // One picture for all frames: a film has a thousand, and fresh memory costs more than what is drawn into it.
        Picture? moved = null;
        foreach (var shot in shots)
        {
            PaintedScene? clean = null;
            var drawn = -1;
            for (var frame = shot.First; frame < shot.End; frame++)
            {
                var key = shot.KeyOf(frame, settings.Stride);
                if (key != drawn) (clean, drawn) = (Draw(shot, key), key);
                if (moved is null || moved.Width != clean!.Picture.Width || moved.Height != clean.Picture.Height) moved = new Picture(clean!.Picture.Width, clean.Picture.Height);
                Drift(clean.Picture, moved, (frame - key) * shot.Drift);
                var finished = Finisher.Apply(new PaintedScene(moved, clean.Faces), new Finish
                {
                    Grain = shot.Shot.Finish.Grain,
                    GrainSeed = unchecked(shot.Shot.Seed + frame),
                    Letterbox = shot.Shot.Finish.Letterbox,
                });
                yield return new FilmedFrame(frame, shot, finished.Picture, frame % settings.Stride == 0 ? finished.Faces : null);
            }
        }
    }

    // Grain and bars come after the drift: neither moves with the camera.
    PaintedScene Draw(DirectedShot shot, int frame) => Finisher.Apply(
        painter.Paint(shot.Shot.SceneAt((frame - shot.First) / settings.ActingRate, shot.Performances)),
        shot.Shot.Finish with { Grain = 0, Letterbox = 0 });

    static void Drift(Picture from, Picture to, int pixels)
    {
        var (row, gap) = (from.Width * 4, Math.Abs(pixels) * 4);
        for (var y = 0; y < from.Height; y++)
        {
            Span<byte> source = from.Bgra.AsSpan(y * row, row), target = to.Bgra.AsSpan(y * row, row);
            // What comes into view was never drawn; the edge repeats.
            source.CopyTo(target);
            if (pixels > 0) source[..^gap].CopyTo(target[gap..]);
            else if (pixels < 0) source[gap..].CopyTo(target);
        }
    }
}
