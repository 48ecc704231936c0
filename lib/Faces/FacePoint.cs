namespace FaceValue.Faces;

/// <summary>A point of an image, relative to its sides: (0, 0) is the upper left corner, (1, 1) the lower right. May lie outside, where the detector guesses what the edge hides.</summary>
/// <param name="X">Rightwards, in widths of the image.</param>
/// <param name="Y">Downwards, in heights of the image.</param>
public readonly record struct FacePoint(float X, float Y);
