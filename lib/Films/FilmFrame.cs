namespace FaceValue.Films;

/// <summary>A frame that was looked at, with or without a face; a row of a table.</summary>
public sealed record FilmFrame
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>The frame's number, from 0.</summary>
    public required int Frame { get; init; }

    /// <summary>When it is shown, in seconds from the film's first frame.</summary>
    public required double Seconds { get; init; }

    /// <summary>Faces found in it; 0 is a gap in the film's readings.</summary>
    public required int Faces { get; init; }

    /// <summary>How frames were chosen. Frame numbers of keyframes are approximate.</summary>
    public required SamplingMode Sampling { get; init; }
}
