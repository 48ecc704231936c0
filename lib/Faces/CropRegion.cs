namespace FaceValue.Faces;

/// <summary>The part of an image that a crop shows: a rectangle, turned about its centre.</summary>
/// <param name="CentreX">In pixels of the image; the left edge of its first column is 0.</param>
/// <param name="CentreY">In pixels of the image.</param>
/// <param name="Width">In pixels of the image.</param>
/// <param name="Height">In pixels of the image.</param>
/// <param name="Degrees">How far the rectangle is turned clockwise, as the picture is looked at; 0 for a crop that was not levelled.</param>
public sealed record CropRegion(double CentreX, double CentreY, double Width, double Height, double Degrees);
