using CsCheck;
using FaceValue.Faces;
using OpenCvSharp;
using Size = OpenCvSharp.Size;

namespace FaceValue.Tests.Faces;

public class ImageReaderTests
{
    static readonly ImageReader Reader = new();

    static ImageFault FaultOf(byte[] file) => Assert.Throws<UnreadableImageException>(() => Reader.Decode(file, "photo")).Fault;

    static void AssertSame(Mat expected, Mat actual, double tolerance, string what)
    {
        Assert.True(expected.Size() == actual.Size(), $"{what}: {actual.Size()} instead of {expected.Size()}");
        Assert.Equal(MatType.CV_8UC3, actual.Type());
        // A lossy format blurs edges between colours; the wrong way up is off by 50 and more on average.
        var off = Cv2.Norm(expected, actual, NormTypes.L1) / expected.Total() / 3;
        Assert.True(off <= tolerance, $"{what}: a pixel is off by {off} on average");
    }

    [Theory]
    [InlineData(".png", 0)]
    [InlineData(".bmp", 0)]
    [InlineData(".tiff", 0)]
    [InlineData(".webp", 10)]
    [InlineData(".jpg", 10)]
    public void Each_format_gives_the_picture_that_was_put_in(string ending, double tolerance)
    {
        using var image = SmallPictures.Unequal();
        using var read = Reader.Decode(SmallPictures.Encoded(image, ending), "photo");
        AssertSame(image, read, tolerance, ending);
    }

