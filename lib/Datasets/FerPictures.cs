using System.Security.Cryptography;
using FaceValue.Study;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Datasets;

/// <summary>The pictures of <c>fer2013.csv</c> as files: written once, named by their rows.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Rows">All of them, in the table's order.</param>
sealed record FerPictures(string Folder, IReadOnlyList<FerRow> Rows)
{
    const string Header = "emotion,pixels,Usage";

    /// <summary>Writes what is not there yet. The list of rows is written last: where it stands, every picture does.</summary>
    /// <param name="table">The file.</param>
    /// <param name="cache">Gets a folder named after the file's hash.</param>
    /// <param name="progress">Rows read.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    public static async Task<FerPictures> OpenAsync(string table, string cache, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(cache);
        if (!File.Exists(table)) throw new MissingInputException(table, "Give the path of fer2013.csv, or read Kaggle's folders with Fer2013.ReadFoldersAsync.");
        InputLog.Note(table);
        var folder = Path.Combine(cache, await HashAsync(table, cancellation).ConfigureAwait(false));
        var list = Path.Combine(folder, "rows.parquet");
        if (!File.Exists(list)) ParquetTable.Write(list, await WriteAsync(table, folder, progress, cancellation).ConfigureAwait(false));
        return new FerPictures(folder, ParquetTable.Read<FerRow>(list));
    }

    static async Task<IReadOnlyList<FerRow>> WriteAsync(string table, string folder, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var offenders = new Offenders($"'{table}'");
        var (rows, done, gate) = (new List<FerRow>(), 0L, new Lock());
        var lines = File.ReadLines(table);
        var header = lines.FirstOrDefault();
        if (header is null) throw new InvalidDataException($"'{table}' is empty; expected the header {Header}. Get the file anew.");
        if (header.Trim().TrimStart('\uFEFF') != Header)
            throw new InvalidDataException($"'{table}' begins with '{(header.Length <= 60 ? header : header[..60] + "…")}'; expected the header {Header}.");
        await Parallel.ForEachAsync(lines.Skip(1).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)), cancellation, (line, _) =>
        {
            var pixels = new byte[FerRow.Side * FerRow.Side];
            if (FerRow.Read(line.Index, line.Item, pixels, offenders) is { } row)
            {
                var path = Path.Combine(folder, row.File);
                if (!File.Exists(path)) AtomicFile.Write(path, Png(pixels));
                lock (gate) rows.Add(row);
            }
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), 0, "Rows of fer2013.csv"));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        offenders.ThrowIfAny("Get the file anew.");
        return [.. rows.OrderBy(row => row.Row)];
    }

    static byte[] Png(byte[] pixels)
    {
        using var picture = Mat.FromPixelData(FerRow.Side, FerRow.Side, MatType.CV_8UC1, pixels);
        return picture.ImEncode(".png");
    }

    static async Task<string> HashAsync(string table, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(table);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false))[..16];
    }
}
