namespace FaceValue.Films;

/// <summary>What became of one film; a row of a table. Every film given has one.</summary>
public sealed record FilmOutcome
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>Its title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Its genre, where it is known.</summary>
    public string? Genre { get; init; }

    /// <summary>The series it belongs to, where it belongs to one.</summary>
    public string? Series { get; init; }

    /// <summary>Scored, unchanged or failed.</summary>
    public required FilmState State { get; init; }

    /// <summary>Why it failed, to count by; null where it did not, or where the reason lies not in the film.</summary>
    public FilmFault? Fault { get; init; }

    /// <summary>Why it failed, for people.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc cref="Films.Film.Width"/>
    public int? Width { get; init; }

    /// <inheritdoc cref="Films.Film.Height"/>
    public int? Height { get; init; }

    /// <inheritdoc cref="Films.Film.FrameRate"/>
    public double? FrameRate { get; init; }

    /// <inheritdoc cref="Films.Film.DurationSeconds"/>
    public double? DurationSeconds { get; init; }

    /// <inheritdoc cref="Films.Film.Frames"/>
    public long? Frames { get; init; }

    /// <inheritdoc cref="Films.Film.Fingerprint"/>
    public string? Fingerprint { get; init; }

    /// <summary>How frames were chosen. Frame numbers of keyframes are approximate.</summary>
    public required SamplingMode Sampling { get; init; }

    /// <summary>One frame of so many was looked at.</summary>
    public required int Every { get; init; }

    /// <summary>What decoded it.</summary>
    public FrameDecoder? Decoder { get; init; }

    /// <summary>Frames looked at.</summary>
    public required int SampledFrames { get; init; }

    /// <summary>Of those, how many show a face.</summary>
    public required int FramesWithFace { get; init; }

    /// <summary>Faces found.</summary>
    public required int Faces { get; init; }

    internal static FilmOutcome Of(FilmState state, Film film, FilmManifest manifest) => new()
    {
        Film = film.Id,
        Title = film.Title,
        Genre = film.Genre,
        Series = film.Series,
        State = state,
        Width = film.Width,
        Height = film.Height,
        FrameRate = film.FrameRate,
        DurationSeconds = film.DurationSeconds,
        Frames = film.Frames,
        Fingerprint = film.Fingerprint,
        Sampling = manifest.Sampling.Mode,
        Every = manifest.Sampling.Every,
        Decoder = manifest.Decoder,
        SampledFrames = manifest.SampledFrames,
        FramesWithFace = manifest.FramesWithFace,
        Faces = manifest.Faces,
    };

    internal static FilmOutcome Failed(FilmFile film, SamplingSettings sampling, Exception why) => new()
    {
        Film = film.Id,
        Title = film.Title,
        Genre = film.Genre,
        Series = film.Series,
        State = FilmState.Failed,
        Fault = (why as UnreadableFilmException)?.Fault,
        Reason = why.Message,
        Sampling = sampling.Mode,
        Every = sampling.Every,
        SampledFrames = 0,
        FramesWithFace = 0,
        Faces = 0,
    };
}
