using FaceValue.Tables;

namespace FaceValue.Collect;

/// <summary>What was collected: the manifest, every find, every page, the run log, and the photos' files.</summary>
/// <param name="folder">The collection's folder.</param>
public sealed class PhotoCollection(string folder)
{
    /// <summary>The collection's folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>The manifest: every photo found, once, in the order found.</summary>
    public required IReadOnlyList<PhotoRecord> Photos { get; init; }

    /// <summary>Every place of every photo in every search, so that overlaps can be counted exactly.</summary>
    public required IReadOnlyList<PhotoFind> Finds { get; init; }

    /// <summary>Every page of every search.</summary>
    public required IReadOnlyList<PageRecord> Pages { get; init; }

    /// <summary>The run log. The only table that depends on what went wrong on the way.</summary>
    public required IReadOnlyList<RequestRecord> Requests { get; init; }

    /// <summary>The photos that are in the collection.</summary>
    public IEnumerable<PhotoRecord> Kept => Photos.Where(photo => photo.Outcome == PhotoOutcome.Kept);

    /// <summary>Full path of a photo's file.</summary>
    /// <exception cref="ArgumentException">The photo is broken: it has no file.</exception>
    public string PathOf(PhotoRecord photo) =>
        photo.File.Length > 0
            ? Path.Combine(Folder, photo.File)
            : throw new ArgumentException($"Photo {photo.Source}:{photo.Id} has no file ({photo.Reason}). Ask for the path only where Outcome is not Broken.", nameof(photo));

    /// <summary>Reads a collection that <see cref="PhotoCollector"/> wrote.</summary>
    /// <exception cref="Study.MissingInputException">There is none in this folder.</exception>
    public static PhotoCollection Load(string folder) => new(folder)
    {
        Photos = Read<PhotoRecord>(folder, "photos"),
        Finds = Read<PhotoFind>(folder, "finds"),
        Pages = Read<PageRecord>(folder, "pages"),
        Requests = Read<RequestRecord>(folder, "requests"),
    };

    // The manifest last: where it stands, the other tables do too.
    internal void Save()
    {
        Write(Finds, "finds");
        Write(Pages, "pages");
        Write(Requests, "requests");
        Write(Photos, "photos");
    }

    static IReadOnlyList<T> Read<T>(string folder, string name) => ParquetTable.Read<T>(Path.Combine(folder, $"{name}.parquet"), "Run notebook 01-collect first.");

    void Write<T>(IReadOnlyList<T> rows, string name) => ParquetTable.Write(Path.Combine(Folder, $"{name}.parquet"), rows);
}
