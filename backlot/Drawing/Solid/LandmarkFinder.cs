using System.Numerics;
using System.Runtime.InteropServices;
using FaceValue.Backlot.Drawing.Raster;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Finds where a face's parts lie in the picture, from the drawn surface itself.</summary>
sealed class LandmarkFinder(Camera camera, Turn turn)
{
    FaceLandmarks? landmarks;
    PictureBox box;

    /// <summary>Looks the features up on the front of the head, not yet turned.</summary>
    public void Find(ReadOnlySpan<Vertex> head, FaceFeatures features, Vector3 leftTragion, Vector3 rightTragion)
    {
        List<Vector3> front = [];
        foreach (ref readonly var vertex in head)
            if (vertex.Position.Z > .1f) front.Add(vertex.Position);
        PicturePoint At(Vector2 place)
        {
            var at = camera.Project(turn.Apply(new Vector3(place, FrontDepth.At(CollectionsMarshal.AsSpan(front), place))));
            return new PicturePoint(at.X, at.Y);
        }
        PicturePoint Solid(Vector3 place)
        {
            var at = camera.Project(turn.Apply(place));
            return new PicturePoint(at.X, at.Y);
        }
        Vector2 Lid(EyeShape eye, float y) => eye.Centre + new Vector2(0, y);
        var mouth = features.Mouth;
        landmarks = new FaceLandmarks
        {
            LeftBrowOuter = At(features.LeftBrow.Outer), LeftBrowInner = At(features.LeftBrow.Inner),
            RightBrowInner = At(features.RightBrow.Inner), RightBrowOuter = At(features.RightBrow.Outer),
            LeftEye = At(features.LeftEye.Centre), LeftUpperLid = At(Lid(features.LeftEye, features.LeftEye.Upper)), LeftLowerLid = At(Lid(features.LeftEye, features.LeftEye.Lower)),
            RightEye = At(features.RightEye.Centre), RightUpperLid = At(Lid(features.RightEye, features.RightEye.Upper)), RightLowerLid = At(Lid(features.RightEye, features.RightEye.Lower)),
            NoseTip = At(features.NoseTip),
            LeftMouthCorner = At(mouth.Left), RightMouthCorner = At(mouth.Right), UpperLip = At(new Vector2(0, mouth.Upper)), LowerLip = At(new Vector2(0, mouth.Lower)),
            Chin = At(features.Chin), LeftEarTragion = Solid(leftTragion), RightEarTragion = Solid(rightTragion),
        };
        box = Box(landmarks.Facial);
    }

    /// <summary>What is known of the face in a picture of this size.</summary>
    public FaceTruth Truth(int figure, HeadPose pose, int width, int height)
    {
        double across = Math.Max(0, Math.Min(box.Right, width) - Math.Max(box.Left, 0)), down = Math.Max(0, Math.Min(box.Bottom, height) - Math.Max(box.Top, 0));
        return new FaceTruth(figure, landmarks!, box, pose, across * down / (box.Width * box.Height));
    }

    // As MediaPipe's full-range detector draws it, measured on drawn photos: square, a little larger than the face from brow to chin, and a little higher.
    static PictureBox Box(IReadOnlyList<PicturePoint> face)
    {
        double left = face.Min(p => p.X), right = face.Max(p => p.X), top = face.Min(p => p.Y), bottom = face.Max(p => p.Y), extent = Math.Max(right - left, bottom - top), side = 1.12 * extent;
        return new PictureBox((left + right - side) / 2, (top + bottom - side) / 2 - .05 * extent, side, side);
    }
}
