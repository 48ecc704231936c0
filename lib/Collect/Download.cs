using System.Text.Json.Serialization;

namespace FaceValue.Collect;

/// <summary>How the download of one photo ended, as the journal keeps it.</summary>
sealed record Download(string Source, long Id)
{
    /// <summary>The file's name in the photos' folder; empty where the photo is broken.</summary>
    public string File { get; init; } = "";

    public long Bytes { get; init; }

    public string Sha256 { get; init; } = "";

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>The perceptual hash in hex; empty where the photo is broken.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Why there is no photo; empty where there is one.</summary>
    public string Broken { get; init; } = "";

    [JsonIgnore]
    public PhotoKey Key => new(Source, Id);
}
