using FaceValue.Backlot.Drawing;
using FaceValue.Study;

namespace FaceValue.Backlot.Films;

/// <summary>Writes down what is known of a film.</summary>
static class FilmTruth
{
    /// <summary>The rows of a drawn frame: one for each face, or one that says there is none.</summary>
    public static IEnumerable<FrameFace> Of(Screenplay screenplay, FilmSettings settings, FilmedFrame frame)
    {
        var empty = new FrameFace
        {
            Film = screenplay.Film,
            Frame = frame.Number,
            Seconds = frame.Number / settings.FramesPerSecond,
            Scene = frame.Shot.Scene,
            Shot = frame.Shot.Number,
            ShotSize = frame.Shot.Shot.Size,
        };
        return frame.Faces!.Count == 0 ? [empty] : frame.Faces.Select((face, i) => Row(empty, settings, frame, face, i));
    }

    /// <summary>The film's arc at its drawn frames.</summary>
    public static IEnumerable<ArcPoint> ArcOf(Screenplay screenplay, FilmSettings settings, Director director) =>
        from shot in director.Direct()
        let mixture = director.Arc[shot.Scene]
        from frame in Enumerable.Range(shot.First, shot.Frames)
        where frame % settings.Stride == 0
        let seconds = frame / settings.FramesPerSecond
        select new ArcPoint
        {
            Film = screenplay.Film,
            Frame = frame,
            Seconds = seconds,
            Minute = seconds / 60,
            Scene = shot.Scene,
            Heading = screenplay.Scenes[shot.Scene].Heading,
            Turn = StoryArc.TurnAt(screenplay, settings, shot.Scene)?.Kind,
            Angry = mixture.Angry,
            Fear = mixture.Fear,
            Happy = mixture.Happy,
            Sad = mixture.Sad,
            Surprise = mixture.Surprise,
            Neutral = mixture[Expression.Neutral],
        };

    static FrameFace Row(FrameFace empty, FilmSettings settings, FilmedFrame frame, FaceTruth face, int number)
    {
        var performance = frame.Shot.Performances[face.Figure];
        var shown = performance.Mixture.Normalised();
        var landmarks = face.Landmarks.Facial;
        double left = landmarks.Min(p => p.X), top = landmarks.Min(p => p.Y);
        return empty with
        {
            Face = number,
            Person = frame.Shot.Players[face.Figure],
            Left = face.Box.Left,
            Top = face.Box.Top,
            Width = face.Box.Width,
            Height = face.Box.Height,
            LandmarksLeft = left,
            LandmarksTop = top,
            LandmarksWidth = landmarks.Max(p => p.X) - left,
            LandmarksHeight = landmarks.Max(p => p.Y) - top,
            Visible = VisibleShare(face.Box, frame.Picture, frame.Shot.Shot.Finish.Letterbox),
            Yaw = face.Pose.Yaw,
            Pitch = face.Pose.Pitch,
            Talking = performance.Talking,
            Intensity = performance.Intensity,
            Shown = shown.Strongest(),
            Angry = shown.Angry,
            Fear = shown.Fear,
            Happy = shown.Happy,
            Sad = shown.Sad,
            Surprise = shown.Surprise,
            Neutral = shown.Neutral,
        };
    }

    static double VisibleShare(PictureBox box, Picture picture, double letterbox)
    {
        var bar = letterbox * picture.Height;
        double across = Math.Min(box.Right, picture.Width) - Math.Max(box.Left, 0), down = Math.Min(box.Bottom, picture.Height - bar) - Math.Max(box.Top, bar);
        return Math.Min(1, Math.Max(0, across) * Math.Max(0, down) / (box.Width * box.Height));
    }
}
