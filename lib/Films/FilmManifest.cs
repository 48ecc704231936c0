using System.Text.Json;
using System.Text.Json.Serialization;
using FaceValue.Datasets;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Films;

/// <summary>What a film's tables were made from, kept beside them. Written last: where it is, the tables it lists are whole.</summary>
sealed record FilmManifest
{
    // Goes up when the same film would give other rows.
    public const int CurrentVersion = 1;

    static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Of the rows' meaning.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The film.</summary>
    public required Film Film { get; init; }

    /// <summary>Which frames.</summary>
    public required SamplingSettings Sampling { get; init; }

    /// <summary>What decoded it.</summary>
    public required FrameDecoder Decoder { get; init; }

    /// <summary>How faces were found.</summary>
    public required DetectorSettings Detector { get; init; }

    /// <summary>SHA-256 of the detector's file.</summary>
    public required string DetectorSha256 { get; init; }

    /// <summary>How faces were cut out.</summary>
    public required CropSettings Crop { get; init; }

    /// <summary>Whether models read every face.</summary>
    public required bool AllFaces { get; init; }

    /// <summary>Frames looked at.</summary>
    public required int SampledFrames { get; init; }

    /// <summary>Of those, how many show a face.</summary>
    public required int FramesWithFace { get; init; }

    /// <summary>Faces found.</summary>
    public required int Faces { get; init; }

    /// <summary>The models that have read it, by their keys.</summary>
    public required IReadOnlyDictionary<string, Reading> Readings { get; init; }

    /// <summary>One model's reading.</summary>
    /// <param name="Model">The model's name.</param>
    /// <param name="Seed">The seed that it was trained with.</param>
    /// <param name="Colours">What it was shown.</param>
    /// <param name="Sha256">Of the model's ONNX file.</param>
    /// <param name="Classes">Its classes, in the order of its outputs.</param>
    public sealed record Reading(string Model, int Seed, ColourUse Colours, string Sha256, IReadOnlyList<string> Classes);

    /// <summary>Whether another manifest's tables would hold the same faces.</summary>
    public bool SameFaces(FilmManifest wanted) =>
        Version == wanted.Version && Film.Fingerprint == wanted.Film.Fingerprint && Crop == wanted.Crop && AllFaces == wanted.AllFaces
        && DetectorSha256 == wanted.DetectorSha256 && Detector with { Parallel = 1 } == wanted.Detector with { Parallel = 1 }
        // A machine that has got ffmpeg since need not do everything again; asking for a decoder by name is another matter.
        && Sampling with { Decoder = FrameDecoder.Automatic, MayEndEarly = false } == wanted.Sampling with { Decoder = FrameDecoder.Automatic, MayEndEarly = false }
        && (wanted.Sampling.Decoder == FrameDecoder.Automatic || wanted.Sampling.Decoder == Decoder);

    public void Save(string path)
    {
        AtomicFile.Write(path, JsonSerializer.Serialize(this, Format) + "\n");
        InputLog.NoteWritten(path);
    }

    /// <summary>Null where there is none that this program wrote.</summary>
    public static FilmManifest? Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<FilmManifest>(File.ReadAllText(path), Format) is { Version: CurrentVersion, Film: not null, Sampling: not null, Detector: not null, Crop: not null, Readings: not null } manifest
                && manifest.Readings.Values.All(reading => reading is { Model: not null, Sha256: not null, Classes: not null }) ? manifest : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
