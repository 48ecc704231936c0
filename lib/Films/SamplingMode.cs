namespace FaceValue.Films;

/// <summary>Which frames of a film are looked at.</summary>
public enum SamplingMode
{
    /// <summary>Frames 0, n, 2n, ... exactly, as the original study did.</summary>
    EveryNth,

    /// <summary>
    /// Only frames that can be decoded by themselves, at least n frames apart: some fifty times faster, but other frames than asked for, where the film's encoder put them (often on cuts).
    /// Their numbers are reckoned from their times. Approximate, and labelled so in every table. Needs the <c>ffmpeg</c> program.
    /// </summary>
    Keyframes,
}
