namespace FaceValue.Faces;

/// <summary>What became of a photo: kept, or the one reason why not. Every photo has exactly one.</summary>
public enum PhotoOutcome
{
    /// <summary>Its primary face is usable.</summary>
    Kept,

    /// <summary>The detector found no face.</summary>
    NoFace,

    /// <inheritdoc cref="CropProblem.TooSmall"/>
    TooSmall,

    /// <inheritdoc cref="CropProblem.CutByEdge"/>
    CutByEdge,

    /// <inheritdoc cref="CropProblem.Turned"/>
    Turned,

    /// <inheritdoc cref="CropProblem.Blurred"/>
    Blurred,

    /// <inheritdoc cref="CropProblem.SeveralFaces"/>
    SeveralFaces,

    /// <inheritdoc cref="ImageFault.Missing"/>
    Missing,

    /// <inheritdoc cref="ImageFault.Unreadable"/>
    Unreadable,

    /// <inheritdoc cref="ImageFault.Empty"/>
    Empty,

    /// <inheritdoc cref="ImageFault.NotAnImage"/>
    NotAnImage,

    /// <inheritdoc cref="ImageFault.TooManyBytes"/>
    TooManyBytes,

    /// <inheritdoc cref="ImageFault.TooManyPixels"/>
    TooManyPixels,

    /// <inheritdoc cref="ImageFault.Truncated"/>
    Truncated,

    /// <inheritdoc cref="ImageFault.Broken"/>
    Broken,
}
