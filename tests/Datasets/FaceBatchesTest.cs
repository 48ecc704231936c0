using FaceValue.Datasets;
using OpenCvSharp;

namespace FaceValue.Tests.Datasets;

public sealed class FaceBatchesTest : IDisposable
{
    const int Timeout = 60_000;

    static readonly FaceBatchSettings Small = new() { ImageSide = 16, BatchSize = 7 };

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task Every_epoch_has_every_face_once_in_its_own_order()
    {
        var batches = await OpenAsync(Small, TestContext.Current.CancellationToken);
        var epochs = Enumerable.Range(1, 4).Select(epoch => batches.Epoch(epoch).ToList()).ToList();
        Assert.All(epochs, epoch => Assert.Equal([7, 7, 6], epoch.Select(batch => batch.Count)));
        Assert.All(epochs, epoch => Assert.Equal(batches.Ids.Order(), epoch.SelectMany(batch => batch.Ids).Order()));
        Assert.Equal(4, epochs.DistinctBy(epoch => string.Join(' ', epoch.SelectMany(batch => batch.Ids))).Count());
        var labels = batches.Ids.Zip(batches.Labels).ToDictionary();
        Assert.All(epochs.SelectMany(epoch => epoch), batch => Assert.Equal(batch.Ids.Select(id => (long)labels[id]), batch.Labels));
    }

    [Fact(Timeout = Timeout)]
    public async Task An_epoch_is_the_same_whatever_was_asked_before_and_wherever_pictures_are_kept()
    {
        var (kept, read) = (await OpenAsync(Small, TestContext.Current.CancellationToken), await OpenAsync(Small with { MaxBytesKept = 3 * 768 }, TestContext.Current.CancellationToken));
        _ = kept.Epoch(1).Concat(kept.Epoch(2)).Count();
        foreach (var (first, second) in kept.Epoch(3).Zip(read.Epoch(3)))
        {
            Assert.Equal(first.Ids, second.Ids);
            Assert.Equal(first.Images, second.Images);
        }
        Assert.Equal(kept.Fingerprint, read.Fingerprint);
    }

    [Theory(Timeout = Timeout), InlineData(ColourUse.Colour), InlineData(ColourUse.Grey)]
    public async Task To_be_judged_by_pictures_are_exactly_what_a_model_is_fed_elsewhere(ColourUse colours)
    {
        var set = await DrawnSets.HandsAsync(folder, 4, TestContext.Current.CancellationToken);
        var batches = await FaceBatches.OpenAsync(set, (Small with { Colours = colours }).Judging, cancellation: TestContext.Current.CancellationToken);
        var images = batches.Epoch(9).SelectMany(batch => batch.Images).ToArray();
        Assert.Equal(set.Faces.Select(face => face.Id), batches.Epoch(2).SelectMany(batch => batch.Ids));
        foreach (var (i, face) in set.Faces.Index())
        {
            using var crop = Cv2.ImRead(set.PathOf(face));
            var expected = new float[768];
            FacePixels.Write(crop, 16, colours, expected);
            Assert.Equal(expected, images[(i * 768)..((i + 1) * 768)]);
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task The_fingerprint_names_everything_that_batches_are_made_from()
    {
        var set = await DrawnSets.HandsAsync(folder, 10, TestContext.Current.CancellationToken);
        FaceBatchSettings[] settings =
        [
            Small, Small with { ImageSide = 17 }, Small with { BatchSize = 8 }, Small with { Seed = 1 }, Small with { Shuffle = false }, Small with { Colours = ColourUse.Grey },
            Small with { Augmentation = Augmentation.Medium }, Small with { Augmentation = Augmentation.Light with { Hue = 0.01 } },
        ];
        var prints = new List<string>();
        foreach (var one in settings) prints.Add(await PrintOf(set, one));
        var faces = set.Faces;
        prints.Add(await PrintOf(set with { Faces = [.. faces.Skip(1)] }, Small));
        prints.Add(await PrintOf(set with { Faces = [faces[1], faces[0], .. faces.Skip(2)] }, Small));
        prints.Add(await PrintOf(set with { Faces = [faces[0] with { ClassIndex = 1 - faces[0].ClassIndex }, .. faces.Skip(1)] }, Small));
        DrawnSets.Picture(folder, "hands/open/000.png", 77);
        prints.Add(await PrintOf(await ClassFolders.ReadAsync("hands", folder["hands"], DrawnSets.Hands, cancellation: TestContext.Current.CancellationToken), Small));
        Assert.Equal(prints.Count, prints.Distinct().Count());
        DrawnSets.Picture(folder, "hands/open/000.png", 0, 40, 50);
        Assert.Equal(prints[0], await PrintOf(await ClassFolders.ReadAsync("hands", folder["hands"], DrawnSets.Hands, cancellation: TestContext.Current.CancellationToken), Small));
    }

    [Fact(Timeout = Timeout)]
    public async Task Unreadable_and_changed_pictures_are_named_or_skipped_and_counted()
    {
        var set = await DrawnSets.HandsAsync(folder, 10, TestContext.Current.CancellationToken);
        File.Delete(folder["hands/open/003.png"]);
        DrawnSets.Picture(folder, "hands/open/004.png", 555);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => FaceBatches.OpenAsync(set, Small, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("hands:open/003.png", error.Message);
        Assert.Contains("hands:open/004.png: it was changed", error.Message);
        Assert.DoesNotContain("005", error.Message);
        var batches = await FaceBatches.OpenAsync(set, Small with { SkipUnreadable = true }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(18, batches.Epoch(1).Sum(batch => batch.Count));
        Assert.Equal(["changed since the set was read", "unreadable: Missing"], batches.Skipped.Select(item => item.Reason).Order());
        Assert.Equal(set.Faces.Select(face => face.Id).Order(), batches.Ids.Concat(batches.Skipped.Select(item => item.Id)).Order());
    }

    [Fact(Timeout = Timeout)]
    public async Task Nothing_to_make_batches_of_is_an_error()
    {
        var set = await DrawnSets.HandsAsync(folder, 2, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => FaceBatches.OpenAsync(set with { Faces = [] }, Small, cancellation: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FaceBatches.OpenAsync(set, Small with { BatchSize = 0 }, cancellation: TestContext.Current.CancellationToken));
        Directory.Delete(folder["hands"], recursive: true);
        await Assert.ThrowsAsync<InvalidDataException>(() => FaceBatches.OpenAsync(set, Small with { SkipUnreadable = true }, cancellation: TestContext.Current.CancellationToken));
    }

    public void Dispose() => folder.Dispose();

    async Task<FaceBatches> OpenAsync(FaceBatchSettings settings, CancellationToken cancellation) =>
        await FaceBatches.OpenAsync(await DrawnSets.HandsAsync(folder, 10, cancellation), settings, cancellation: cancellation);

    static async Task<string> PrintOf(FaceSet set, FaceBatchSettings settings) => (await FaceBatches.OpenAsync(set, settings, cancellation: TestContext.Current.CancellationToken)).Fingerprint;
}
