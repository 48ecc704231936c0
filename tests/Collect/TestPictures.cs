using FaceValue.Backlot.Sites;
using FaceValue.Statistics;
using OpenCvSharp;

namespace FaceValue.Tests.Collect;

/// <summary>Pictures for tests: soft blotches that follow from a seed. The same seed looks the same at every size.</summary>
sealed class TestPictures : IPhotographs
{
    const int Blotches = 9;

    public static byte[] Jpeg(int seed, int width = 160, int height = 120, int quality = 85)
    {
        using var picture = Mat(seed, width, height);
        return picture.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, quality));
    }

    public static byte[] Png(int seed, int width = 160, int height = 120)
    {
        using var picture = Mat(seed, width, height);
        return picture.ImEncode(".png");
    }

    public static Mat Mat(int seed, int width, int height)
    {
        var random = new RandomStream(seed, 0);
        using var coarse = new Mat(Blotches, Blotches, MatType.CV_8UC3);
        for (var y = 0; y < Blotches; y++)
            for (var x = 0; x < Blotches; x++)
                coarse.Set(y, x, new Vec3b((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)));
        var picture = new Mat();
        Cv2.Resize(coarse, picture, new Size(width, height), interpolation: InterpolationFlags.Cubic);
        return picture;
    }

    // Photos of one moment are near-duplicates; here they are the same picture.
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CataloguePhoto photo, ImageSize size, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>>(Jpeg(photo.Truth.MomentSeed, size.Width / 4, size.Height / 4));
}
