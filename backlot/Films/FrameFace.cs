using FaceValue.Backlot.Looks;
using FaceValue.Study;

namespace FaceValue.Backlot.Films;

/// <summary>What is known of one face in one drawn frame: a row of the films' truth. A frame without a face has one row, its face and all that belongs to it empty.</summary>
public sealed record FrameFace
{
    public required string Film { get; init; }

    /// <summary>From 0, as video readers count.</summary>
    public required int Frame { get; init; }

    /// <summary>Time of the film.</summary>
    public required double Seconds { get; init; }

    /// <summary>From 0.</summary>
    public required int Scene { get; init; }

    /// <summary>From 0, over the film.</summary>
    public required int Shot { get; init; }

    public required ShotSize ShotSize { get; init; }

    /// <summary>From 0, the faces of the frame from left to right.</summary>
    public int? Face { get; init; }

    /// <summary>The player's name.</summary>
    public string? Person { get; init; }

    /// <summary>The face as a detector would box it, in pixels; it may reach past the frame.</summary>
    public double? Left { get; init; }
    public double? Top { get; init; }
    public double? Width { get; init; }
    public double? Height { get; init; }

    /// <summary>The least box around brows, eyes, nose, mouth and chin.</summary>
    public double? LandmarksLeft { get; init; }
    public double? LandmarksTop { get; init; }
    public double? LandmarksWidth { get; init; }
    public double? LandmarksHeight { get; init; }

    /// <summary>The share of the face's box that lies in the frame and between its black bars, 0 to 1.</summary>
    public double? Visible { get; init; }

    /// <summary>How the head is turned, in degrees to the picture's right.</summary>
    public double? Yaw { get; init; }

    /// <summary>How it is raised, in degrees.</summary>
    public double? Pitch { get; init; }

    /// <summary>Whether the person speaks.</summary>
    public bool? Talking { get; init; }

    /// <summary>How strongly the face acts, 0 (at rest) to 1.</summary>
    public double? Intensity { get; init; }

    /// <summary>The expression of the greatest share.</summary>
    public Expression? Shown { get; init; }

    /// <summary>Shares of what the face shows; they sum to 1.</summary>
    public double? Angry { get; init; }
    public double? Fear { get; init; }
    public double? Happy { get; init; }
    public double? Sad { get; init; }
    public double? Surprise { get; init; }
    public double? Neutral { get; init; }
}
