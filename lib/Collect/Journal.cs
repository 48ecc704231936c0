using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FaceValue.Collect;

/// <summary>
/// What has been done so far, one JSON line each, only ever added to. A run that is killed loses at most the line it was writing:
/// a last line without its line feed is dropped when the journal is opened again.
/// </summary>
sealed class Journal : IDisposable
{
    sealed record Line(FoundPage? Page = null, Download? Photo = null, RequestRecord? Request = null);

    static readonly JsonSerializerOptions Format = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    readonly Lock gate = new();
    readonly FileStream file;
    readonly Dictionary<(string Source, string Search), FoundPage> pages = [];
    readonly Dictionary<PhotoKey, Download> downloads = [];
    readonly List<RequestRecord> requests = [];

    Journal(FileStream file) => this.file = file;

    /// <summary>Opens a journal for this process alone.</summary>
    /// <exception cref="IOException">Another run holds it.</exception>
    /// <exception cref="InvalidDataException">A line before the last is damaged.</exception>
    public static Journal Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new IOException($"'{path}' is in use: another run is collecting into this folder. Wait for it or stop it.", e);
        }
        var journal = new Journal(file);
        try
        {
            journal.Load(path);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>A page found in this run or an earlier one.</summary>
    public FoundPage? Page(string source, string search)
    {
        lock (gate) return pages.GetValueOrDefault((source, search));
    }

    /// <summary>How a photo's download ended in this run or an earlier one.</summary>
    public Download? Download(PhotoKey key)
    {
        lock (gate) return downloads.GetValueOrDefault(key);
    }

    /// <summary>The run log so far.</summary>
    public IReadOnlyList<RequestRecord> Requests()
    {
        lock (gate) return [.. requests];
    }

    public void Add(FoundPage page) => Append(new Line(Page: page));

    public void Add(Download photo) => Append(new Line(Photo: photo));

    public void Add(RequestRecord request) => Append(new Line(Request: request));

    public void Dispose() => file.Dispose();

    void Append(Line line)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, Format) + "\n");
        lock (gate)
        {
            file.Write(bytes);
            // To the system, not to the disk: that survives a killed process, which is what is promised.
            file.Flush();
            Remember(line);
        }
    }

    void Load(string path)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text.LastIndexOf('\n') + 1;
        var number = 0;
        foreach (var line in text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            try { Remember(JsonSerializer.Deserialize<Line>(line, Format) ?? throw new JsonException("null")); }
            catch (JsonException e)
            {
                throw new InvalidDataException($"Line {number} of '{path}' is damaged ({e.Message}). Delete that line, or the file to collect anew; photos already in the folder are not fetched again.", e);
            }
        }
        file.SetLength(Encoding.UTF8.GetByteCount(text.AsSpan(0, whole)));
        file.Seek(0, SeekOrigin.End);
    }

    void Remember(Line line)
    {
        if (line.Page is { } page) pages[(page.Source, page.Search)] = page;
        if (line.Photo is { } photo) downloads[photo.Key] = photo;
        if (line.Request is { } request) requests.Add(request);
    }
}
