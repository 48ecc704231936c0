namespace FaceValue.Faces;

/// <summary>One face that the detector found.</summary>
/// <remarks>Lengths are relative to the image's sides: widths to its width, heights to its height. The box may reach beyond the image.</remarks>
public sealed record FaceBox
{
    /// <summary>Left edge, in widths of the image.</summary>
    public required float X { get; init; }

    /// <summary>Upper edge, in heights of the image.</summary>
    public required float Y { get; init; }

    /// <summary>In widths of the image.</summary>
    public required float Width { get; init; }

    /// <summary>In heights of the image.</summary>
    public required float Height { get; init; }

    /// <summary>How sure the detector is, 0 to 1.</summary>
    public required float Score { get; init; }

    /// <summary>Eyes, nose, mouth, ears.</summary>
    public required KeyPoints Points { get; init; }

    /// <summary>Width of the image that it was found in, in pixels.</summary>
    public required int ImageWidth { get; init; }

    /// <summary>Height of the image that it was found in, in pixels.</summary>
    public required int ImageHeight { get; init; }

    /// <summary>The box in pixels, each number cut to a whole one as MediaPipe does; may reach beyond the image.</summary>
    public PixelBox Pixels => new((int)(X * ImageWidth), (int)(Y * ImageHeight), (int)(Width * ImageWidth), (int)(Height * ImageHeight));

    /// <summary>The part of the box inside the image, in pixels: what the original study cut out.</summary>
    public PixelBox Inside => Pixels.ClampedTo(ImageWidth, ImageHeight);

    /// <summary>Share of the image that the face covers, 0 to 1.</summary>
    public double RelativeArea => (double)Inside.Area / ((long)ImageWidth * ImageHeight);
}
