using CsCheck;
using FaceValue.Collect;
using OpenCvSharp;

namespace FaceValue.Tests.Collect;

public class ImageHeaderTest
{
    static readonly byte[] Jpeg = TestPictures.Jpeg(1, 321, 123);
    static readonly byte[] Png = TestPictures.Png(1, 321, 123);

    [Fact]
    public void Size_and_format_are_read_from_the_header()
    {
        Assert.Equal(new ImageHeader("jpg", 321, 123), ImageHeader.Read(Jpeg));
        Assert.Equal(new ImageHeader("png", 321, 123), ImageHeader.Read(Png));
    }

    [Fact]
    public void A_progressive_jpeg_is_read_too()
    {
        using var picture = TestPictures.Mat(1, 64, 48);
        var file = picture.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegProgressive, 1));
        Assert.Equal(new ImageHeader("jpg", 64, 48), ImageHeader.Read(file));
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        foreach (var file in (byte[][])[Jpeg, Png])
            for (var length = 0; length < file.Length; length += length < 700 ? 1 : 37)
                Assert.Throws<InvalidDataException>(() => ImageHeader.Read(file.AsSpan(0, length)));
    }

    [Fact]
    public void Damaged_bytes_give_a_picture_or_a_reason_and_never_another_exception() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 700], Gen.Byte, Gen.Int[0, 100_000], Gen.Byte).Sample((png, near, first, far, second) =>
        {
            var file = (byte[])(png ? Png : Jpeg).Clone();
            file[near % file.Length] = first;
            file[far % file.Length] = second;
            try { Assert.InRange((long)CheckedImage.Of(file, 1_000_000).Header.Width, 1, 1_000_000); }
            catch (InvalidDataException) { }
        }, iter: 300);

    [Theory]
    [InlineData("<!DOCTYPE html><title>Just a moment</title>", "not a JPEG or PNG (it begins with 3C21444F)")]
    [InlineData("GIF89a", "not a JPEG or PNG")]
    [InlineData("", "an empty file")]
    public void Another_format_is_named_by_its_first_bytes(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => ImageHeader.Read(System.Text.Encoding.ASCII.GetBytes(file))).Message);

    [Fact]
    public void A_jpeg_of_thousands_of_scans_is_refused()
    {
        byte[] file = [.. Jpeg[..^2], .. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 2], 1000).SelectMany(scan => scan), 0xFF, 0xD9];
        Assert.Contains("scans", Assert.Throws<InvalidDataException>(() => ImageHeader.Read(file)).Message);
    }

    [Fact]
    public void Too_many_pixels_are_refused_before_anything_is_unpacked()
    {
        // The header alone says 60,000 x 60,000: unpacked, 3.6 GB.
        var file = (byte[])Png.Clone();
        (file[18], file[19], file[22], file[23]) = (0xEA, 0x60, 0xEA, 0x60);
        Assert.Contains("60000 x 60000 pixels, more than 25 million", Assert.Throws<InvalidDataException>(() => CheckedImage.Of(file, 25_000_000)).Message);
    }

    [Fact]
    public void Noise_after_a_good_header_cannot_be_unpacked()
    {
        byte[] file = [.. Png[..40], .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31)), .. Png[^12..]];
        Assert.Contains("cannot be unpacked", Assert.Throws<InvalidDataException>(() => CheckedImage.Of(file, 1_000_000)).Message);
    }
}
