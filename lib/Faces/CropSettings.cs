namespace FaceValue.Faces;

/// <summary>How a face is cut out. The defaults are the original study's: the detector's box where it lies inside the image, nothing else.</summary>
public sealed record CropSettings
{
    /// <summary>Added on each side, as a share of the box's own width and height. 0 as in the original; 0.25 shows hair and chin, as RAF-DB's crops do.</summary>
    public double MarginRatio { get; init; }

    /// <summary>Whether the shorter side is widened to a square, so that no network input is stretched.</summary>
    public bool Square { get; init; }

    /// <summary>
    /// Whether the image is first turned about the box's centre until the eyes are level, as RAF-DB's aligned crops are. Such a crop keeps the whole box; what lies
    /// outside the image repeats its edge.
    /// </summary>
    public bool LevelEyes { get; init; }

    /// <summary>Width and height of the result in pixels, the crop stretched to it; null keeps the crop's own size.</summary>
    public int? OutputSide { get; init; }

    /// <summary>Whether the result has one grey channel, as FER2013's pictures do, instead of blue, green, red.</summary>
    public bool Grey { get; init; }

    internal void Check()
    {
        if (!(MarginRatio is >= 0 and <= 4)) throw new ArgumentOutOfRangeException(nameof(MarginRatio), MarginRatio, "Expected a share of the box from 0 to 4.");
        if (OutputSide is < 1 or > 4096) throw new ArgumentOutOfRangeException(nameof(OutputSide), OutputSide, "Expected a side from 1 to 4096 pixels.");
    }
}
