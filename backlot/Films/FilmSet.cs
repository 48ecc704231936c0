using FaceValue.Backlot.Drawing;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Backlot.Films;

/// <summary>One film in the making: its file, its truth, and the stamp that says both are whole.</summary>
sealed class FilmSet(string folder, Screenplay screenplay, FilmSettings settings, int seed)
{
    readonly Director director = new(screenplay, settings, seed);

    public Screenplay Screenplay => screenplay;

    /// <summary>Frames of the film.</summary>
    public int Frames => director.Frames;

    /// <summary>What the film is made from.</summary>
    public string Version { get; } = WorldVersion.Of(new { Screenplay = screenplay, Settings = settings }, seed);

    string FileName => screenplay.Film + ".mp4";

    string TruthPath => Path.Combine(folder, "parts", screenplay.Film + ".parquet");

    string Stamp => Path.Combine(folder, "parts", screenplay.Film + "-version.txt");

    /// <summary>Shoots the film unless it is there.</summary>
    /// <param name="painter">Draws.</param>
    /// <param name="count">Called with the number of frames that have come to be.</param>
    /// <param name="cancellation">Stops between frames.</param>
    public FilmRecord Shoot(ScenePainter painter, Action<int> count, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, FileName);
        if (WholeHash(path) is { } found)
        {
            count(Frames);
            return Record(found);
        }
        Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
        File.Delete(Stamp);
        var truth = new List<FrameFace>();
        var hash = FilmFile.Write(path, new FilmCamera(painter, settings).Film(director.Direct()), Frames, settings.Look.Size, settings.FramesPerSecond, frame =>
        {
            if (frame.Faces is not null) truth.AddRange(FilmTruth.Of(screenplay, settings, frame));
            count(1);
        }, cancellation);
        ParquetTable.Write(TruthPath, truth);
        AtomicFile.Write(Stamp, $"{Version} {hash}");
        return Record(hash);
    }

    /// <summary>The truth of the drawn frames.</summary>
    public IReadOnlyList<FrameFace> Truth() => ParquetTable.Read<FrameFace>(TruthPath);

    /// <summary>The arc at the drawn frames.</summary>
    public IEnumerable<ArcPoint> Arc() => FilmTruth.ArcOf(screenplay, settings, director);

    // Null unless film and truth are those of this version.
    string? WholeHash(string path) =>
        File.Exists(Stamp) && File.Exists(path) && File.Exists(TruthPath) && File.ReadAllText(Stamp).Split(' ') is [var version, var hash] && version == Version ? hash : null;

    FilmRecord Record(string hash) => new()
    {
        Film = screenplay.Film,
        Title = screenplay.Title,
        Genre = screenplay.Genre,
        Series = screenplay.Series,
        Frames = Frames,
        Fps = settings.FramesPerSecond,
        Seconds = Frames / settings.FramesPerSecond,
        Stride = settings.Stride,
        Path = FileName,
        Sha256 = hash,
    };
}
