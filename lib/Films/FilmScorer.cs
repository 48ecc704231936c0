using System.Collections.Concurrent;
using FaceValue.Faces;
using FaceValue.Study;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>Lets models read films: each film is decoded and searched for faces once, and all models read the same cut-out faces. Several films at a time; stopped at any moment and run again, it goes on with the film it was in.</summary>
public sealed class FilmScorer
{
    internal const string FilmTable = "films.parquet";

    readonly MediaPipeDetector detector;
    readonly ScoringSettings settings;
    readonly FrameSampler sampler;
    readonly FaceFinder finder;

    /// <summary>Scores as the settings say.</summary>
    /// <param name="detector">Finds the faces. Not disposed.</param>
    /// <param name="settings">The original study's by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The settings need the <c>ffmpeg</c> program, which is not here.</exception>
    public FilmScorer(MediaPipeDetector detector, ScoringSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        this.settings = settings ?? new ScoringSettings();
        this.settings.Check();
        this.detector = detector;
        sampler = new FrameSampler(this.settings.Sampling);
        finder = new FaceFinder(detector, sampler, new FaceCropper(this.settings.Crop), this.settings.AllFaces);
    }

    /// <summary>Scores films, and writes for each a folder of tables: <c>frames.parquet</c>, <c>faces.parquet</c>, <c>readings/&lt;model&gt;.parquet</c>, <c>manifest.json</c>; beside them <c>films.parquet</c> with every film's outcome.</summary>
    /// <param name="films">With ids that are different even without regard to case.</param>
    /// <param name="models">Who reads. Readings by other models of earlier runs stay.</param>
    /// <param name="folder">Of the tables; made where it is missing.</param>
    /// <param name="progress">In thousandths of a film, every film alike. Told after each frame.</param>
    /// <param name="cancellation">Stops between frames; films that are finished stay.</param>
    /// <returns>One for each film, in their order. A film that cannot be read is told with its reason, and the others go on.</returns>
    /// <exception cref="ArgumentException">Ids cannot be folder names or are used twice, or models are there twice; all of them are named.</exception>
    /// <exception cref="MissingInputException">A model's file is not there.</exception>
    /// <exception cref="InvalidDataException">A model's file is no network that names expressions.</exception>
    public async Task<IReadOnlyList<FilmOutcome>> RunAsync(IReadOnlyList<FilmFile> films, IReadOnlyList<ScoredModel> models, string folder,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(films);
        ArgumentNullException.ThrowIfNull(models);
        FilmFile.Check(films);
        ScoredModel.Check(models);
        var workers = Math.Clamp(films.Count, 1, settings.Parallel);
        var run = new Run(folder, models, settings.Parallel / workers, new FilmsProgress(films, progress));
        try
        {
            var outcomes = new FilmOutcome[films.Count];
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
            await Parallel.ForAsync(0, films.Count, parallel, (i, stop) =>
            {
                outcomes[i] = Score(films[i], run, stop);
                run.Progress.Finished(films[i]);
                return ValueTask.CompletedTask;
            });
            ParquetTable.Write(Path.Combine(folder, FilmTable), outcomes);
            return outcomes;
        }
        finally
        {
            foreach (var reader in run.Readers) reader.Dispose();
        }
    }

