using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>Writes two benchmark sets of drawn faces in the file formats of the real ones.</summary>
public static class BenchmarkSets
{
    /// <summary>Writes what is not there yet. A run that was stopped goes on where it was; other settings, another seed or another renderer begin anew.</summary>
    /// <param name="folder">Where the sets go: <c>fer-like</c> and <c>raf-like</c>, each with its truth beside it.</param>
    /// <param name="settings">Sizes and looks.</param>
    /// <param name="seed">The world's seed: the same one gives the same bytes.</param>
    /// <param name="progress">Images done, of both sets.</param>
    /// <param name="cancellation">Stops between images; every file is whole.</param>
    /// <exception cref="ArgumentException">The settings ask for something impossible.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<BenchmarkFolders> WriteAsync(string folder, BenchmarkSettings settings, int seed,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        Directory.CreateDirectory(folder);
        var folders = new BenchmarkFolders(
            new BenchmarkFolder(Path.Combine(folder, "fer-like"), Path.Combine(folder, "fer-like-truth.parquet")),
            new BenchmarkFolder(Path.Combine(folder, "raf-like"), Path.Combine(folder, "raf-like-truth.parquet")));
        var total = 2 * (settings.Train + settings.Test);
        var (fer, raf) = (new FerLayout(), new RafLayout());
        var done = 0;
        var painter = new ScenePainter();
        void Count() => progress?.Report(new WorkProgress(Interlocked.Increment(ref done), total, "Benchmark images"));

        await WriteAsync(folders.Fer, new BenchmarkCast("fer", settings.Fer, fer, settings, seed), fer, WorldVersion.Of(settings with { Raf = new() }, seed), painter, Count, cancellation).ConfigureAwait(false);
        await WriteAsync(folders.Raf, new BenchmarkCast("raf", settings.Raf, raf, settings, seed), raf, WorldVersion.Of(settings with { Fer = new() }, seed), painter, Count, cancellation).ConfigureAwait(false);
        return folders;
    }

    static async Task WriteAsync(BenchmarkFolder set, BenchmarkCast cast, BenchmarkLayout layout, string version, ScenePainter painter, Action count, CancellationToken cancellation)
    {
        var stamp = set.Folder + "-version.txt";
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != version)
        {
            // The stamp goes first and comes last: whatever is found under it was made from what it names.
            File.Delete(stamp);
            File.Delete(set.Truth);
            if (Directory.Exists(set.Folder)) Directory.Delete(set.Folder, recursive: true);
            AtomicFile.Write(stamp, version);
        }
        if (File.Exists(set.Truth))
        {
            for (var i = 0; i < cast.Count; i++) count();
            return;
        }
        if (Directory.Exists(set.Folder))
            foreach (var part in Directory.EnumerateFiles(set.Folder, "*.part", SearchOption.AllDirectories)) File.Delete(part);

        var images = new BenchmarkTruth[cast.Count];
        var cores = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(Enumerable.Range(0, cast.Count), cores, (i, _) =>
        {
            var draft = cast.Draft(i);
            images[i] = draft.Truth;
            var path = Path.Combine(set.Folder, draft.Truth.File);
            if (!File.Exists(path)) AtomicFile.Write(path, layout.Encode(draft.Plan.Shoot(painter)));
            count();
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        layout.Complete(set.Folder, images);
        ParquetTable.Write(set.Truth, images);
    }
}
