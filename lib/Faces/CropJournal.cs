using System.Text.Json;
using System.Text.Json.Serialization;
using FaceValue.Study;

namespace FaceValue.Faces;

/// <summary>The photos finished so far, one line each, so that a killed run goes on where it stopped.</summary>
/// <remarks>A line is written after the photo's crops. A last line cut short by the kill is dropped, and its photo done again with the same result.</remarks>
sealed class CropJournal : IDisposable
{
    static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    readonly Dictionary<string, Entry> finished;
    readonly StreamWriter lines;
    readonly Lock writing = new();

    /// <summary>One photo and its faces.</summary>
    public sealed record Entry(PhotoResult Photo, IReadOnlyList<DetectedFace> Faces);

    sealed record Heading(string Settings);

    CropJournal(Dictionary<string, Entry> finished, StreamWriter lines) => (this.finished, this.lines) = (finished, lines);

    /// <summary>Opens a journal, or begins one where there is none of these settings.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">Identifies everything that the results depend on besides the photos.</param>
    public static CropJournal Open(string path, string settings)
    {
        var finished = Load(path, settings);
        // Written anew as a whole: without torn lines, and with the last word on each photo.
        AtomicFile.Write(path, string.Concat(
            finished.Values.Select(entry => JsonSerializer.Serialize(entry, Format) + "\n").Prepend(JsonSerializer.Serialize(new Heading(settings), Format) + "\n")));
        return new CropJournal(finished, new StreamWriter(path, append: true) { AutoFlush = true });
    }

    /// <summary>What earlier runs finished.</summary>
    public IReadOnlyCollection<Entry> Earlier => finished.Values;

    public Entry? Find(string photoId) => finished.GetValueOrDefault(photoId);

    public void Add(Entry entry)
    {
        var line = JsonSerializer.Serialize(entry, Format) + "\n";
        lock (writing) lines.Write(line);
    }

    public void Dispose() => lines.Dispose();

    static Dictionary<string, Entry> Load(string path, string settings)
    {
        var finished = new Dictionary<string, Entry>();
        if (!File.Exists(path)) return finished;
        var first = true;
        foreach (var line in File.ReadLines(path))
        {
            if (first && Parse<Heading>(line)?.Settings != settings) return finished;
            if (!first && Parse<Entry>(line) is { Photo: not null, Faces: not null } entry) finished[entry.Photo.PhotoId] = entry;
            first = false;
        }
        return finished;
    }

    static T? Parse<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