    [Fact]
    public void Every_way_of_holding_the_camera_gives_the_same_upright_picture()
    {
        using var upright = SmallPictures.Unequal();
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            using var held = Held(upright, orientation);
            foreach (var bigEndian in (bool[])[false, true])
            {
                using var jpeg = Reader.Decode(SmallPictures.WithOrientation(SmallPictures.Encoded(held, ".jpg"), orientation, bigEndian), "photo");
                AssertSame(upright, jpeg, 10, $"JPEG {orientation}");
                using var png = Reader.Decode(SmallPictures.WithChunk(SmallPictures.Encoded(held, ".png"), "eXIf", SmallPictures.Exif(orientation, bigEndian)), "photo");
                AssertSame(upright, png, 0, $"PNG {orientation}");
            }
        }
    }

    // What the camera stores, by EXIF's own table: where the picture's first row and first column are.
    static Mat Held(Mat upright, int orientation)
    {
        var stored = new Mat();
        switch (orientation)
        {
            case 1: upright.CopyTo(stored); break;
            case 2: Cv2.Flip(upright, stored, FlipMode.Y); break;
            case 3: Cv2.Flip(upright, stored, FlipMode.XY); break;
            case 4: Cv2.Flip(upright, stored, FlipMode.X); break;
            case 5: Cv2.Transpose(upright, stored); break;
            case 6: using (var turned = upright.Transpose()) Cv2.Flip(turned, stored, FlipMode.X); break;
            case 7: using (var turned = upright.Transpose()) Cv2.Flip(turned, stored, FlipMode.XY); break;
            case 8: using (var turned = upright.Transpose()) Cv2.Flip(turned, stored, FlipMode.Y); break;
        }
        return stored;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void An_orientation_that_does_not_exist_counts_as_upright(int orientation)
    {
        using var upright = SmallPictures.Unequal();
        using var read = Reader.Decode(SmallPictures.WithChunk(SmallPictures.Encoded(upright, ".png"), "eXIf", SmallPictures.Exif(orientation, false)), "photo");
        AssertSame(upright, read, 0, "png");
    }

    [Fact]
    public void Grey_and_16_bit_pictures_become_8_bit_colours()
    {
        using var grey = new Mat(5, 7, MatType.CV_8UC1, Scalar.All(77));
        using var deep = new Mat(5, 7, MatType.CV_16UC3, new Scalar(65535, 257 * 100, 0));
        using var readGrey = Reader.Decode(SmallPictures.Encoded(grey, ".png"), "photo");
        using var readDeep = Reader.Decode(SmallPictures.Encoded(deep, ".png"), "photo");
        Assert.Equal(new Vec3b(77, 77, 77), readGrey.At<Vec3b>(4, 6));
        Assert.Equal(new Vec3b(255, 100, 0), readDeep.At<Vec3b>(4, 6));
    }

    [Fact]
    public void Transparent_parts_lie_on_white()
    {
        using var image = new Mat(1, 3, MatType.CV_8UC4);
        image.Set(0, 0, new Vec4b(10, 20, 30, 255));
        image.Set(0, 1, new Vec4b(10, 20, 30, 0));
        image.Set(0, 2, new Vec4b(0, 0, 0, 51));
        using var read = Reader.Decode(SmallPictures.Encoded(image, ".png"), "photo");
        Assert.Equal([new(10, 20, 30), new(255, 255, 255), new(204, 204, 204)], Enumerable.Range(0, 3).Select(x => read.At<Vec3b>(0, x)));
    }

    [Fact]
    public void The_first_frame_of_a_moving_picture_counts()
    {
        using var read = Reader.Decode(SmallPictures.MovingGif(), "photo");
        Assert.Equal(new Size(2, 2), read.Size());
        Assert.Equal(new Vec3b(0, 0, 255), read.At<Vec3b>(1, 1));
    }

    [Fact]
    public void A_print_jpeg_gets_the_colours_of_the_screen()
    {
        // No cyan, full magenta and yellow: red. Stored inverted.
        using var read = Reader.Decode(SmallPictures.CmykJpeg(255, 0, 0, 255), "photo");
        Assert.Equal(new Size(8, 8), read.Size());
        var pixel = read.At<Vec3b>(3, 3);
        Assert.True(pixel is { Item0: <= 2, Item1: <= 2, Item2: >= 253 }, $"blue, green, red are {pixel}");
    }

    [Fact]
    public void Files_that_are_no_pictures_say_why()
    {
        using var image = SmallPictures.Unequal();
        var (jpeg, png) = (SmallPictures.Encoded(image, ".jpg"), SmallPictures.Encoded(image, ".png"));
        Assert.Equal(ImageFault.Empty, FaultOf([]));
        Assert.Equal(ImageFault.NotAnImage, FaultOf("<html>Please log in</html>"u8.ToArray()));
        Assert.Equal(ImageFault.TooManyPixels, FaultOf(SmallPictures.PngClaiming(60_000, 60_000)));
        Assert.Equal(ImageFault.Broken, FaultOf(SmallPictures.PngClaiming(0, 60_000)));
        Assert.Equal(ImageFault.Broken, FaultOf(SmallPictures.PngClaiming(-1, -1)));
        Assert.Equal(ImageFault.Truncated, FaultOf(jpeg[..^2]));
        Assert.Equal(ImageFault.Truncated, FaultOf(jpeg[..(jpeg.Length * 2 / 3)]));
        Assert.Equal(ImageFault.Truncated, FaultOf(png[..^5]));
        Assert.Equal(ImageFault.Truncated, FaultOf(SmallPictures.Encoded(image, ".bmp")[..500]));
        Assert.Equal(ImageFault.Truncated, FaultOf(SmallPictures.Encoded(image, ".webp")[..^9]));
        Assert.Equal(ImageFault.Truncated, FaultOf(SmallPictures.MovingGif()[..40]));
        Assert.Equal(ImageFault.Broken, FaultOf([0xFF, 0xD8, 0xFF, 0xD9]));
    }

    [Fact]
    public void Missing_and_oversized_files_say_why_and_are_not_read()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Path("page.jpg"), "not a photo");
        var missing = Assert.Throws<UnreadableImageException>(() => Reader.Read(folder.Path("gone.jpg")));
        Assert.Equal((ImageFault.Missing, folder.Path("gone.jpg")), (missing.Fault, missing.Image));
        Assert.Contains(folder.Path("gone.jpg"), missing.Message);
        Assert.Equal(ImageFault.Missing, Assert.Throws<UnreadableImageException>(() => Reader.Read(folder.Path("no", "folder.jpg"))).Fault);
        Assert.Equal(ImageFault.NotAnImage, Assert.Throws<UnreadableImageException>(() => Reader.Read(folder.Path("page.jpg"))).Fault);
        Assert.Equal(ImageFault.TooManyBytes, Assert.Throws<UnreadableImageException>(() => new ImageReader(new ImageLimits { MaxBytes = 10 }).Read(folder.Path("page.jpg"))).Fault);
        Assert.Equal(ImageFault.Missing, Assert.Throws<UnreadableImageException>(() => Reader.Read(folder.Root)).Fault);
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    public void A_damaged_file_is_read_or_refused_and_nothing_else(string ending)
    {
        using var image = SmallPictures.Unequal();
        var whole = SmallPictures.Encoded(image, ending);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6].Select(Gen.Int[1, whole.Length]).Sample((changes, length) =>
        {
            var damaged = (byte[])whole.Clone();
            foreach (var (at, value) in changes) damaged[at] = value;
            try
            {
                using var read = new ImageReader(new ImageLimits { MaxPixels = 1_000_000 }).Decode(damaged[..length], "photo");
                Assert.Equal(MatType.CV_8UC3, read.Type());
            }
            catch (UnreadableImageException) { /* the one error that a damaged file may give */ }
        }, iter: 200, threads: 1);
    }
}
