using System.Text.RegularExpressions;
using FaceValue.Study;

namespace FaceValue.Films;

/// <summary>A film to be scored.</summary>
/// <param name="Id">Its name in every table and folder: letters, digits, '.', '_', '-'.</param>
/// <param name="Path">The video file.</param>
public sealed partial record FilmFile(string Id, string Path)
{
    static readonly string[] Endings = [".mp4", ".m4v", ".mkv", ".avi", ".mov", ".webm", ".mpg", ".mpeg", ".ts", ".wmv"];

    /// <summary>Its title, for people; the id where nobody gave one.</summary>
    public string Title { get; init; } = Id;

    /// <summary>Its genre, where it is known.</summary>
    public string? Genre { get; init; }

    /// <summary>The series it belongs to, where it belongs to one: its films are not independent of each other.</summary>
    public string? Series { get; init; }

    /// <summary>The video files of a folder, by name. What is no film in truth is told when it is opened.</summary>
    /// <param name="folder">The folder; a <see cref="FilmNote.FileName"/> in it may tell titles, genres and series.</param>
    /// <exception cref="MissingInputException">There is no such folder, or no film in it.</exception>
    /// <exception cref="InvalidDataException">The notes tell of files that are not there, or twice of one; all are named.</exception>
    public static IReadOnlyList<FilmFile> In(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(path => Endings.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant())).Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0) throw new MissingInputException(folder, $"Put films there ({string.Join(", ", Endings)}), and beside them {FilmNote.FileName} with their genres (data/README.md says how).");
        var notes = FilmNote.Of(folder, files);
        return [.. files.Select(path => (Path: path, Note: notes.GetValueOrDefault(System.IO.Path.GetFileName(path)))).Select(film => new FilmFile(IdOf(film.Path), film.Path)
        {
            Title = film.Note?.Title ?? System.IO.Path.GetFileNameWithoutExtension(film.Path), Genre = film.Note?.Genre, Series = film.Note?.Series,
        })];
    }

    internal static void Check(IReadOnlyList<FilmFile> films)
    {
        var unfit = films.Where(film => !Ids().IsMatch(film.Id)).Select(film => film.Id).ToList();
        if (unfit.Count > 0)
            throw new ArgumentException($"These film ids cannot be folder names: '{string.Join("', '", unfit.Take(20))}'. Use letters, digits, '.', '_' and '-', beginning with a letter or digit.", nameof(films));
        var twice = films.GroupBy(film => film.Id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        if (twice.Count > 0) throw new ArgumentException($"These film ids are used more than once: '{string.Join("', '", twice.Take(20))}'. Give each film an id of its own.", nameof(films));
    }

    static string IdOf(string path) => Unfit().Replace(System.IO.Path.GetFileNameWithoutExtension(path), "-").TrimStart('-', '.', '_') is { Length: > 0 } id ? id : "film";

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\z")]
    private static partial Regex Ids();

    [GeneratedRegex(@"[^A-Za-z0-9._-]+")]
    private static partial Regex Unfit();
}
