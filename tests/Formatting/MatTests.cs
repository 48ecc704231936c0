using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;
using OpenCvSharp;

namespace FaceValue.Tests.Formatting;

public sealed class MatTests
{
    static string Text(Mat mat) => Formatters.Format(mat).Text(MimeBundle.PlainText)!;

    static Mat Shown(Mat mat) => Cv2.ImDecode(Convert.FromBase64String(Formatters.Format(mat).Text(MimeBundle.Png)!), ImreadModes.Unchanged);

    [Fact]
    public void A_picture_comes_back_pixel_for_pixel_and_stays_usable()
    {
        foreach (var type in new[] { MatType.CV_8UC1, MatType.CV_8UC3, MatType.CV_8UC4 })
        {
            using var mat = new Mat(20, 30, type);
            Cv2.Randu(mat, Scalar.All(0), Scalar.All(255));
            using var shown = Shown(mat);
            Assert.Equal(0, Cv2.Norm(mat, shown));
            Assert.Contains(", 30 x 20, ", Text(mat), StringComparison.Ordinal);
            Assert.False(mat.IsDisposed);
        }
    }

    [Fact]
    public void Other_depths_are_scaled_and_that_is_said()
    {
        using var mat = new Mat(1, 3, MatType.CV_32FC1);
        mat.Set(0, 0, -1f);
        mat.Set(0, 1, 0f);
        mat.Set(0, 2, 1f);
        using var shown = Shown(mat);

        Assert.Equal([0, 128, 255], Enumerable.Range(0, 3).Select(x => (int)shown.At<byte>(0, x)));
        Assert.Contains("values -1 to 1 shown as black to white", Text(mat), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_value_does_not_set_the_range_and_an_infinite_one_is_reported()
    {
        using var mat = new Mat(1, 3, MatType.CV_32FC1, new Scalar(2));
        mat.Set(0, 0, float.NaN);
        mat.Set(0, 1, 6f);
        Assert.Contains("values 2 to 6 shown", Text(mat), StringComparison.Ordinal);
        mat.Set(0, 2, float.PositiveInfinity);
        Assert.Contains("infinite values", Text(mat), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_picture_is_made_smaller_and_that_is_said()
    {
        using var mat = new Mat(100, 4000, MatType.CV_8UC1, Scalar.All(7));
        using var shown = Shown(mat);

        Assert.Equal(1600, shown.Width);
        Assert.Contains("shown at 1600 x 40, 4000 x 100", Text(mat), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_said_in_words()
    {
        using var empty = new Mat();
        using var two = new Mat(2, 2, MatType.CV_8UC2, Scalar.All(0));
        var gone = new Mat(2, 2, MatType.CV_8UC1);
        gone.Dispose();

        Assert.Contains("empty", Text(empty), StringComparison.Ordinal);
        Assert.Contains("not a picture", Text(two), StringComparison.Ordinal);
        Assert.Contains("already disposed", Text(gone), StringComparison.Ordinal);
    }
}
