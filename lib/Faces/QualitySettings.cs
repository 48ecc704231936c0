namespace FaceValue.Faces;

/// <summary>From where on a face counts as too small, blurred, turned, cut, or not alone.</summary>
public sealed record QualitySettings
{
    /// <summary>Shorter side of the box inside the image, in pixels. 48 is the size of FER2013's pictures: below it even that network's input is guessed.</summary>
    public int MinSide { get; init; } = 48;

    /// <summary>
    /// Variance of the Laplacian of the face at 96 x 96 grey pixels, on a scale of 0 to 255. Sharp portraits lie far above 100; the same ones under a Gaussian blur
    /// of 5% of the face's width fall below 20.
    /// </summary>
    public double MinSharpness { get; init; } = 20;

    /// <summary>Estimated turn to the side, in degrees. Beyond about 40 the far brow and corner of the mouth begin to disappear.</summary>
    public double MaxTurnDegrees { get; init; } = 40;

    /// <summary>Share of the box that must lie inside the image, 0 to 1. The box spans brows to chin, so a tenth less is a missing chin or brow.</summary>
    public double MinInsideShare { get; init; } = 0.9;

    /// <summary>Another face with at least this share of the face's area makes it one of several, 0 to 1. Half the area is 0.7 of the height: a person beside, not behind.</summary>
    public double RivalAreaRatio { get; init; } = 0.5;

    /// <summary>The problems that drop a photo whose primary face has them; the others are only noted. All by default; none of them for what the original study did.</summary>
    public IReadOnlyList<CropProblem> Refused { get; init; } = Enum.GetValues<CropProblem>();
}
