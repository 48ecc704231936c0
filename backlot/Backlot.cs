using System.Diagnostics;
using System.Globalization;
using FaceValue.Backlot.Benchmarks;
using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Sites;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Backlot;

/// <summary>The constructed world on disk: two benchmark sets, films, and the photo sites that open on demand. What is true of every picture is on record.</summary>
public sealed class Backlot
{
    /// <summary>The seed of the study's own world.</summary>
    public const int StudySeed = 20260301;

    readonly BacklotSettings settings;

    Backlot(string folder, int seed, BacklotSettings settings, PhotoCatalogue catalogue, DrawnPhotographs photographs, BenchmarkFolders benchmarks, FilmShelf films, TimeSpan buildTime)
    {
        (Folder, Seed, this.settings, Catalogue, Photographs, Benchmarks, Films, BuildTime) = (folder, seed, settings, catalogue, photographs, benchmarks, films, buildTime);
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Its seed: the same one gives the same images and the same truth.</summary>
    public int Seed { get; }

    /// <summary>What the photo sites hold, with its truth.</summary>
    public PhotoCatalogue Catalogue { get; }

    /// <summary>The sites' pictures.</summary>
    public DrawnPhotographs Photographs { get; }

    /// <summary>The FER-like and the RAF-like set, in those sets' own formats.</summary>
    public BenchmarkFolders Benchmarks { get; }

    /// <summary>The films, their truth and their plot points.</summary>
    public FilmShelf Films { get; }

    /// <summary>How long the sets and films took when they were last drawn; photos are drawn as they are asked for.</summary>
    public TimeSpan BuildTime { get; }

    /// <summary>Opens the world, drawing what is not there yet on all cores. A stopped build goes on where it was; a change of the settings, the seed or the renderer draws anew what it touches.</summary>
    /// <param name="folder">Where it lies; the workbook's <c>data/backlot</c> by default.</param>
    /// <param name="seed">Which world.</param>
    /// <param name="settings">What shapes it; the study's own by default.</param>
    /// <param name="progress">Images and frames done.</param>
    /// <param name="cancellation">Stops between images; everything on disk is whole.</param>
    /// <exception cref="ArgumentException">The settings ask for something impossible.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<Backlot> OpenAsync(string? folder = null, int seed = StudySeed, BacklotSettings? settings = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        settings ??= new();
        folder = Path.GetFullPath(folder ?? Path.Combine(StudyFolder.FindRoot(), "data", "backlot"));
        var clock = Stopwatch.StartNew();
        var benchmarks = await BenchmarkSets.WriteAsync(Path.Combine(folder, "benchmarks"), settings.Benchmarks, seed, progress, cancellation).ConfigureAwait(false);
        var films = await FilmStock.WriteAsync(Path.Combine(folder, "films"), settings.Screenplays, settings.Filming, seed, progress, cancellation).ConfigureAwait(false);
        var catalogue = PhotoCatalogue.Create(seed, settings.Catalogue);
        var photos = OpenPhotos(folder, seed, settings, catalogue);
        return new Backlot(folder, seed, settings, catalogue, new DrawnPhotographs(photos, settings.Stock, new ScenePainter()), benchmarks, films, BuildTimeOf(folder, seed, settings, clock.Elapsed));
    }

    /// <summary>Opens the photo sites on free ports of this machine. Dispose them to close.</summary>
    /// <param name="faults">What goes wrong on them; nothing by default.</param>
    /// <param name="site">Keys and limits; those of the real sites by default.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PhotoSites> OpenSitesAsync(SiteFaults? faults = null, SiteSettings? site = null, CancellationToken cancellation = default) =>
        PhotoSites.StartAsync(Catalogue, Photographs, faults, site, cancellation: cancellation);

    // Photos of another catalogue, look or renderer are of no use; their truth lies beside them.
    static string OpenPhotos(string folder, int seed, BacklotSettings settings, PhotoCatalogue catalogue)
    {
        var (photos, stamp, version) = (Path.Combine(folder, "photos"), Path.Combine(folder, "photos-version.txt"), WorldVersion.Of(new object[] { settings.Catalogue, settings.Stock }, seed));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == version) return photos;
        File.Delete(stamp);
        if (Directory.Exists(photos)) Directory.Delete(photos, recursive: true);
        Directory.CreateDirectory(photos);
        ParquetTable.Write(Path.Combine(folder, "photos-truth.parquet"), catalogue.Truth);
        AtomicFile.Write(stamp, version);
        return photos;
    }

    // The first opening of a world says how long it took; later ones find it there.
    static TimeSpan BuildTimeOf(string folder, int seed, BacklotSettings settings, TimeSpan elapsed)
    {
        var (path, version) = (Path.Combine(folder, "build-seconds.txt"), WorldVersion.Of(new object[] { settings.Benchmarks, settings.Filming, settings.Screenplays }, seed));
        if (File.Exists(path) && File.ReadAllLines(path) is [var seconds, var of] && of == version && double.TryParse(seconds, CultureInfo.InvariantCulture, out var known)) return TimeSpan.FromSeconds(known);
        AtomicFile.Write(path, string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0}\n{version}\n"));
        return elapsed;
    }
}
