using System.Runtime.InteropServices;
using OpenCvSharp;

namespace FaceValue.Faces;

/// <summary>Fits an image of any shape into the network's square input: the long side fills it, black bands fill the rest.</summary>
/// <param name="Width">Of the image, in pixels.</param>
/// <param name="Height">Of the image, in pixels.</param>
sealed record Letterbox(int Width, int Height)
{
    const int Steps = SamplingPlaces.Steps;
    const int WeightBits = 10;                                                       // Steps x Steps = 1024

    int Square => Math.Max(Width, Height);

    /// <summary>Takes a guess from the square back to the image.</summary>
    public FaceBox ToImage(in RawFace face)
    {
        var (scaleX, scaleY) = ((float)Square / Width, (float)Square / Height);
        var (padX, padY) = ((1 - 1 / scaleX) / 2, (1 - 1 / scaleY) / 2);
        var points = face.Points;
        FacePoint Point(int i) => new((points[2 * i] - padX) * scaleX, (points[2 * i + 1] - padY) * scaleY);
        return new FaceBox
        {
            X = (face.Left - padX) * scaleX,
            Y = (face.Top - padY) * scaleY,
            Width = (face.Right - face.Left) * scaleX,
            Height = (face.Bottom - face.Top) * scaleY,
            Score = face.Score,
            Points = new KeyPoints(Point(0), Point(1), Point(2), Point(3), Point(4), Point(5)),
            ImageWidth = Width,
            ImageHeight = Height,
        };
    }

    /// <summary>Samples the image as MediaPipe does: bilinear between the four nearest pixels, black outside, no averaging.</summary>
    /// <param name="bgr">Rows of blue, green, red bytes.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="input">(1, 3, side, side): red, green, blue from -1 to 1.</param>
    /// <param name="side">Of the input, in pixels.</param>
    public void Sample(ReadOnlySpan<byte> bgr, int stride, Span<float> input, int side)
    {
        var plane = side * side;
        var places = SamplingPlaces.Of(Width, Height, side);
        for (var y = 0; y < side; y++)
        {
            var (top, down) = (places.Rows[y] >> 5, places.Rows[y] & (Steps - 1));
            for (var x = 0; x < side; x++)
            {
                var (left, right) = (places.Columns[x] >> 5, places.Columns[x] & (Steps - 1));
                var at = y * side + x;
                if (left < -1 || left >= Width || top < -1 || top >= Height)
                {
                    input[at] = input[plane + at] = input[2 * plane + at] = -1;
                    continue;
                }
                int blue = 0, green = 0, red = 0;
                Add(bgr, stride, left, top, (Steps - right) * (Steps - down), ref blue, ref green, ref red);
                Add(bgr, stride, left + 1, top, right * (Steps - down), ref blue, ref green, ref red);
                Add(bgr, stride, left, top + 1, (Steps - right) * down, ref blue, ref green, ref red);
                Add(bgr, stride, left + 1, top + 1, right * down, ref blue, ref green, ref red);
                input[at] = Normalised(red);
                input[plane + at] = Normalised(green);
                input[2 * plane + at] = Normalised(blue);
            }
        }
    }

    /// <summary>Averages the image down to the square instead, or enlarges it smoothly.</summary>
    /// <inheritdoc cref="Sample"/>
    public void Average(ReadOnlySpan<byte> bgr, int stride, Span<float> input, int side)
    {
        var scale = (double)side / Square;
        var (width, height) = (Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
        using var image = new Mat(Height, Width, MatType.CV_8UC3);
        for (var y = 0; y < Height; y++) bgr.Slice(y * stride, 3 * Width).CopyTo(MemoryMarshal.CreateSpan(ref image.At<byte>(y, 0), 3 * Width));
        using var small = new Mat();
        Cv2.Resize(image, small, new Size(width, height), 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        var plane = side * side;
        var (left, top) = ((side - width) / 2, (side - height) / 2);
        input.Fill(-1);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var pixel = small.At<Vec3b>(y, x);
                var at = (top + y) * side + left + x;
                input[at] = Normalised(pixel.Item2 << WeightBits);
                input[plane + at] = Normalised(pixel.Item1 << WeightBits);
                input[2 * plane + at] = Normalised(pixel.Item0 << WeightBits);
            }
    }

    void Add(ReadOnlySpan<byte> bgr, int stride, int x, int y, int weight, ref int blue, ref int green, ref int red)
    {
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height) return;
        var at = y * stride + 3 * x;
        blue += weight * bgr[at];
        green += weight * bgr[at + 1];
        red += weight * bgr[at + 2];
    }

    // Rounded to a whole byte first: MediaPipe resamples bytes, then scales them.
    static float Normalised(int weighted) => ((weighted + (1 << (WeightBits - 1))) >> WeightBits) * (2f / 255) - 1;
}
