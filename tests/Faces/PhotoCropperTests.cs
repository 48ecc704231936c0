using FaceValue.Faces;
using FaceValue.Study;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>Many photos at once: every one ends in exactly one way, and a stopped run ends as an undisturbed one.</summary>
public class PhotoCropperTests
{
    const int Limit = 120_000;

    /// <summary>Photos of every kind: usable, without a face, small, of two people, and files that are none.</summary>
    static List<PhotoFile> Photos(TempFolder folder)
    {
        var photos = new List<PhotoFile>();
        void Add(string id, byte[] bytes)
        {
            File.WriteAllBytes(folder.Path(id), bytes);
            photos.Add(new PhotoFile(id, folder.Path(id)));
        }
        for (var i = 0; i < 6; i++)
        {
            using var portrait = DrawnFace.Picture(300 + 10 * i, 320);
            Add($"portrait-{i}.png", portrait.ImEncode(".png"));
        }
        using var empty = new Mat(200, 300, MatType.CV_8UC3, new Scalar(150, 140, 125));
        Add("wall.png", empty.ImEncode(".png"));
        using var two = new Mat(300, 600, MatType.CV_8UC3, new Scalar(150, 140, 125));
        DrawnFace.Draw(two, 150, 150, 180);
        DrawnFace.Draw(two, 450, 150, 190);
        Add("two.png", two.ImEncode(".png"));
        using var tiny = DrawnFace.Picture(90, 90);
        Add("tiny.png", tiny.ImEncode(".png"));
        Add("page.jpg", "<html>"u8.ToArray());
        Add("bomb.png", SmallPictures.PngClaiming(60_000, 60_000));
        Add("half.png", empty.ImEncode(".png")[..200]);
        Add("nothing.jpg", []);
        photos.Add(new PhotoFile("gone.jpg", folder.Path("gone.jpg")));
        return photos;
    }

    static async Task<PhotoCropper> Cropper(CancellationToken stop, int parallel = 3, CropSettings? crop = null, QualitySettings? quality = null) =>
        new(await TestDetector.Get(new DetectorSettings { Model = DetectorModel.ShortRange, Parallel = parallel }, stop), crop, quality);

    static Dictionary<string, string> Crops(string folder) =>
        Directory.GetFiles(folder).Where(file => !file.EndsWith("journal.jsonl", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file), InputLog.Hash);

