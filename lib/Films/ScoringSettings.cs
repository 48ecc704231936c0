using FaceValue.Faces;

namespace FaceValue.Films;

/// <summary>How films are scored. The defaults are the original study's: every 100th frame, the largest face, the detector's box as it is.</summary>
public sealed record ScoringSettings
{
    /// <summary>Which frames are looked at.</summary>
    public SamplingSettings Sampling { get; init; } = new();

    /// <summary>How faces are cut out.</summary>
    public CropSettings Crop { get; init; } = new();

    /// <summary>Whether models read every face of a frame, not only the largest. All faces found are in the table of faces either way.</summary>
    public bool AllFaces { get; init; }

    /// <summary>Whether cut-out faces stay on disk (some 50 MB for a feature film), so that one more model needs no decoding. Without them it does.</summary>
    public bool KeepCrops { get; init; } = true;

    /// <summary>How many films are worked on at once. Fewer films than this share the cores.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        Sampling.Check();
        if (Parallel < 1) throw new ArgumentOutOfRangeException(nameof(Parallel), Parallel, "Expected at least one film at a time.");
    }
}
