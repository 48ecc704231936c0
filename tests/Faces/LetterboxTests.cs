using CsCheck;
using FaceValue.Faces;

namespace FaceValue.Tests.Faces;

public class LetterboxTests
{
    static float[] Sampled(byte[] bgr, int width, int height, int side)
    {
        var input = new float[3 * side * side];
        new Letterbox(width, height).Sample(bgr, 3 * width, input, side);
        return input;
    }

    [Fact]
    public void Bytes_become_red_green_blue_from_minus_one_to_one()
    {
        var input = Sampled([0, 255, 51, 0, 255, 51, 0, 255, 51, 0, 255, 51], 2, 2, 2);
        Assert.Equal([-0.6f, -0.6f, -0.6f, -0.6f, 1, 1, 1, 1, -1, -1, -1, -1], input, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void A_wide_picture_gets_black_bands_above_and_below()
    {
        var white = Enumerable.Repeat((byte)255, 3 * 8 * 4).ToArray();
        var red = Sampled(white, 8, 4, 8)[..64];
        Assert.All(red[..16], value => Assert.Equal(-1, value));
        Assert.All(red[16..48], value => Assert.Equal(1, value));
        Assert.All(red[48..], value => Assert.Equal(-1, value));
    }

    [Fact]
    public void Between_two_pixels_lies_their_weighted_mean()
    {
        // Twice as large: every second pixel of the input lies halfway between two of the picture.
        var red = Sampled([0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 100], 2, 2, 4)[..16];
        Assert.Equal([0, 50, 100, 50], red[..4].Select(value => (int)Math.Round((value + 1) * 127.5)));
    }

    [Fact]
    public void A_large_picture_is_sampled_not_averaged()
    {
        // Stripes a pixel wide: sampling hits only the white ones, averaging would give grey.
        var stripes = new byte[3 * 64 * 64];
        for (var i = 0; i < 64 * 64; i++)
            if (i % 2 == 0) stripes.AsSpan(3 * i, 3).Fill(255);
        Assert.All(Sampled(stripes, 64, 64, 16), value => Assert.Equal(1, value));
        var averaged = new float[3 * 16 * 16];
        new Letterbox(64, 64).Average(stripes, 3 * 64, averaged, 16);
        Assert.All(averaged, value => Assert.InRange(value, -0.01f, 0.01f));
    }

    [Fact]
    public void A_point_of_the_square_is_where_it_was_in_the_picture() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Int[1, 3000], Gen.Float[0, 1], Gen.Float[0, 1]).Sample((width, height, x, y) =>
        {
            var square = Math.Max(width, height);
            var (inSquareX, inSquareY) = (((square - width) / 2f + x * width) / square, ((square - height) / 2f + y * height) / square);
            var points = new RawPoints();
            points[0] = inSquareX;
            points[1] = inSquareY;
            var face = new Letterbox(width, height).ToImage(new RawFace(inSquareX, inSquareY, inSquareX + 0.5f, inSquareY + 0.25f, 1, points));
            // In a strip one pixel wide and 3000 long, float rounding of the square is much of a width.
            var tolerance = 2e-6 * square / Math.Min(width, height);
            Assert.Equal(x, face.X, tolerance);
            Assert.Equal(y, face.Y, tolerance);
            Assert.Equal(x, face.Points.RightEye.X, tolerance);
            Assert.Equal(0.5 * square / width, face.Width, tolerance);
            Assert.Equal(0.25 * square / height, face.Height, tolerance);
        });
}
