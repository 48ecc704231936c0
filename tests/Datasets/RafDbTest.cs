using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class RafDbTest : IDisposable
{
    const int Timeout = 60_000;
    const string List = "EmoLabel/list_patition_label.txt";

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task Numbers_become_classes_and_names_become_parts()
    {
        for (var label = 1; label <= 7; label++) Aligned($"train_{label:D5}", label);
        Aligned("test_0001", 8);
        Aligned("test_0099", 9);
        folder.Write(List, string.Concat(Enumerable.Range(1, 7).Select(label => $"train_{label:D5}.jpg {label}\r\n")) + "\ntest_0001.jpg 4\n");
        var set = await Read(TestContext.Current.CancellationToken);
        Assert.Equal(["surprise", "fear", "happy", "sad", "angry", "happy"], set.Faces.Select(face => face.Class));
        Assert.Equal(SplitPart.Test, set.Faces[^1].OriginalSplit);
        Assert.Equal("raf-db:test_0001", set.Faces[^1].Id);
        Assert.All(set.Faces.SkipLast(1), face => Assert.Equal(SplitPart.Train, face.OriginalSplit));
        Assert.Equal(3, set.LeftOut.Count);
        Assert.Contains(set.LeftOut, item => item is { Id: "raf-db:test_0099_aligned.jpg", Reason: "not in the list of labels" });
    }

    [Fact(Timeout = Timeout)]
    public async Task Hostile_lines_and_missing_pictures_are_named_together()
    {
        Aligned("train_00001", 1);
        folder.Write(List, $"train_00001.jpg 5\ntrain_00001.jpg 4\n../../etc/passwd 4\ntrain_00002.jpg 9\ntrain_00003.jpg 4\n{new string('x', 5000)}\ntrain_00004.jpg\n");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read(TestContext.Current.CancellationToken));
        Assert.Contains("line 00002: train_00001 stands on line 1 already", error.Message);
        Assert.Contains("line 00003: expected 'train_00001.jpg 5' but got '../../etc/passwd 4'", error.Message);
        Assert.Contains("line 00004: its label '9' is unknown", error.Message);
        Assert.Contains("Image/aligned/train_00003_aligned.jpg: it is missing", error.Message);
        Assert.Contains("line 00007", error.Message);
        Assert.True(error.Message.Length < 1500, error.Message);
    }

    [Fact(Timeout = Timeout)]
    public async Task Original_pictures_have_their_own_names_and_a_missing_part_says_what_to_unpack()
    {
        DrawnSets.Picture(folder, "Image/original/train_00001.jpg", 1, 90, 60);
        folder.Write(List, "train_00001.jpg 5\n");
        var set = await RafDb.ReadAsync(folder.Root, RafImages.Original, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((90, 60), (set.Faces[0].Width, set.Faces[0].Height));
        Assert.Contains("aligned.zip", (await Assert.ThrowsAsync<MissingInputException>(() => Read(TestContext.Current.CancellationToken))).Message);
        folder.Write(List, "");
        Directory.CreateDirectory(folder["Image/aligned"]);
        Assert.Contains("holds no picture", (await Assert.ThrowsAsync<InvalidDataException>(() => Read(TestContext.Current.CancellationToken))).Message);
        File.Delete(folder[List]);
        Assert.Contains("EmoLabel", (await Assert.ThrowsAsync<MissingInputException>(() => Read(TestContext.Current.CancellationToken))).Message);
    }

    public void Dispose() => folder.Dispose();

    void Aligned(string stem, int seed) => DrawnSets.Picture(folder, $"Image/aligned/{stem}_aligned.jpg", seed, 100, 100);

    Task<FaceSet> Read(CancellationToken cancellation) => RafDb.ReadAsync(folder.Root, cancellation: cancellation);
}
