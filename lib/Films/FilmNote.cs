using FaceValue.Tables;

namespace FaceValue.Films;

/// <summary>What a person knows of a film in a folder: a row of <c>films.csv</c>.</summary>
public sealed record FilmNote
{
    /// <summary>The table's name in the folder of films.</summary>
    public const string FileName = "films.csv";

    /// <summary>The film's file in the same folder, with its ending.</summary>
    public required string File { get; init; }

    /// <summary>Its title; the file's name where none is given.</summary>
    public string? Title { get; init; }

    /// <summary>Its genre.</summary>
    public string? Genre { get; init; }

    /// <summary>The series it belongs to.</summary>
    public string? Series { get; init; }

    /// <summary>The notes of a folder by file name; none where there is no table.</summary>
    internal static IReadOnlyDictionary<string, FilmNote> Of(string folder, IReadOnlyList<string> films)
    {
        var path = Path.Combine(folder, FileName);
        if (!System.IO.File.Exists(path)) return new Dictionary<string, FilmNote>();
        var notes = CsvTable.Read<FilmNote>(path);
        var there = films.Select(Path.GetFileName).ToHashSet();
        var problems = notes.Where(note => !there.Contains(note.File)).Select(note => $"'{note.File}' is not in the folder")
            .Concat(notes.GroupBy(note => note.File).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' stands {same.Count()} times")).ToList();
        return problems.Count == 0 ? notes.ToDictionary(note => note.File) : throw new InvalidDataException($"'{path}': {string.Join("; ", problems)}.");
    }
}
