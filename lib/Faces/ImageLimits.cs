namespace FaceValue.Faces;

/// <summary>What a picture may cost before it is decoded.</summary>
public sealed record ImageLimits
{
    /// <summary>Width times height. 100 million takes 300 MB as colours, and is above any camera whose photos a stock site sells.</summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>Size of the file, in bytes.</summary>
    public long MaxBytes { get; init; } = 100_000_000;
}
