using FaceValue.Datasets;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class ClassFoldersTest : IDisposable
{
    const int Timeout = 60_000;

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task Two_classes_of_something_else_go_from_folders_to_batches()
    {
        var set = await DrawnSets.HandsAsync(folder, 10, TestContext.Current.CancellationToken);
        Assert.Equal([("closed", 10), ("open", 10)], set.Counts.Select(count => (count.Class, count.Count)));
        var split = DatasetSplit.ByGroup(set.Faces, new SplitSettings { Train = 0.5, Validation = 0.25, Test = 0.25 });
        var seen = new List<string>();
        foreach (var part in Enum.GetValues<SplitPart>())
        {
            var batches = await FaceBatches.OpenAsync(split.Part(set, part), new FaceBatchSettings { ImageSide = 16, BatchSize = 4 }, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(["closed", "open"], batches.Classes);
            foreach (var batch in batches.Epoch(1))
            {
                batch.Check(16, 2);
                seen.AddRange(batch.Ids);
                Assert.Equal(batch.Ids.Select(id => id.Contains("/closed/") || id.StartsWith("hands:closed/", StringComparison.Ordinal) ? 0L : 1L), batch.Labels);
            }
        }
        Assert.Equal(set.Faces.Select(face => face.Id).Order(), seen.Order());
    }

    [Fact(Timeout = Timeout)]
    public async Task One_error_names_twenty_offenders_and_counts_the_rest()
    {
        for (var i = 0; i < 25; i++) folder.Write($"set/open/{i:D2}.png", "no picture");
        DrawnSets.Picture(folder, "set/ajar/1.png", 1);
        DrawnSets.Picture(folder, "set/loose.png", 1);
        DrawnSets.Picture(folder, "set/closed/below/1.png", 1);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read("set", TestContext.Current.CancellationToken));
        Assert.Contains("ajar: its label 'ajar' is unknown; known are closed, open", error.Message);
        Assert.Contains("loose.png: it lies in no class's folder", error.Message);
        Assert.Contains("closed/below: expected pictures here", error.Message);
        Assert.Contains("open/00.png: it is no picture", error.Message);
        Assert.Contains("and 8 more", error.Message);
        Assert.DoesNotContain("open/24.png", error.Message);
    }

    [Fact(Timeout = Timeout)]
    public async Task Cut_off_empty_and_hollow_pictures_are_named()
    {
        DrawnSets.Picture(folder, "set/open/whole.png", 1);
        DrawnSets.Picture(folder, "set/open/cut.jpg", 2);
        File.WriteAllBytes(folder["set/open/cut.jpg"], File.ReadAllBytes(folder["set/open/cut.jpg"])[..^200]);
        folder.Write("set/open/empty.png", "");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read("set", TestContext.Current.CancellationToken));
        Assert.Contains("open/cut.jpg: it ends before the picture does", error.Message);
        Assert.Contains("open/empty.png: it is empty", error.Message);
        Assert.DoesNotContain("whole", error.Message);
    }

    [Fact(Timeout = Timeout)]
    public async Task Files_that_are_no_pictures_are_counted_and_equal_pictures_are_grouped()
    {
        DrawnSets.Picture(folder, "set/train/open/a.png", 1);
        DrawnSets.Picture(folder, "set/test/closed/b.png", 1);
        DrawnSets.Picture(folder, "set/test/closed/c.png", 2);
        folder.Write("set/train/open/Thumbs.db", "");
        var set = await Read("set", TestContext.Current.CancellationToken);
        Assert.Equal([("no picture file", 1)], set.LeftOutCounts);
        Assert.Equal([SplitPart.Test, SplitPart.Test, SplitPart.Train], set.Faces.Select(face => face.OriginalSplit!.Value));
        Assert.Equal(set.Faces[0].DuplicateGroup, set.Faces[2].DuplicateGroup);
        Assert.NotEqual(set.Faces[0].DuplicateGroup, set.Faces[1].DuplicateGroup);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_missing_folder_and_an_empty_one_are_different_errors()
    {
        await Assert.ThrowsAsync<MissingInputException>(() => Read("nowhere", TestContext.Current.CancellationToken));
        Directory.CreateDirectory(folder["empty/open"]);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read("empty", TestContext.Current.CancellationToken));
        Assert.Contains("holds no picture of closed, open", error.Message);
    }

    public void Dispose() => folder.Dispose();

    Task<FaceSet> Read(string name, CancellationToken cancellation) => ClassFolders.ReadAsync("hands", folder[name], DrawnSets.Hands, cancellation: cancellation);
}
