using FaceValue.Datasets;
using FaceValue.Faces;
using FaceValue.Tests.Faces;
using OpenCvSharp;

namespace FaceValue.Tests.Datasets;

public sealed class SetRecropperTest : IDisposable
{
    readonly TempFolder folder = new();

    static FaceSet Set(string place, params string[] files) => new()
    {
        Name = "drawn", Folder = place, Taxonomy = Taxonomy.Expressions, LeftOut = [],
        Faces = [.. files.Select(file => DrawnSets.Face(Path.GetFileNameWithoutExtension(file)) with { File = file })],
    };

    // A face and how much of the picture around it is kept.
    void Draw(string file, int x, int y, int side)
    {
        using var picture = DrawnFace.Picture(400, 400);
        using var part = new Mat(picture, new Rect(x, y, side, side));
        part.ImWrite(folder[file]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_face_is_cut_from_a_close_picture_as_from_a_wide_one()
    {
        var stop = TestContext.Current.CancellationToken;
        var detector = await TestDetector.Get(DetectorModel.FullRange, stop);
        using var whole = DrawnFace.Picture(400, 400);
        var box = detector.Detect(whole)[0].Pixels;
        foreach (var (file, margin) in ((string, int)[])[("wide.png", 60), ("close.png", 12)]) Draw(file, box.X - margin, box.Y - margin, box.Width + 2 * margin);

        var set = await new SetRecropper(detector).RunAsync(Set(folder.Root, "wide.png", "close.png"), folder["cut"], cancellation: stop);

        Assert.Equal(["wide", "close"], set.Faces.Select(face => face.Id));
        foreach (var face in set.Faces)
        {
            using var cut = Cv2.ImRead(set.PathOf(face));
            Assert.Equal((cut.Width, cut.Height), (face.Width, face.Height));
            Assert.InRange(cut.Width, 0.88 * box.Width, 1.12 * box.Width);
            // The same part of the face: found again in the whole picture where the whole picture's box lies.
            using var match = new Mat();
            Cv2.MatchTemplate(whole, cut, match, TemplateMatchModes.SqDiffNormed);
            Cv2.MinMaxLoc(match, out var difference, out _, out var place, out _);
            Assert.InRange(difference, 0, 1e-6);
            Assert.InRange(Math.Abs(place.X - box.X), 0, 0.08 * box.Width);
            Assert.InRange(Math.Abs(place.Y - box.Y), 0, 0.08 * box.Height);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Pictures_without_a_face_are_counted_and_every_id_is_there_once()
    {
        var stop = TestContext.Current.CancellationToken;
        Draw("face.png", 40, 40, 320);
        using (var wall = new Mat(120, 120, MatType.CV_8UC3, new Scalar(90, 120, 150))) wall.ImWrite(folder["wall.png"]);
        var detector = await TestDetector.Get(DetectorModel.FullRange, stop);
        for (var again = 0; again < 2; again++)
        {
            var set = await new SetRecropper(detector).RunAsync(Set(folder.Root, "wall.png", "face.png"), folder["cut"], cancellation: stop);
            Assert.Equal("face", Assert.Single(set.Faces).Id);
            Assert.Equal(("wall", SetRecropper.NotFound), (Assert.Single(set.LeftOut).Id, set.LeftOut[0].Reason));
            Assert.Single(Directory.GetFiles(folder["cut"]));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Unreadable_pictures_are_all_named()
    {
        var stop = TestContext.Current.CancellationToken;
        Draw("face.png", 40, 40, 320);
        folder.Write("broken.png", "no picture");
        var detector = await TestDetector.Get(DetectorModel.FullRange, stop);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => new SetRecropper(detector).RunAsync(Set(folder.Root, "gone.png", "face.png", "broken.png"), folder["cut"], cancellation: stop));
        Assert.Contains("2 of 3", error.Message);
        Assert.Contains("gone.png", error.Message);
        Assert.Contains("broken.png", error.Message);
    }

    public void Dispose() => folder.Dispose();
}
