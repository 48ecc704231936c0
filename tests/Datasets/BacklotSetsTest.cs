using FaceValue.Backlot.Benchmarks;
using FaceValue.Datasets;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Tests.Datasets;

public sealed class BacklotSetsTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact(Timeout = 120_000)]
    public async Task The_readers_of_the_real_sets_read_the_drawn_ones()
    {
        var drawn = await BenchmarkSets.WriteAsync(folder.Root, new BenchmarkSettings { Train = 12, Test = 6 }, 5, cancellation: TestContext.Current.CancellationToken);
        var fer = await Fer2013.ReadFoldersAsync(drawn.Fer.Folder, cancellation: TestContext.Current.CancellationToken);
        var raf = await RafDb.ReadAsync(drawn.Raf.Folder, cancellation: TestContext.Current.CancellationToken);
        foreach (var (set, truth) in ((FaceSet, BenchmarkFolder)[])[(fer, drawn.Fer), (raf, drawn.Raf)])
        {
            var known = ParquetTable.Read<BenchmarkTruth>(truth.Truth).OrderBy(row => row.File).ToList();
            Assert.Equal(known.Select(row => (row.File, row.Label.Word(), row.Part.ToString())), set.Faces.OrderBy(face => face.File).Select(face => (face.File, face.Class, face.OriginalSplit.ToString()!)));
            Assert.Empty(set.LeftOut);
            var split = DatasetSplit.ByGroup(set.Faces);
            Assert.Equal(6, split.Part(set, SplitPart.Test).Faces.Count);
            var batches = await FaceBatches.OpenAsync(split.Part(set, SplitPart.Train), new FaceBatchSettings { ImageSide = 32 }, cancellation: TestContext.Current.CancellationToken);
            Assert.All(batches.Epoch(1), batch => batch.Check(32, 5));
        }
        Assert.All(fer.Faces, face => Assert.Equal((48, 48), (face.Width, face.Height)));
        Assert.All(raf.Faces, face => Assert.Equal((100, 100), (face.Width, face.Height)));
    }

    public void Dispose() => folder.Dispose();
}
