using OpenCvSharp;

namespace FaceValue.Films;

/// <summary>A film on disk and what its container says of it.</summary>
public sealed record Film
{
    /// <summary>Its name in every table.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Its genre, where it is known.</summary>
    public string? Genre { get; init; }

    /// <summary>The series it belongs to, where it belongs to one.</summary>
    public string? Series { get; init; }

    /// <summary>The video file.</summary>
    public required string File { get; init; }

    /// <summary>Width as it is shown, in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height as it is shown, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Frames a second; the average where it varies.</summary>
    public required double FrameRate { get; init; }

    /// <summary>How long it is, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Its frames: counted by the container, or rate times duration where that does not count (Matroska).</summary>
    public required long Frames { get; init; }

    /// <summary>SHA-256 of the file, or of its length and sixteen parts where it is larger than 64 MiB; lower-case hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Looks into a film file.</summary>
    /// <exception cref="UnreadableFilmException">It is missing, empty, no film, without a picture, or broken.</exception>
    public static Film Open(FilmFile film)
    {
        ArgumentNullException.ThrowIfNull(film);
        var kind = Beginning(film.Path);
        // Named, or OpenCV would also try its readers of numbered pictures and cameras.
        using var capture = new VideoCapture(film.Path, VideoCaptureAPIs.FFMPEG);
        if (!capture.IsOpened())
            throw kind is null
                ? new UnreadableFilmException(film.Path, FilmFault.NotAFilm, "its first bytes are those of no video file, whatever its name says. Take it out of the list of films.")
                : new UnreadableFilmException(film.Path, FilmFault.Broken, $"it begins as {kind} file does, but holds no readable index or picture; it was probably cut short. Copy it again.");
        var (rate, frames) = (capture.Fps, capture.Get(VideoCaptureProperties.FrameCount));
        using var first = new Mat();
        if (!capture.Read(first) || first.Empty()) throw new UnreadableFilmException(film.Path, FilmFault.NoPicture, "not a single frame of it can be shown. Check that it plays, or take it out of the list of films.");
        if (!double.IsFinite(rate) || rate <= 0) throw new UnreadableFilmException(film.Path, FilmFault.Broken, $"it announces {rate} frames a second. Remux it: `ffmpeg -i in -c copy out.mkv`.");
        return new Film
        {
            Id = film.Id,
            Title = film.Title,
            Genre = film.Genre,
            Series = film.Series,
            File = Path.GetFullPath(film.Path),
            Width = first.Width,
            Height = first.Height,
            FrameRate = rate,
            DurationSeconds = Math.Max(1, frames) / rate,
            Frames = (long)Math.Max(1, frames),
            Fingerprint = FilmFingerprint.Of(film.Path),
        };
    }

    // What the first bytes say the file is; null for nothing known. Reading them also finds out whether it can be read at all.
    static string? Beginning(string path)
    {
        if (!System.IO.File.Exists(path)) throw new UnreadableFilmException(path, FilmFault.Missing, "it is not there. Check the path.");
        try
        {
            using var file = System.IO.File.OpenRead(path);
            if (file.Length == 0) throw new UnreadableFilmException(path, FilmFault.Empty, "it has no bytes. Copy it again.");
            Span<byte> bytes = stackalloc byte[12];
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            bytes = bytes[..read];
            return bytes.Length < 12 ? null
                : bytes[4..8].SequenceEqual("ftyp"u8) ? "an MP4"
                : bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("AVI "u8) ? "an AVI"
                : bytes[..4].SequenceEqual((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "a Matroska"
                : null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not UnreadableFilmException)
        {
            throw new UnreadableFilmException(path, FilmFault.Unreadable, $"{e.Message} Make it readable.", e);
        }
    }
}
