using FaceValue.Faces;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>The detectors on pictures that need no photo of anyone.</summary>
public class DrawnFacesTests
{
    const int Limit = 120_000;

    public static TheoryData<DetectorModel> Models => new(Enum.GetValues<DetectorModel>());

    [Theory(Timeout = Limit)]
    [MemberData(nameof(Models))]
    public async Task A_drawn_face_is_found_where_it_is(DetectorModel model)
    {
        var detector = await TestDetector.Get(model, TestContext.Current.CancellationToken);
        using var image = DrawnFace.Picture(400, 300);
        var face = Assert.Single(detector.Detect(image));
        // Eyes are drawn 28/200 of the face's height beside its middle, and 4/200 above it.
        Assert.Equal((200 - 25.2) / 400, face.Points.RightEye.X, 0.02);
        Assert.Equal((200 + 25.2) / 400, face.Points.LeftEye.X, 0.02);
        Assert.Equal((150 - 3.6) / 300, face.Points.RightEye.Y, 0.03);
        Assert.InRange(face.Score, 0.5f, 1f);
    }

    [Fact(Timeout = Limit)]
    public async Task Every_face_is_found_and_the_largest_comes_first()
    {
        var detector = await TestDetector.Get(DetectorModel.FullRange, TestContext.Current.CancellationToken);
        using var image = new Mat(360, 640, MatType.CV_8UC3, new Scalar(150, 140, 125));
        DrawnFace.Draw(image, 120, 180, 130);
        DrawnFace.Draw(image, 330, 180, 200);
        DrawnFace.Draw(image, 540, 180, 160);
        var faces = detector.Detect(image);
        Assert.Equal([330, 540, 120], faces.Select(face => (int)Math.Round(640 * (face.Points.RightEye.X + face.Points.LeftEye.X) / 20) * 10).ToArray());
    }

    [Fact(Timeout = Limit)]
    public async Task A_picture_without_a_face_has_none()
    {
        var detector = await TestDetector.Get(DetectorModel.FullRange, TestContext.Current.CancellationToken);
        foreach (var (width, height) in ((int, int)[])[(1, 1), (1, 900), (640, 1), (320, 240)])
        {
            using var image = new Mat(height, width, MatType.CV_8UC3, new Scalar(150, 140, 125));
            Assert.Empty(detector.Detect(image));
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_frame_a_matrix_and_a_part_of_a_larger_one_give_the_same_faces()
    {
        var detector = await TestDetector.Get(DetectorModel.FullRange, TestContext.Current.CancellationToken);
        using var image = DrawnFace.Picture(400, 300);
        using var larger = new Mat(500, 700, MatType.CV_8UC3, Scalar.All(0));
        using var part = larger[60, 360, 90, 490];
        image.CopyTo(part);
        var expected = detector.Detect(image);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, detector.Detect(part));
        Assert.Equal(expected, detector.Detect(Bytes(image), 400, 300));
        Assert.Equal(expected, await detector.DetectAsync(image, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Limit)]
    public async Task Many_threads_find_what_one_finds()
    {
        var settings = new DetectorSettings { Model = DetectorModel.ShortRange, Parallel = 4 };
        var detector = await TestDetector.Get(settings, TestContext.Current.CancellationToken);
        var images = Enumerable.Range(0, 24).Select(i => DrawnFace.Picture(200 + 13 * i, 330 - 5 * i, degrees: i - 12)).ToList();
        var alone = images.ConvertAll(detector.Detect);
        var together = await Task.WhenAll(images.Select(image => detector.DetectAsync(image, TestContext.Current.CancellationToken)));
        Assert.Equal(alone, together);
        Assert.Contains(alone, faces => faces.Count == 1);
        images.ForEach(image => image.Dispose());
    }

    [Fact(Timeout = Limit)]
    public async Task Averaging_a_picture_down_finds_the_face_as_well()
    {
        var detector = await TestDetector.Get(new DetectorSettings { Antialias = true }, TestContext.Current.CancellationToken);
        using var large = DrawnFace.Picture(1600, 1200);
        using var small = DrawnFace.Picture(96, 120);
        foreach (var image in (Mat[])[large, small])
            Assert.Equal(0.5, Assert.Single(detector.Detect(image)).Points.NoseTip.X, 0.05);
    }

    [Fact(Timeout = Limit)]
    public async Task A_picture_of_another_kind_or_a_buffer_of_another_size_is_refused()
    {
        var detector = await TestDetector.Get(DetectorModel.ShortRange, TestContext.Current.CancellationToken);
        using var grey = new Mat(20, 20, MatType.CV_8UC1, Scalar.All(0));
        using var empty = new Mat();
        Assert.Contains("8-bit blue, green, red", Assert.Throws<ArgumentException>(() => detector.Detect(grey)).Message);
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => detector.Detect(empty)).Message);
        Assert.Contains("20 rows of 10 x 3 bytes", Assert.Throws<ArgumentException>(() => detector.Detect(new byte[599], 10, 20)).Message);
        Assert.Throws<ArgumentException>(() => detector.Detect(new byte[600], 10, 20, stride: 29));
    }

    static byte[] Bytes(Mat image)
    {
        image.GetArray(out Vec3b[] pixels);
        return [.. pixels.SelectMany(p => new[] { p.Item0, p.Item1, p.Item2 })];
    }
}
