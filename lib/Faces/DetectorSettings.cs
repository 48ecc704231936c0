namespace FaceValue.Faces;

/// <summary>How faces are looked for. The defaults are MediaPipe's own, and give its results.</summary>
public sealed record DetectorSettings
{
    /// <summary>Which detector. The full range by default: film frames and drawn faces are too small for the short one.</summary>
    public DetectorModel Model { get; init; } = DetectorModel.FullRange;

    /// <summary>Faces scored below this are dropped, 0 to 1. The original study asked for 0.5.</summary>
    public double MinScore { get; init; } = 0.5;

    /// <summary>Boxes that overlap by more than this share of their union are one face, 0 to 1.</summary>
    public double MergeOverlap { get; init; } = 0.3;

    /// <summary>Whether a large image is averaged down instead of sampled. MediaPipe samples; averaging finds slightly other faces in fine-grained photos.</summary>
    public bool Antialias { get; init; }

    /// <summary>How many images are looked at side by side, each on one thread.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        if (!(MinScore is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(MinScore), MinScore, "Expected a score from 0 to 1.");
        if (!(MergeOverlap is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(MergeOverlap), MergeOverlap, "Expected a share from 0 to 1.");
        if (Parallel < 1) throw new ArgumentOutOfRangeException(nameof(Parallel), Parallel, "Expected at least one image at a time.");
    }
}
