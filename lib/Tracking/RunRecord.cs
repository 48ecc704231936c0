using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FaceValue.Tracking;

/// <summary>A run's own record: one JSON line for everything that was logged, in the run's folder, written before any tracker hears of it. A killed run loses at most the line being written.</summary>
sealed class RunRecord : IDisposable
{
    static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Losses may be NaN; JSON has no word for that.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    readonly FileStream file;

    RunRecord(FileStream file) => this.file = file;

    /// <summary>The file.</summary>
    public string Path => file.Name;

    /// <summary>Starts a record of its own in a folder; those of earlier runs stay.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static RunRecord Create(string folder, RunInfo run)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var name = $"run-{run.Started.UtcDateTime:yyyyMMdd-HHmmss}-{run.Id[..8]}.jsonl";
            return new RunRecord(new FileStream(System.IO.Path.GetFullPath(name, System.IO.Path.GetFullPath(folder)), FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"Cannot keep the record of run '{run.Name}' in '{folder}': {e.Message} Make the folder writable.", e);
        }
    }

    /// <summary>Adds a line.</summary>
    public void Append(RunEntry entry)
    {
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, Format) + "\n"));
        // To the system, not to the disk: that survives a killed process, which is what is promised.
        file.Flush();
    }

    /// <summary>Reads a record. A last line without its line feed was cut off by a kill and is left out.</summary>
    /// <exception cref="InvalidDataException">A line is damaged.</exception>
    public static IReadOnlyList<RunEntry> Read(string path)
    {
        // Also one that is still being written.
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        var entries = new List<RunEntry>();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try { entries.Add(JsonSerializer.Deserialize<RunEntry>(line, Format) ?? throw new JsonException("null")); }
            catch (Exception e) when (e is JsonException or NotSupportedException)
            {
                throw new InvalidDataException($"Line {entries.Count + 1} of '{path}' is not one of a run's record ({e.Message}). Delete that line.", e);
            }
        }
        return entries;
    }

    public void Dispose() => file.Dispose();
}
