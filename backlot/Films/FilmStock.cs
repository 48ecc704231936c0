using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Backlot.Films;

/// <summary>Shoots screenplays: real video files, and the truth of every drawn frame.</summary>
public static class FilmStock
{
    /// <summary>Shoots what is not there yet, several films at a time. A stopped run goes on with the films that are not whole; a changed screenplay, other settings, another seed or another renderer shoot anew.</summary>
    /// <param name="folder">Where films and tables go.</param>
    /// <param name="screenplays">The films; <see cref="Scripts.Repertoire.All"/> for the study's.</param>
    /// <param name="settings">How they are shot.</param>
    /// <param name="seed">The world's seed: the same one gives the same frames and the same truth.</param>
    /// <param name="progress">Frames done, of all films.</param>
    /// <param name="cancellation">Stops between frames; what lies in the folder is whole.</param>
    /// <exception cref="ArgumentException">A screenplay cannot be filmed, two have one name, or the settings ask for something impossible.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<FilmShelf> WriteAsync(string folder, IReadOnlyList<Screenplay> screenplays, FilmSettings settings, int seed,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(settings);
        Check(screenplays, settings);
        Directory.CreateDirectory(folder);
        FilmSet[] sets = [.. screenplays.Select(screenplay => new FilmSet(folder, screenplay, settings, seed))];
        int total = sets.Sum(set => set.Frames), done = 0;
        var painter = new ScenePainter();
        var films = new FilmRecord[sets.Length];
        var cores = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(Enumerable.Range(0, sets.Length), cores, (i, stop) =>
        {
            void Count(int frames) => progress?.Report(new WorkProgress(Interlocked.Add(ref done, frames), total, screenplays[i].Title));
            films[i] = sets[i].Shoot(painter, Count, stop);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);

        var unfinished = Path.Combine(folder, "unfinished.part");
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var shelf = new FilmShelf(folder, films, Path.Combine(folder, "films.parquet"), Path.Combine(folder, "truth.parquet"), Path.Combine(folder, "arcs.parquet"), Path.Combine(folder, "plot-points.csv"));
        WriteTables(shelf, sets);
        return shelf;
    }

    static void Check(IReadOnlyList<Screenplay> screenplays, FilmSettings settings)
    {
        ArgumentNullException.ThrowIfNull(screenplays);
        settings.Check();
        foreach (var screenplay in screenplays) screenplay.Check();
        string[] twice = [.. screenplays.GroupBy(screenplay => screenplay.Film).Where(group => group.Count() > 1).Select(group => group.Key)];
        if (twice.Length > 0) throw new ArgumentException($"Several screenplays share the name {string.Join(", ", twice)}; give each a title of its own.", nameof(screenplays));
    }

    // The film table is written last: where it lists these very films, the other tables are theirs.
    static void WriteTables(FilmShelf shelf, FilmSet[] sets)
    {
        var version = WorldVersion.Of(sets.Select(set => set.Version).ToArray(), 0);
        var stamp = Path.Combine(shelf.Folder, "tables-version.txt");
        if (File.Exists(stamp) && File.ReadAllText(stamp) == version && ((string[])[shelf.FilmTable, shelf.Truth, shelf.Arcs, shelf.PlotPoints]).All(File.Exists)) return;
        ParquetTable.Write(shelf.Truth, sets.SelectMany(set => set.Truth()));
        ParquetTable.Write(shelf.Arcs, sets.SelectMany(set => set.Arc()));
        CsvTable.Write(shelf.PlotPoints, sets.SelectMany(set => FilmPlotPoint.Of(set.Screenplay)));
        ParquetTable.Write(shelf.FilmTable, shelf.Films);
        AtomicFile.Write(stamp, version);
    }
}
