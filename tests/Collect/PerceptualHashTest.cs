using FaceValue.Collect;
using OpenCvSharp;

namespace FaceValue.Tests.Collect;

public class PerceptualHashTest
{
    [Fact]
    public void The_same_picture_smaller_and_compressed_harder_stays_within_the_default_distance()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var large = Of(TestPictures.Jpeg(seed, 1280, 960, quality: 95));
            var small = Of(TestPictures.Jpeg(seed, 320, 240, quality: 40));
            Assert.InRange(large.DistanceTo(small), 0, new CollectorSettings().DuplicateDistance);
        }
    }

    [Fact]
    public void Different_pictures_are_further_apart_than_the_default_distance()
    {
        var hashes = Enumerable.Range(1, 60).Select(seed => Of(TestPictures.Jpeg(seed))).ToList();
        for (var a = 0; a < hashes.Count; a++)
            for (var b = 0; b < a; b++)
                Assert.True(hashes[a].DistanceTo(hashes[b]) > new CollectorSettings().DuplicateDistance, $"{a} and {b}: {hashes[a].DistanceTo(hashes[b])} bits");
    }

    [Fact]
    public void A_hash_is_read_back_as_written()
    {
        var hash = new PerceptualHash(0x00ab_cdef_0123_4567, 0, ulong.MaxValue, 1);
        Assert.Equal("00abcdef012345670000000000000000ffffffffffffffff0000000000000001", hash.ToString());
        Assert.Equal(64 + 1, hash.DistanceTo(hash with { C = 0, D = 0 }));
        Assert.Equal(hash, PerceptualHash.Parse(hash.ToString()));
        Assert.Throws<FormatException>(() => PerceptualHash.Parse("xyz"));
    }

    [Fact]
    public void Even_pictures_of_any_brightness_have_the_same_hash()
    {
        foreach (var grey in (int[])[0, 1, 77, 255])
        {
            using var even = new Mat(123, 321, MatType.CV_8UC1, Scalar.All(grey));
            Assert.Equal(default, PerceptualHash.Of(even));
        }
    }

    static PerceptualHash Of(byte[] file)
    {
        using var picture = Cv2.ImDecode(file, ImreadModes.Grayscale);
        return PerceptualHash.Of(picture);
    }
}