    FilmOutcome Score(FilmFile file, Run run, CancellationToken cancellation)
    {
        try
        {
            var film = Film.Open(file);
            InputLog.Note(film.File);
            var place = new FilmFolder(run.Folder, film.Id);
            place.Tidy();
            var wanted = Wanted(film);
            var known = place.Known() is { } earlier && earlier.SameFaces(wanted) ? earlier : null;
            var missing = run.Models.Where(model => known?.Readings.GetValueOrDefault(model.Key)?.Sha256 != run.Hashes[model.Key]).ToList();
            if (known is not null) place.NoteWritten(known);
            if (known is not null && missing.Count == 0) return FilmOutcome.Of(FilmState.Unchanged, film, known);
            if (known is null || !File.Exists(place.Crops)) known = Find(film, place, wanted, known, run, cancellation);
            try
            {
                known = Read(place, known, missing, run, cancellation);
            }
            catch (InvalidDataException) when (File.Exists(place.Crops))
            {
                known = Read(place, Find(film, place, wanted, known, run, cancellation), missing, run, cancellation);
            }
            if (!settings.KeepCrops) File.Delete(place.Crops);
            return FilmOutcome.Of(FilmState.Scored, film, known);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OpenCVException)
        {
            return FilmOutcome.Failed(file, settings.Sampling, e);
        }
    }

    // What other models have read stays true where the same decoder gives the same faces again.
    FilmManifest Find(Film film, FilmFolder place, FilmManifest wanted, FilmManifest? known, Run run, CancellationToken cancellation)
    {
        var keep = known is not null && known.Decoder == sampler.Decoder;
        if (!keep) place.Clear();
        run.Progress.Begin(film, sampler.Expected(film));
        var found = finder.Find(film, place, wanted, run.Threads, () => run.Progress.Seen(film), cancellation);
        if (keep) found = found with { Readings = known!.Readings };
        found.Save(place.Manifest);
        return found;
    }

    static FilmManifest Read(FilmFolder place, FilmManifest known, IReadOnlyList<ScoredModel> missing, Run run, CancellationToken cancellation)
    {
        if (missing.Count == 0) return known;
        var frames = ParquetTable.Read<FilmFrame>(place.Frames).ToDictionary(frame => frame.Frame);
        if (!run.Readers.TryTake(out var reader)) reader = new CropReader(run.Models, run.Threads);
        try
        {
            var rows = reader.Read(place.Crops, frames, missing.Select(model => model.Key).ToHashSet(), cancellation);
            foreach (var model in missing) ReadingTable.Write(place.Readings(model.Key), model.Model.Classes, rows[model.Key]);
        }
        finally
        {
            run.Readers.Add(reader);
        }
        var readings = new Dictionary<string, FilmManifest.Reading>(known.Readings);
        foreach (var model in missing) readings[model.Key] = new FilmManifest.Reading(model.Model.Name, model.Model.Seed, model.Colours, run.Hashes[model.Key], model.Model.Classes);
        var manifest = known with { Readings = readings };
        manifest.Save(place.Manifest);
        return manifest;
    }

    FilmManifest Wanted(Film film) => new()
    {
        Film = film,
        Sampling = settings.Sampling,
        Decoder = sampler.Decoder,
        Detector = detector.Settings with { Parallel = 1 },
        DetectorSha256 = DetectorFile.Of(detector.Settings.Model).Sha256,
        Crop = settings.Crop,
        AllFaces = settings.AllFaces,
        SampledFrames = 0,
        FramesWithFace = 0,
        Faces = 0,
        Readings = new Dictionary<string, FilmManifest.Reading>(),
    };

    /// <summary>What the films of one run share. Opening every model first finds out at once whether one is missing.</summary>
    sealed class Run(string folder, IReadOnlyList<ScoredModel> models, int threads, FilmsProgress progress)
    {
        public string Folder => folder;

        public IReadOnlyList<ScoredModel> Models => models;

        /// <summary>Threads for each film.</summary>
        public int Threads => threads;

        public FilmsProgress Progress => progress;

        /// <summary>Readers that no film is using.</summary>
        public ConcurrentBag<CropReader> Readers { get; } = [new CropReader(models, threads)];

        /// <summary>Model's key -> SHA-256 of its file.</summary>
        public IReadOnlyDictionary<string, string> Hashes { get; } = models.ToDictionary(model => model.Key, model =>
        {
            InputLog.Note(model.Model.OnnxFile);
            return InputLog.Hash(model.Model.OnnxFile);
        });
    }
}
