namespace FaceValue.Faces;

/// <summary>What became of one photo; a row of a table.</summary>
public sealed record PhotoResult
{
    /// <summary>The photo.</summary>
    public required string PhotoId { get; init; }

    /// <summary>Kept, or why not.</summary>
    public required PhotoOutcome Outcome { get; init; }

    /// <summary>Width upright, in pixels; 0 where it could not be read.</summary>
    public required int Width { get; init; }

    /// <summary>Height upright, in pixels; 0 where it could not be read.</summary>
    public required int Height { get; init; }

    /// <summary>Faces found.</summary>
    public required int Faces { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex; empty where its bytes could not be read.</summary>
    public required string Sha256 { get; init; }
}
