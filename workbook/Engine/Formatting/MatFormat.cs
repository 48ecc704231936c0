using System.Globalization;
using OpenCvSharp;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>OpenCV pictures as PNG. The picture given is neither changed nor disposed.</summary>
static class MatFormat
{
    // A notebook holds its pictures as text: a photo in full size would make it unreadable for version control.
    const int LongestSide = 1600;

    public static MimeBundle? Format(object value)
    {
        if (value is not Mat mat) return null;
        if (mat.IsDisposed) return Text("Mat, already disposed: nothing to show.");
        if (mat.Empty()) return Text("Mat, empty: nothing to show. A file that could not be read gives one.");
        if (mat.Dims > 2) return Text($"{Kind(mat)} with {mat.Dims} dimensions: not a picture.");
        if (mat.Channels() is not (1 or 3 or 4)) return Text($"{Kind(mat)}, {mat.Width} x {mat.Height}: not a picture, which has 1, 3 or 4 channels.");
        using var bytes = new Mat();
        var remark = ToBytes(mat, bytes);
        using var small = new Mat();
        var longest = Math.Max(mat.Width, mat.Height);
        if (longest > LongestSide)
        {
            var scale = (double)LongestSide / longest;
            Cv2.Resize(bytes, small, new Size(Math.Max(1, (int)(mat.Width * scale)), Math.Max(1, (int)(mat.Height * scale))), interpolation: InterpolationFlags.Area);
            remark += $", shown at {small.Width} x {small.Height}";
        }
        Cv2.ImEncode(".png", longest > LongestSide ? small : bytes, out var png);
        return BytesFormat.Picture(MimeBundle.Png, $"{Kind(mat)}{remark}", png, (mat.Width, mat.Height));
    }

    /// <summary>8-bit values, scaled from the least to the greatest where the picture holds others.</summary>
    /// <returns>What was done, to be told.</returns>
    static string ToBytes(Mat mat, Mat bytes)
    {
        if (mat.Depth() == MatType.CV_8U)
        {
            mat.CopyTo(bytes);
            return "";
        }
        using var flat = mat.Reshape(1);
        using var real = new Mat();
        flat.ConvertTo(real, MatType.CV_64F);
        // A NaN is unequal to itself; it has no brightness and must not set the range.
        using var defined = new Mat();
        Cv2.Compare(real, real, defined, CmpTypes.EQ);
        Cv2.MinMaxLoc(real, out double low, out double high, out _, out _, defined);
        if (!double.IsFinite(low) || !double.IsFinite(high)) throw new InvalidOperationException("the picture holds infinite values, which no brightness stands for");
        var scale = high > low ? 255 / (high - low) : 0;
        mat.ConvertTo(bytes, MatType.MakeType(MatType.CV_8U, mat.Channels()), scale, -low * scale);
        return string.Create(CultureInfo.InvariantCulture, $", values {NumberText.Of(low)} to {NumberText.Of(high)} shown as black to white");
    }

    static string Kind(Mat mat)
    {
        var channels = mat.Channels();
        return $"Mat {mat.Type()}, {channels} channel{(channels == 1 ? "" : "s")}";
    }

    static MimeBundle Text(string text) => MimeBundle.Of((MimeBundle.PlainText, text));
}
