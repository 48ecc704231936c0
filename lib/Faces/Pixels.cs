using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Brings what a decoder made to one form: 8 bits, three colours, upright.</summary>
static class Pixels
{
    /// <summary>8-bit blue, green, red, of any decoded picture.</summary>
    public static Mat ToColours(Mat stored)
    {
        using var bytes = ToBytes(stored);
        if (bytes.Channels() == 3) return Same(bytes);
        var colours = new Mat();
        switch (bytes.Channels())
        {
            case 1: Cv2.CvtColor(bytes, colours, ColorConversionCodes.GRAY2BGR); break;
            case 4: OnWhite(bytes, colours); break;
            default:
                using (var grey = bytes.ExtractChannel(0)) Cv2.CvtColor(grey, colours, ColorConversionCodes.GRAY2BGR);
                break;
        }
        return colours;
    }

    /// <summary>The picture turned as its EXIF orientation says, as a person sees it.</summary>
    /// <param name="stored">As the camera wrote it.</param>
    /// <param name="orientation">1 to 8.</param>
    public static Mat Upright(Mat stored, int orientation)
    {
        if (orientation is < 2 or > 8) return Same(stored);
        var upright = new Mat();
        switch (orientation)
        {
            case 2: Cv2.Flip(stored, upright, FlipMode.Y); break;
            case 3: Cv2.Rotate(stored, upright, RotateFlags.Rotate180); break;
            case 4: Cv2.Flip(stored, upright, FlipMode.X); break;
            case 5: Cv2.Transpose(stored, upright); break;
            case 6: Cv2.Rotate(stored, upright, RotateFlags.Rotate90Clockwise); break;
            case 7:
                using (var turned = stored.Transpose()) Cv2.Rotate(turned, upright, RotateFlags.Rotate180);
                break;
            case 8: Cv2.Rotate(stored, upright, RotateFlags.Rotate90Counterclockwise); break;
        }
        return upright;
    }

    // A second handle on the same pixels: a large photo is not copied.
    static Mat Same(Mat image) => new(image, new Rect(0, 0, image.Width, image.Height));

    // 16 bits: 65535 / 257 = 255. Floating point is 0 to 1 by convention.
    static Mat ToBytes(Mat stored)
    {
        var depth = stored.Depth();
        if (depth == MatType.CV_8U) return Same(stored);
        var bytes = new Mat();
        var scale = depth == MatType.CV_16U ? 1 / 257.0 : depth == MatType.CV_32F || depth == MatType.CV_64F ? 255 : 1;
        stored.ConvertTo(bytes, MatType.CV_8U, scale);
        return bytes;
    }

    // Transparent pixels carry any colour at all; a page shows them white.
    static void OnWhite(Mat bgra, Mat colours)
    {
        using var alpha = bgra.ExtractChannel(3);
        using var plain = bgra.CvtColor(ColorConversionCodes.BGRA2BGR);
        using var alphas = alpha.CvtColor(ColorConversionCodes.GRAY2BGR);
        using var paint = plain.Mul(alphas, 1 / 255.0).ToMat();
        using var clear = (Scalar.All(255) - alphas).ToMat();
        Cv2.Add(paint, clear, colours);
    }
}
