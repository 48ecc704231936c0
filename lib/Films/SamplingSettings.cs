namespace FaceValue.Films;

/// <summary>Which frames of a film are looked at, and how they are got. The defaults are the original study's.</summary>
public sealed record SamplingSettings
{
    /// <summary>n: one frame of so many is looked at. 100 is one in four seconds at cinema speed.</summary>
    public int Every { get; init; } = 100;

    /// <summary>Exact by default.</summary>
    public SamplingMode Mode { get; init; } = SamplingMode.EveryNth;

    /// <summary>Whatever is fastest here by default.</summary>
    public FrameDecoder Decoder { get; init; } = FrameDecoder.Automatic;

    /// <summary>Whether a film may end before the end that it announces, as one does whose sound runs on after its picture. Otherwise it counts as cut short.</summary>
    public bool MayEndEarly { get; init; }

    internal void Check()
    {
        if (Every < 1) throw new ArgumentOutOfRangeException(nameof(Every), Every, "Expected to look at one frame of at least 1.");
        if (!Enum.IsDefined(Mode)) throw new ArgumentOutOfRangeException(nameof(Mode), Mode, "There is no such mode.");
        if (!Enum.IsDefined(Decoder)) throw new ArgumentOutOfRangeException(nameof(Decoder), Decoder, "There is no such decoder.");
    }
}
