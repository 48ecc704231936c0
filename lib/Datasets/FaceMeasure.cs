using FaceValue.Faces;
using OpenCvSharp;

namespace FaceValue.Datasets;

/// <summary>What can be said of a face's picture without guessing who it shows; the same figures for a set's pictures and for film crops.</summary>
public sealed record FaceMeasure
{
    /// <summary>The set, or the film.</summary>
    public required string Set { get; init; }

    /// <summary>The face.</summary>
    public required string Id { get; init; }

    /// <summary>What it is labelled to show; empty where nobody says.</summary>
    public string Class { get; init; } = "";

    /// <summary>The site, or the set or film again.</summary>
    public required string Source { get; init; }

    /// <summary>Width of the crop in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the crop in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Mean grey, 0 to 1.</summary>
    public required double Brightness { get; init; }

    /// <summary>Standard deviation of grey, 0 to 0.5.</summary>
    public required double Contrast { get; init; }

    /// <inheritdoc cref="CropQuality.Sharpness"/>
    public required double Sharpness { get; init; }

    /// <summary>Estimated turn of the head, see <see cref="CropQuality.TurnDegrees"/>; null where no detector placed key points.</summary>
    public double? TurnDegrees { get; init; }

    /// <summary>Measures one crop.</summary>
    /// <param name="crop">8-bit blue, green, red.</param>
    /// <param name="set">The set, or the film.</param>
    /// <param name="id">The face.</param>
    /// <param name="turnDegrees">From the detector's key points, where there are any.</param>
    /// <exception cref="ArgumentException">The crop is empty or of another kind.</exception>
    public static FaceMeasure Of(Mat crop, string set, string id, double? turnDegrees = null)
    {
        ArgumentNullException.ThrowIfNull(crop);
        if (crop.Empty() || crop.Type() != MatType.CV_8UC3) throw new ArgumentException($"Expected '{id}' as 8-bit blue, green, red but got {(crop.Empty() ? "an empty crop" : crop.Type().ToString())}.", nameof(crop));
        using var grey = crop.CvtColor(ColorConversionCodes.BGR2GRAY);
        Cv2.MeanStdDev(grey, out var mean, out var deviation);
        return new FaceMeasure
        {
            Set = set,
            Id = id,
            Source = set,
            Width = crop.Width,
            Height = crop.Height,
            Brightness = mean.Val0 / 255,
            Contrast = deviation.Val0 / 255,
            Sharpness = SharpnessOf(crop),
            TurnDegrees = turnDegrees,
        };
    }

    // The crop is the face: as the detector would have it, a box as large as the picture. The key points do not matter to sharpness.
    static double SharpnessOf(Mat crop)
    {
        var nowhere = new FacePoint(0, 0);
        var whole = new FaceBox
        {
            X = 0, Y = 0, Width = 1, Height = 1, Score = 1, ImageWidth = crop.Width, ImageHeight = crop.Height,
            Points = new KeyPoints(nowhere, nowhere, nowhere, nowhere, nowhere, nowhere),
        };
        return CropQuality.Of(crop, whole, [], new QualitySettings()).Sharpness;
    }
}
