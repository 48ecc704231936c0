using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Films;

/// <summary>A shot as it will be filmed.</summary>
/// <param name="Scene">Which scene, from 0.</param>
/// <param name="Number">Which shot of the film, from 0.</param>
/// <param name="First">Its first frame.</param>
/// <param name="Frames">How many it has.</param>
/// <param name="Shot">What the camera sees.</param>
/// <param name="Players">The names of the shot's cast, in its order.</param>
/// <param name="Performances">What each of them does.</param>
/// <param name="Drift">How far the camera drifts across from frame to frame, in pixels.</param>
sealed record DirectedShot(int Scene, int Number, int First, int Frames, FilmShot Shot, IReadOnlyList<string> Players, IReadOnlyList<Performance> Performances, int Drift)
{
    /// <summary>The frame after the last.</summary>
    public int End => First + Frames;

    /// <summary>The shot's frame that is drawn and that stands for another: the sampled one nearest to it.</summary>
    /// <param name="frame">A frame of the shot.</param>
    /// <param name="stride">Every which frame is sampled.</param>
    public int KeyOf(int frame, int stride)
    {
        var (first, last) = ((First + stride - 1) / stride * stride, (End - 1) / stride * stride);
        // A scene may be too short for a sampled frame; then its first frame is drawn.
        return first > last ? First : Math.Clamp((frame + stride / 2) / stride * stride, first, last);
    }
}
