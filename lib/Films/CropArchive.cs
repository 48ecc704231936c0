using System.Globalization;
using System.IO.Compression;
using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>A film's cut-out faces in one file, so that one more model reads the film without decoding it again: a ZIP of PNG files named by frame and face, which anything opens.</summary>
/// <remarks>PNG because it loses nothing: a model reads the same pixels now and later.</remarks>
sealed class CropArchive : IDisposable
{
    readonly ZipArchive zip;

    CropArchive(ZipArchive zip) => this.zip = zip;

    /// <summary>A new one into a stream.</summary>
    public static CropArchive Create(Stream stream) => new(new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true));

    /// <summary>Adds a face. Its pixels are not kept in memory.</summary>
    public void Add(int frame, int face, Mat crop)
    {
        // The quickest compression: the file is one of many steps on the way, not an archive for years.
        Cv2.ImEncode(".png", crop, out var png, new ImageEncodingParam(ImwriteFlags.PngCompression, 1));
        var entry = zip.CreateEntry(NameOf(frame, face), CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);  // the same faces, the same file
        using var stream = entry.Open();
        stream.Write(png);
    }

    /// <summary>The faces in the order in which they were added. The caller disposes the pictures.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IEnumerable<(int Frame, int Face, Mat Crop)> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            var parts = Path.GetFileNameWithoutExtension(entry.Name).Split('-');
            var crop = Cv2.ImDecode(Bytes(entry), ImreadModes.Unchanged);
            if (parts.Length != 2 || crop.Empty()) throw new InvalidDataException($"'{path}' is damaged at {entry.Name}. Delete it and run notebook 06-films again.");
            yield return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), crop);
        }
    }

    /// <summary>One face as a PNG file; null where it is not in the archive.</summary>
    public static byte[]? Find(string path, int frame, int face)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.GetEntry(NameOf(frame, face)) is { } entry ? Bytes(entry) : null;
    }

    /// <summary>Writes the archive's end.</summary>
    public void Dispose() => zip.Dispose();

    static string NameOf(int frame, int face) => string.Create(CultureInfo.InvariantCulture, $"{frame:D7}-{face}.png");

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
