using OpenCvSharp;

namespace FaceValue.Datasets;

/// <summary>What happens to one picture in one epoch.</summary>
/// <param name="Flip">Whether it is mirrored left to right.</param>
/// <param name="Degrees">Turn, clockwise.</param>
/// <param name="Right">Shift, in widths.</param>
/// <param name="Down">Shift, in heights.</param>
/// <param name="Scale">Change of size, 1 for none.</param>
/// <param name="Brightness">Factor of brightness.</param>
/// <param name="Contrast">Factor of the distance from the mean grey.</param>
/// <param name="Saturation">Factor of the distance from each pixel's grey.</param>
/// <param name="Hue">Turns of the colour circle.</param>
/// <param name="Corners">How far the corners move in, rightwards and downwards for each of upper left, upper right, lower right, lower left; in half widths and heights.</param>
public sealed record AugmentationDraw(bool Flip, double Degrees, double Right, double Down, double Scale, double Brightness, double Contrast, double Saturation, double Hue,
    IReadOnlyList<float> Corners)
{
    /// <summary>Moves the pixels, by one interpolation for everything together.</summary>
    /// <param name="from">3 planes of rows.</param>
    /// <param name="to">The same, to be written.</param>
    /// <param name="width">W, in pixels.</param>
    /// <param name="height">H, in pixels.</param>
    internal void Warp(nint from, nint to, int width, int height)
    {
        // One picture of three planes above each other would bleed from plane to plane, so it is three pictures.
        using var path = Path(width, height);
        for (var plane = 0; plane < 3; plane++)
        {
            var offset = plane * width * height * sizeof(float);
            using var source = Mat.FromPixelData(height, width, MatType.CV_32FC1, from + offset);
            using var target = Mat.FromPixelData(height, width, MatType.CV_32FC1, to + offset);
            if (path.Rows == 2) Cv2.WarpAffine(source, target, path, new Size(width, height), InterpolationFlags.Linear, BorderTypes.Constant);
            else Cv2.WarpPerspective(source, target, path, new Size(width, height), InterpolationFlags.Linear, BorderTypes.Constant);
        }
    }

    /// <summary>Changes the colours: brightness, contrast, saturation, hue, which together are one matrix and one offset. Values stay within 0 to 1.</summary>
    /// <param name="planes">Red, green, blue planes.</param>
    internal void Colour(Span<float> planes) => ColourChange.Of(this, planes).Apply(planes);

    // Where each pixel goes, 2 x 3, or 3 x 3 with a perspective: mirror, size and turn about the centre, shift, then the perspective.
    Mat Path(int width, int height)
    {
        var (x, y) = ((width - 1) / 2.0, (height - 1) / 2.0);
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        var (a, b) = (Scale * cos, Scale * sin);
        var mirror = Flip ? -1 : 1;
        double[,] affine =
        {
            { a * mirror, -b, x + Right * width - a * mirror * x + b * y },
            { b * mirror, a, y + Down * height - b * mirror * x - a * y },
        };
        if (Corners.All(corner => corner == 0)) return Matrix(affine);
        float r = width - 1, d = height - 1;
        var (w, h) = (width / 2f, height / 2f);
        using var seen = Cv2.GetPerspectiveTransform(
            [new Point2f(0, 0), new Point2f(r, 0), new Point2f(r, d), new Point2f(0, d)],
            [
                new Point2f(Corners[0] * w, Corners[1] * h), new Point2f(r - Corners[2] * w, Corners[3] * h),
                new Point2f(r - Corners[4] * w, d - Corners[5] * h), new Point2f(Corners[6] * w, d - Corners[7] * h),
            ]);
        using var before = Matrix(new double[,] { { affine[0, 0], affine[0, 1], affine[0, 2] }, { affine[1, 0], affine[1, 1], affine[1, 2] }, { 0, 0, 1 } });
        return (seen * before).ToMat();
    }

    static Mat Matrix(double[,] values)
    {
        var matrix = new Mat(values.GetLength(0), values.GetLength(1), MatType.CV_64FC1);
        for (var row = 0; row < values.GetLength(0); row++)
            for (var column = 0; column < values.GetLength(1); column++) matrix.Set(row, column, values[row, column]);
        return matrix;
    }
}
