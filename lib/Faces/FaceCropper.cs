using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Cuts faces out of images, one way for a whole study.</summary>
public sealed class FaceCropper
{
    readonly CropSettings settings;

    /// <summary>Cuts as the settings say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public FaceCropper(CropSettings? settings = null)
    {
        this.settings = settings ?? new CropSettings();
        this.settings.Check();
    }

    /// <summary>The settings that it cuts by.</summary>
    public CropSettings Settings => settings;

    /// <summary>Cuts one face out.</summary>
    /// <param name="image">The image that the face was found in, 8-bit blue, green, red. Not disposed.</param>
    /// <param name="face">From <see cref="MediaPipeDetector.Detect(Mat)"/> of this image.</param>
    /// <returns>The crop, with pixels of its own; the caller disposes it.</returns>
    /// <exception cref="ArgumentException">The face is from an image of another size, or lies outside it altogether.</exception>
    public FaceCrop Crop(Mat image, FaceBox face)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(face);
        if (image.Type() != MatType.CV_8UC3 || image.Width != face.ImageWidth || image.Height != face.ImageHeight)
            throw new ArgumentException(
                $"Expected the {face.ImageWidth} x {face.ImageHeight} image of 8-bit blue, green, red that the face was found in, but got {image.Width} x {image.Height} of {image.Type()}.", nameof(image));
        if (face.Inside.Area == 0) throw new ArgumentException($"No part of the face lies inside the image: its box is {face.Pixels}.", nameof(face));
        var (cut, region) = settings.LevelEyes ? Levelled(image, face) : Upright(image, face);
        using (cut) return new FaceCrop(Finished(cut), face, region);
    }

    (Mat, CropRegion) Upright(Mat image, FaceBox face)
    {
        var box = face.Pixels;
        if (settings.MarginRatio > 0) box = Widened(box, (int)Math.Round(settings.MarginRatio * box.Width), (int)Math.Round(settings.MarginRatio * box.Height));
        if (settings.Square) box = SquareInside(box, image.Width, image.Height);
        box = box.ClampedTo(image.Width, image.Height);
        var cut = image[box.Y, box.Bottom, box.X, box.Right].Clone();
        return (cut, new CropRegion(box.X + box.Width / 2.0, box.Y + box.Height / 2.0, box.Width, box.Height, 0));
    }

    (Mat, CropRegion) Levelled(Mat image, FaceBox face)
    {
        var (width, height) = (Math.Max(1, face.Width * image.Width * (1 + 2 * settings.MarginRatio)), Math.Max(1, face.Height * image.Height * (1 + 2 * settings.MarginRatio)));
        if (settings.Square) width = height = Math.Max(width, height);
        var region = new CropRegion((face.X + face.Width / 2.0) * image.Width, (face.Y + face.Height / 2.0) * image.Height, width, height, CropQuality.RollOf(face));
        var (columns, rows) = ((int)Math.Round(width), (int)Math.Round(height));
        var (cos, sin) = (Math.Cos(region.Degrees * Math.PI / 180), Math.Sin(region.Degrees * Math.PI / 180));
        // From a pixel of the crop to its place in the image; pixel centres lie half a pixel inside.
        var (halfWidth, halfHeight) = ((columns - 1) / 2.0, (rows - 1) / 2.0);
        using var map = Mat.FromPixelData(2, 3, MatType.CV_64FC1, new[]
        {
            cos, -sin, region.CentreX - 0.5 - cos * halfWidth + sin * halfHeight,
            sin, cos, region.CentreY - 0.5 - sin * halfWidth - cos * halfHeight,
        });
        var cut = new Mat();
        Cv2.WarpAffine(image, cut, map, new Size(columns, rows), InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, BorderTypes.Replicate);
        return (cut, region);
    }

    Mat Finished(Mat cut)
    {
        var image = new Mat();
        if (settings.OutputSide is int side)
            Cv2.Resize(cut, image, new Size(side, side), 0, 0, side < Math.Min(cut.Width, cut.Height) ? InterpolationFlags.Area : InterpolationFlags.Linear);
        else cut.CopyTo(image);
        if (!settings.Grey) return image;
        using (image) return image.CvtColor(ColorConversionCodes.BGR2GRAY);
    }

    static PixelBox Widened(PixelBox box, int sideways, int upwards) => new(box.X - sideways, box.Y - upwards, box.Width + 2 * sideways, box.Height + 2 * upwards);

    // Moved rather than cut where it crosses an edge: a cut square is no square.
    static PixelBox SquareInside(PixelBox box, int imageWidth, int imageHeight)
    {
        var side = Math.Min(Math.Max(box.Width, box.Height), Math.Min(imageWidth, imageHeight));
        return new PixelBox(
            Math.Clamp(box.X + (box.Width - side) / 2, 0, imageWidth - side),
            Math.Clamp(box.Y + (box.Height - side) / 2, 0, imageHeight - side), side, side);
    }
}
