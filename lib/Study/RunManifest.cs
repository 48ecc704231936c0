using System.Text.Encodings.Web;
using System.Text.Json;

namespace FaceValue.Study;

/// <summary>What one run of a notebook was made from and what it made, saved beside its results.</summary>
public sealed record RunManifest
{
    static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>The notebook's name without folder and ending: <c>07-movie-arcs</c>.</summary>
    public required string Notebook { get; init; }

    /// <summary>The study that it ran as.</summary>
    public required string Study { get; init; }

    /// <summary>SHA-256 of the notebook's cells without their outputs, lower-case hex.</summary>
    public required string SourceHash { get; init; }

    /// <summary>SHA-256 over the identities (MVID) of the program and the library, lower-case hex.</summary>
    public required string ProgramHash { get; init; }

    /// <summary>How it was run: settings that change what comes out.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Files read: path below the workbook's top folder, or a full path outside it -> SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>Files written: path below the study's output folder -> SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Numbers put into the study's results.</summary>
    public required IReadOnlyDictionary<string, double> Results { get; init; }

    /// <summary>.NET, the operating system and each package -> version.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>The git commit of the workbook, with <c>+changes</c> where files differ from it; null outside a clone.</summary>
    public string? Commit { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Cell id -> seconds.</summary>
    public required IReadOnlyDictionary<string, double> CellSeconds { get; init; }

    /// <summary>Ids of cells left out because of their tags.</summary>
    public IReadOnlyList<string> SkippedCells { get; init; } = [];

    /// <summary>Writes the manifest as JSON, whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>Reads a manifest; null where there is none, or one of another version of this program: then the notebook simply runs again.</summary>
    public static RunManifest? Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunManifest>(File.ReadAllText(path), Format) is { } manifest && manifest.Whole ? manifest : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    // "inputs": null in the file passes `required`.
    bool Whole => (object?[])[Notebook, Study, SourceHash, ProgramHash, Settings, Inputs, Outputs, Results, Versions, CellSeconds, SkippedCells] is var parts && !parts.Contains(null);
}
