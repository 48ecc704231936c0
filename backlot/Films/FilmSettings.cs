using FaceValue.Backlot.Looks;

namespace FaceValue.Backlot.Films;

/// <summary>How screenplays become films.</summary>
/// <remarks>
/// A film is in time-lapse: some seventeen seconds of the story pass from one frame to the next, and the file says so (0.06 frames a second; the MPEG-4 writer and OpenCV's
/// reader keep such a rate exactly). So a frame's number divided by the file's rate is the film's second, as in any other film, and a 95-minute story has 342 frames instead of 137,000.
/// </remarks>
public sealed record FilmSettings
{
    /// <summary>How films look.</summary>
    public FilmLook Look { get; init; } = new();

    /// <summary>Frames of the file in a second of the film. Thousandths at the finest: the video writer rounds to them.</summary>
    public double FramesPerSecond { get; init; } = .06;

    /// <summary>Every which frame the study samples: above 1, so that sampling is exercised, and with the rate above more than 150 samples of a film. These frames are drawn; those between repeat the nearest of their shot, shifted by a pixel or two, with grain of their own.</summary>
    public int Stride { get; init; } = 2;

    /// <summary>How fast actors move, in frames a second of acting: syllables, blinks and nods go by this clock, or a talking mouth would be a coin toss in every frame.</summary>
    public double ActingRate { get; init; } = 6;

    /// <summary>Frames of a shot, from and to. At least the stride, so that every shot is sampled.</summary>
    public (int Low, int High) ShotFrames { get; init; } = (3, 8);

    /// <summary>Share of scenes that open on the place, with nobody in it.</summary>
    public double Establishing { get; init; } = .35;

    /// <summary>Share of the other shots that show two people, and three, where the scene has them; the rest show one.</summary>
    public (double Two, double Three) Groups { get; init; } = (.24, .08);

    /// <summary>Share of single shots of a conversation that look over the partner's shoulder.</summary>
    public double OverShoulder { get; init; } = .30;

    /// <summary>Share of people on screen with somebody who look where the eyeline rule says (at their partner); the rest look away.</summary>
    public double Eyeline { get; init; } = .88;

    /// <summary>How pure a face's leading expression is: its share of the face's mixture.</summary>
    public (double Low, double High) Purity { get; init; } = (.70, 1);

    /// <summary>How far a scene's mixture wanders from its genre's: standard deviation of each weight's logarithm.</summary>
    public double Wander { get; init; } = .25;

    /// <summary>How far a plot point takes a scene's mixture towards its own.</summary>
    public double TurnStrength { get; init; } = .75;

    /// <summary>How many scenes a plot point lasts, its own included.</summary>
    public int TurnScenes { get; init; } = 2;

    /// <exception cref="ArgumentException">A number is out of range.</exception>
    internal void Check()
    {
        if (!(FramesPerSecond is >= .001 and <= 120)) throw new ArgumentException($"FramesPerSecond is {FramesPerSecond}; expected 0.001 to 120.");
        if (Math.Abs(FramesPerSecond * 1000 - Math.Round(FramesPerSecond * 1000)) > 1e-6) throw new ArgumentException($"FramesPerSecond is {FramesPerSecond}; the video writer keeps thousandths at the finest.");
        if (Stride < 1) throw new ArgumentException($"Stride is {Stride}; expected 1 or more.");
        if (ShotFrames.Low < Stride || ShotFrames.High < ShotFrames.Low) throw new ArgumentException($"ShotFrames is {ShotFrames}; expected the stride ({Stride}) or more, low before high.");
    }
}
