namespace FaceValue.Backlot.Films;

/// <summary>A film on disk: a row of the film table.</summary>
public sealed record FilmRecord
{
    /// <summary>Its name in files and tables.</summary>
    public required string Film { get; init; }

    public required string Title { get; init; }
    public required Genre Genre { get; init; }

    /// <summary>The series it belongs to, if any.</summary>
    public string? Series { get; init; }

    /// <summary>Frames of the file.</summary>
    public required int Frames { get; init; }

    /// <summary>Frames in a second of the film; the file says the same, so a frame's number divided by it is the film's second.</summary>
    public required double Fps { get; init; }

    /// <summary>How long the film is.</summary>
    public required double Seconds { get; init; }

    /// <summary>Every which frame is drawn, and so may be sampled.</summary>
    public required int Stride { get; init; }

    /// <summary>The file, from the table's own folder.</summary>
    public required string Path { get; init; }

    /// <summary>Of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }
}
