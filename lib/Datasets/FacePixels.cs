using OpenCvSharp;

namespace FaceValue.Datasets;

/// <summary>Makes of a crop of any size what a network is fed: the one place where it happens, so that a model is scored exactly as it was trained.</summary>
public static class FacePixels
{
    /// <summary>Writes 3 x side x side values.</summary>
    /// <param name="crop">8-bit blue, green, red, or one grey channel; any size. A crop that is not square is stretched to a square, as the original study's was.</param>
    /// <param name="side">Width and height that the network takes, in pixels.</param>
    /// <param name="colours">Whether the network sees colours.</param>
    /// <param name="planes">Receives red, green, blue planes of rows, 0 to 1.</param>
    /// <exception cref="ArgumentException">The crop is empty or of another kind, or there is no room for the values.</exception>
    public static void Write(Mat crop, int side, ColourUse colours, Span<float> planes)
    {
        ArgumentNullException.ThrowIfNull(crop);
        if (crop.Empty() || (crop.Type() != MatType.CV_8UC3 && crop.Type() != MatType.CV_8UC1))
            throw new ArgumentException($"Expected a crop of 8-bit blue, green, red or grey but got {(crop.Empty() ? "an empty one" : crop.Type().ToString())}.", nameof(crop));
        if (side < 1 || planes.Length != 3 * side * side)
            throw new ArgumentException($"Expected room for 3 x {side} x {side} values but got {planes.Length}.", nameof(planes));
        using var square = new Mat();
        // Averaging when it shrinks, or fine lines would flicker; smooth when it grows.
        Cv2.Resize(crop, square, new Size(side, side), 0, 0, crop.Width > side || crop.Height > side ? InterpolationFlags.Area : InterpolationFlags.Linear);
        if (colours == ColourUse.Grey && square.Channels() == 3) Cv2.CvtColor(square, square, ColorConversionCodes.BGR2GRAY);
        if (square.Channels() == 1) Cv2.CvtColor(square, square, ColorConversionCodes.GRAY2BGR);
        if (!square.GetArray(out Vec3b[] pixels)) throw new InvalidOperationException("The crop's pixels could not be read.");
        var area = side * side;
        for (var i = 0; i < area; i++)
            (planes[i], planes[area + i], planes[2 * area + i]) = (pixels[i].Item2 / 255f, pixels[i].Item1 / 255f, pixels[i].Item0 / 255f);
    }
}
