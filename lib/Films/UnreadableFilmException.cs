namespace FaceValue.Films;

/// <summary>A film could not be read. The message names the file, the reason and what to do.</summary>
public sealed class UnreadableFilmException : IOException
{
    internal UnreadableFilmException(string film, FilmFault fault, string why, Exception? inner = null)
        : base($"'{film}' cannot be read as a film: {why}", inner) => (Film, Fault) = (film, fault);

    /// <summary>The file, as it was asked for.</summary>
    public string Film { get; }

    /// <summary>The reason, to count by.</summary>
    public FilmFault Fault { get; }
}
