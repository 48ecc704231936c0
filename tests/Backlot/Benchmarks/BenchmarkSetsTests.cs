using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FaceValue.Backlot.Benchmarks;
using FaceValue.Study;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Tests.Backlot.Benchmarks;

public sealed partial class BenchmarkSetsTests : IDisposable
{
    const int Timeout = 120_000;

    static readonly BenchmarkSettings Small = new() { Train = 14, Test = 6 };

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task The_FER_like_set_is_laid_out_as_Kaggle_does()
    {
        var set = (await BenchmarkSets.WriteAsync(folder.Root, Small, 5, cancellation: TestContext.Current.CancellationToken)).Fer;
        var truth = ParquetTable.Read<BenchmarkTruth>(set.Truth);
        Assert.Equal(20, truth.Count);
        foreach (var part in (string[])["train", "test"])
            Assert.Equal(["angry", "disgust", "fear", "happy", "neutral", "sad", "surprise"], Directory.GetDirectories(Path.Combine(set.Folder, part)).Select(Path.GetFileName).Order());
        Assert.Equal(truth.Select(image => image.File).Order(), FilesOf(set.Folder));
        foreach (var image in truth)
        {
            Assert.StartsWith($"{image.Part.ToString().ToLowerInvariant()}/{image.Label.Word()}/", image.File);
            using var pixels = Cv2.ImRead(Path.Combine(set.Folder, image.File), ImreadModes.Unchanged);
            Assert.Equal((48, 48, 1), (pixels.Width, pixels.Height, pixels.Channels()));
            Cv2.MeanStdDev(pixels, out _, out var deviation);
            Assert.True(deviation[0] > 5, $"{image.File} is a blank picture");
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task The_RAF_like_set_is_laid_out_as_its_authors_do()
    {
        var set = (await BenchmarkSets.WriteAsync(folder.Root, Small, 5, cancellation: TestContext.Current.CancellationToken)).Raf;
        var truth = ParquetTable.Read<BenchmarkTruth>(set.Truth).ToDictionary(image => image.File);
        string[] words = ["surprise", "fear", "disgust", "happy", "sad", "angry", "neutral"];
        var lines = File.ReadAllLines(Path.Combine(set.Folder, "EmoLabel", "list_patition_label.txt"));
        Assert.Equal(20, lines.Length);
        foreach (var line in lines)
        {
            Assert.Matches(LabelLine(), line);
            var (name, number) = (line.Split(' ')[0], int.Parse(line.Split(' ')[1]));
            var file = $"Image/aligned/{name.Replace(".jpg", "_aligned.jpg")}";
            Assert.Equal(words[number - 1], truth[file].Label.Word());
            Assert.Equal(name.StartsWith("train", StringComparison.Ordinal) ? BenchmarkPart.Train : BenchmarkPart.Test, truth[file].Part);
            using var pixels = Cv2.ImRead(Path.Combine(set.Folder, file), ImreadModes.Unchanged);
            Assert.Equal((100, 100, 3), (pixels.Width, pixels.Height, pixels.Channels()));
        }
        Assert.Equal(truth.Keys.Append("EmoLabel/list_patition_label.txt").Order(), FilesOf(set.Folder));
    }

    [Fact(Timeout = Timeout)]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_another_world()
    {
        await BenchmarkSets.WriteAsync(folder["a"], Small, 5, cancellation: TestContext.Current.CancellationToken);
        await BenchmarkSets.WriteAsync(folder["b"], Small, 5, cancellation: TestContext.Current.CancellationToken);
        await BenchmarkSets.WriteAsync(folder["c"], Small, 6, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Hashes(folder["a"]), Hashes(folder["b"]));
        Assert.Empty(Images(folder["a"]).Values.Intersect(Images(folder["c"]).Values));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_run_stopped_in_the_middle_leaves_whole_files_and_ends_as_if_never_stopped()
    {
        await BenchmarkSets.WriteAsync(folder["whole"], Small, 5, cancellation: TestContext.Current.CancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BenchmarkSets.WriteAsync(folder["again"], Small, 5, new StopAt(stop, 8), stop.Token));
        Assert.False(File.Exists(folder["again/fer-like-truth.parquet"]));
        var (whole, begun) = (Hashes(folder["whole"]), Images(folder["again"]));
        Assert.InRange(begun.Count, 8, 20);
        Assert.All(begun, image => Assert.Equal(whole[image.Key], image.Value));

        // What a kill in the middle of a write leaves.
        folder.Write("again/fer-like/train/angry/Training_00003.png.1.2.part", "half");
        await BenchmarkSets.WriteAsync(folder["again"], Small, 5, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(whole, Hashes(folder["again"]));
    }

    [Fact(Timeout = Timeout)]
    public async Task Other_settings_make_the_set_anew_and_the_same_ones_touch_nothing()
    {
        await BenchmarkSets.WriteAsync(folder.Root, Small, 5, cancellation: TestContext.Current.CancellationToken);
        var (fer, raf) = (Written("fer-like"), Written("raf-like"));
        await BenchmarkSets.WriteAsync(folder.Root, Small, 5, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((fer, raf), (Written("fer-like"), Written("raf-like")));
        await BenchmarkSets.WriteAsync(folder.Root, Small with { Fer = Small.Fer with { YawDeviation = 0 } }, 5, cancellation: TestContext.Current.CancellationToken);
        Assert.NotEqual(fer, Written("fer-like"));
        Assert.Equal(raf, Written("raf-like")); // the other set's settings are the same
        Assert.All(ParquetTable.Read<BenchmarkTruth>(folder["fer-like-truth.parquet"]), image => Assert.Equal(0, image.Yaw));
    }

    [Fact(Timeout = Timeout)]
    public async Task Impossible_sizes_are_named()
    {
        foreach (var settings in new[] { Small with { Train = 0 }, Small with { Test = 10_000 }, Small with { ImagesPerPerson = 0 } })
            Assert.Contains(" is ", (await Assert.ThrowsAsync<ArgumentException>(() => BenchmarkSets.WriteAsync(folder.Root, settings, 5, cancellation: TestContext.Current.CancellationToken))).Message);
    }

    string Written(string set) => string.Join(' ', FilesOf(folder[set]).Select(file => File.GetLastWriteTimeUtc(folder[$"{set}/{file}"]).Ticks));

    static IReadOnlyList<string> FilesOf(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order()];

    static SortedDictionary<string, string> Hashes(string root) =>
        new(FilesOf(root).ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, file))))));

    static Dictionary<string, string> Images(string root) => Hashes(root).Where(file => file.Key.EndsWith("g", StringComparison.Ordinal)).ToDictionary();

    [GeneratedRegex(@"^(train_\d{5}|test_\d{4})\.jpg [1-7]$")]
    private static partial Regex LabelLine();

    public void Dispose() => folder.Dispose();

    sealed class StopAt(CancellationTokenSource stop, long done) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            if (value.Done >= done) stop.Cancel();
        }
    }
}