    [Fact(Timeout = Limit)]
    public async Task Every_photo_is_accounted_for_exactly_once()
    {
        using var folder = new TempFolder();
        var photos = Photos(folder);
        var result = await (await Cropper(TestContext.Current.CancellationToken)).RunAsync(photos, folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(photos.Select(photo => photo.Id), result.Photos.Select(photo => photo.PhotoId));
        Assert.Equal(photos.Count, result.Outcomes.Values.Sum());
        var outcomes = result.Photos.ToDictionary(photo => photo.PhotoId, photo => photo.Outcome);
        Assert.All(outcomes.Where(o => o.Key.StartsWith("portrait", StringComparison.Ordinal)), o => Assert.Equal(PhotoOutcome.Kept, o.Value));
        Assert.Equal(PhotoOutcome.NoFace, outcomes["wall.png"]);
        Assert.Equal(PhotoOutcome.SeveralFaces, outcomes["two.png"]);
        Assert.Equal(PhotoOutcome.TooSmall, outcomes["tiny.png"]);
        Assert.Equal(PhotoOutcome.NotAnImage, outcomes["page.jpg"]);
        Assert.Equal(PhotoOutcome.TooManyPixels, outcomes["bomb.png"]);
        Assert.Equal(PhotoOutcome.Truncated, outcomes["half.png"]);
        Assert.Equal(PhotoOutcome.Empty, outcomes["nothing.jpg"]);
        Assert.Equal(PhotoOutcome.Missing, outcomes["gone.jpg"]);
        Assert.Equal(result.Faces.Select(face => face.CropFile).Order(), Crops(folder.Path("crops")).Keys.Order());
        Assert.Equal(result.Outcomes[PhotoOutcome.Kept], result.Faces.Count(face => face.Kept));
    }

    [Fact(Timeout = Limit)]
    public async Task A_run_stopped_at_any_photo_goes_on_and_ends_as_an_undisturbed_one()
    {
        using var folder = new TempFolder();
        var photos = Photos(folder);
        var whole = await (await Cropper(TestContext.Current.CancellationToken, parallel: 1)).RunAsync(photos, folder.Path("whole"), cancellation: TestContext.Current.CancellationToken);
        for (var stopAfter = 1; stopAfter < photos.Count; stopAfter += 3)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var cropper = await Cropper(stop.Token);
            var stopping = new Reports(report => { if (report.Done >= stopAfter) stop.Cancel(); });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cropper.RunAsync(photos, folder.Path("stopped"), stopping, stop.Token));
            // What a kill in the middle of writing leaves: a torn line and a half-written crop.
            File.AppendAllText(folder.Path("stopped", "journal.jsonl"), """{"Photo":{"PhotoId":"port""");
            File.WriteAllText(folder.Path("stopped", "portrait-0.png.face-0.png.1.2.part"), "half");
        }
        var resumed = await (await Cropper(TestContext.Current.CancellationToken)).RunAsync(photos, folder.Path("stopped"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(whole.Photos, resumed.Photos);
        Assert.Equal(whole.Faces, resumed.Faces);
        Assert.Equal(Crops(folder.Path("whole")), Crops(folder.Path("stopped")));
    }

    [Fact(Timeout = Limit)]
    public async Task A_finished_run_looks_at_no_photo_again_unless_it_or_the_settings_changed()
    {
        using var folder = new TempFolder();
        var photos = Photos(folder);
        var stop = TestContext.Current.CancellationToken;
        var first = await (await Cropper(stop)).RunAsync(photos, folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        var before = File.GetLastWriteTimeUtc(folder.Path("crops", "portrait-1.png.face-0.png"));
        using (var other = DrawnFace.Picture(280, 280)) File.WriteAllBytes(folder.Path("portrait-0.png"), other.ImEncode(".png"));
        using (var wall = new Mat(90, 90, MatType.CV_8UC3, Scalar.All(99))) File.WriteAllBytes(folder.Path("portrait-2.png"), wall.ImEncode(".png"));
        var second = await (await Cropper(stop)).RunAsync(photos, folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(before, File.GetLastWriteTimeUtc(folder.Path("crops", "portrait-1.png.face-0.png")));
        Assert.Equal(first.Photos[1], second.Photos[1]);
        Assert.Equal(280, second.Photos[0].Width);
        Assert.Equal(PhotoOutcome.NoFace, second.Photos[2].Outcome);
        Assert.False(File.Exists(folder.Path("crops", "portrait-2.png.face-0.png")));
        await (await Cropper(stop, crop: new CropSettings { OutputSide = 32 })).RunAsync(photos, folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        using var small = Cv2.ImRead(folder.Path("crops", "portrait-1.png.face-0.png"));
        Assert.Equal(32, small.Width);
    }

    [Fact(Timeout = Limit)]
    public async Task What_is_refused_is_a_setting_and_the_rest_is_only_noted()
    {
        using var folder = new TempFolder();
        var photos = Photos(folder).Where(photo => photo.Id is "two.png" or "tiny.png").ToList();
        var cropper = await Cropper(TestContext.Current.CancellationToken, quality: new QualitySettings { Refused = [] });
        var result = await cropper.RunAsync(photos, folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Photos, photo => Assert.Equal(PhotoOutcome.Kept, photo.Outcome));
        Assert.Contains(result.Faces, face => face is { SeveralFaces: true, Kept: true });
        Assert.Contains(result.Faces, face => face is { TooSmall: true, Kept: true });
        Assert.Single(result.Faces, face => face is { PhotoId: "two.png", Kept: true });
    }

    [Fact(Timeout = Limit)]
    public async Task The_rows_are_tables_as_they_are()
    {
        using var folder = new TempFolder();
        var result = await (await Cropper(TestContext.Current.CancellationToken)).RunAsync(Photos(folder), folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        ParquetTable.Write(folder.Path("photos.parquet"), result.Photos);
        ParquetTable.Write(folder.Path("faces.parquet"), result.Faces);
        Assert.Equal(result.Photos, ParquetTable.Read<PhotoResult>(folder.Path("photos.parquet")));
        Assert.Equal(result.Faces, ParquetTable.Read<DetectedFace>(folder.Path("faces.parquet")));
    }

    [Fact(Timeout = Limit)]
    public async Task Ids_that_clash_or_lead_elsewhere_are_all_named_before_anything_is_written()
    {
        using var folder = new TempFolder();
        var cropper = await Cropper(TestContext.Current.CancellationToken);
        Task Run(params string[] ids) => cropper.RunAsync([.. ids.Select(id => new PhotoFile(id, "x"))], folder.Path("crops"), cancellation: TestContext.Current.CancellationToken);
        var unfit = await Assert.ThrowsAsync<ArgumentException>(() => Run("good", "../up", "a/b", "", ".hidden", "line\n"));
        foreach (var id in (string[])["../up", "a/b", ".hidden"]) Assert.Contains($"'{id}'", unfit.Message);
        Assert.DoesNotContain("good", unfit.Message);
        Assert.Contains("'Photo'", (await Assert.ThrowsAsync<ArgumentException>(() => Run("Photo", "other", "photo"))).Message);
        Assert.False(Directory.Exists(folder.Path("crops")));
    }

    sealed class Reports(Action<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told(value);
    }
}
