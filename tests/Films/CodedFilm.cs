using OpenCvSharp;

namespace FaceValue.Tests.Films;

/// <summary>A film whose every picture shows its own number in black and white blocks, which no codec loses.</summary>
static class CodedFilm
{
    const int Bits = 12, Columns = 6;

    /// <summary>One picture.</summary>
    public static Mat Picture(int number, int width = 320, int height = 240)
    {
        var picture = new Mat(height, width, MatType.CV_8UC3, new Scalar(40 + number % 60, 90, 160));
        Cv2.Circle(picture, new Point(width / 4 + number % (width / 2), height * 3 / 4), height / 8, new Scalar(200, 120, 60), -1);
        for (var bit = 0; bit < Bits; bit++)
            Cv2.Rectangle(picture, Block(bit, width, height), (number >> bit & 1) == 1 ? Scalar.White : Scalar.Black, -1);
        return picture;
    }

    /// <summary>The number that a picture shows.</summary>
    public static int NumberOf(Mat picture)
    {
        var number = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            var block = Block(bit, picture.Width, picture.Height);
            using var middle = new Mat(picture, new Rect(block.X + block.Width / 4, block.Y + block.Height / 4, block.Width / 2, block.Height / 2));
            if (Cv2.Mean(middle).Val1 > 127) number |= 1 << bit;
        }
        return number;
    }

    /// <summary>Writes a film by OpenCV.</summary>
    /// <param name="path">Ending in .avi (Motion JPEG) or .mp4 (MPEG-4).</param>
    /// <param name="frames">How many.</param>
    /// <param name="rate">Frames a second.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="picture">Another picture for each number.</param>
    public static string Write(string path, int frames, double rate = 25, int width = 320, int height = 240, Func<int, Mat>? picture = null)
    {
        var codec = path.EndsWith(".avi", StringComparison.Ordinal) ? VideoWriter.FourCC('M', 'J', 'P', 'G') : VideoWriter.FourCC('m', 'p', '4', 'v');
        using var writer = new VideoWriter(path, codec, rate, new Size(width, height));
        Assert.True(writer.IsOpened());
        for (var number = 0; number < frames; number++)
        {
            using var drawn = picture?.Invoke(number) ?? Picture(number, width, height);
            writer.Write(drawn);
        }
        return path;
    }

    static Rect Block(int bit, int width, int height)
    {
        var (wide, high) = (width / Columns, height / 4);
        return new Rect(bit % Columns * wide, bit / Columns * high, wide, high);
    }
}
