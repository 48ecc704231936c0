using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;
using OpenCvSharp;

namespace FaceValue.Tests.Formatting;

public sealed class BytesTests
{
    static byte[] Encode(string extension)
    {
        using var picture = new Mat(480, 640, MatType.CV_8UC3, new Scalar(10, 200, 30));
        Cv2.ImEncode(extension, picture, out var bytes);
        return bytes;
    }

    [Theory]
    [InlineData(".png", MimeBundle.Png, "PNG image, 640 x 480, ")]
    [InlineData(".jpg", MimeBundle.Jpeg, "JPEG image, 640 x 480, ")]
    public void A_picture_file_is_shown_as_it_is_with_its_size_in_words(string extension, string mime, string text)
    {
        var bytes = Encode(extension);
        var bundle = Formatters.Format(bytes);

        Assert.Equal(bytes, Convert.FromBase64String(bundle.Text(mime)!));
        Assert.StartsWith(text, bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Equal(2, bundle.Data.Count);
    }

    [Fact]
    public void Other_bytes_are_counted_and_the_first_shown()
    {
        Assert.Equal("byte[] of 3 bytes: 01 02 FF", Formatters.Format(new byte[] { 1, 2, 255 }).Text(MimeBundle.PlainText));
        Assert.EndsWith("00 00 …", Formatters.Format(new byte[2_500_000]).Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.StartsWith("byte[] of 2.5 MB", Formatters.Format(new byte[2_500_000]).Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Equal("byte[] of 0 bytes", Formatters.Format(Array.Empty<byte>()).Text(MimeBundle.PlainText));
    }

    [Fact]
    public void A_picture_cut_off_in_its_header_counts_as_bytes()
    {
        foreach (var extension in new[] { ".png", ".jpg" })
            for (var length = 0; length < 20; length++)
                Assert.StartsWith("byte[] of", Formatters.Format(Encode(extension)[..length]).Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }
}
