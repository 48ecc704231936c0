using System.Text.Json;
using FaceValue.Evaluation;
using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Arcs;

/// <summary>What the original study published: counts of 59 films for two models, frame by frame readings of two films, groups of films, figures on photos.</summary>
/// <remarks>Lumian, "Face Value: When Benchmark Accuracy Doesn't Mean What You Think"; repository pixel-process-dev/face-value, commits b6604875 and 932ca38b.</remarks>
public sealed record PublishedStudy
{
    const string Folder = "data/published";
    const string Remedy = "It comes with the workbook, in data/published; get it back with: git checkout -- data/published";

    /// <summary>The models whose readings were published, as the tables name them.</summary>
    public static IReadOnlyList<string> Models { get; } = ["face-value", "raf-db"];

    /// <summary>Counts of every film by every model.</summary>
    public required IReadOnlyList<FilmCounts> Counts { get; init; }

    /// <summary>Film id -> film.</summary>
    public required IReadOnlyDictionary<string, PublishedFilm> Films { get; init; }

    /// <summary>Groups of films.</summary>
    public required IReadOnlyList<FilmGroup> Groups { get; init; }

    /// <summary>Frame by frame readings of Finding Nemo and Real Steel by both models.</summary>
    public required IReadOnlyList<Timeline> Timelines { get; init; }

    /// <summary>Figures on photos.</summary>
    public required ReportedMetrics Reported { get; init; }

    /// <summary>Reads everything, and notes each file as read.</summary>
    /// <exception cref="MissingInputException">A file is not there; the message says where it comes from.</exception>
    /// <exception cref="InvalidDataException">A file does not hold what it should; every row that is wrong is named.</exception>
    public static PublishedStudy Load(StudyFolder study)
    {
        ArgumentNullException.ThrowIfNull(study);
        string At(string file) => study.Input($"{Folder}/{file}", Remedy);
        var films = CsvTable.Read<PublishedFilm>(At("films.csv")).ToDictionary(film => film.Film);
        return new()
        {
            Counts = Checked(CsvTable.Read<FilmCounts>(At("film-emotion-counts.csv")), films),
            Films = films,
            Groups = ReadGroups(At("groups.json")),
            Timelines = [.. from film in (string[])["finding_nemo", "real_steel"]
                            from model in Models
                            select ReadTimeline(film, model, At($"timeline-{film.Replace('_', '-')}-{model}.csv"))],
            Reported = ReportedMetrics.Read(At("reported_metrics.json")),
        };
    }

    /// <summary>One model's counts, in the order of the films' ids.</summary>
    public IReadOnlyList<FilmCounts> Of(string model) => [.. Counts.Where(film => film.Model == model).OrderBy(film => film.Film, StringComparer.Ordinal)];

    /// <summary>A film's title; its id where none is known.</summary>
    public string Title(string film) => Films.TryGetValue(film, out var known) ? known.Title : film;

    /// <summary>One model's timeline of one film.</summary>
    public Timeline Timeline(string film, string model) => Timelines.Single(timeline => timeline.Film == film && timeline.Model == model);

    static IReadOnlyList<FilmCounts> Checked(IReadOnlyList<FilmCounts> counts, Dictionary<string, PublishedFilm> films)
    {
        var wrong = counts.Where(film => film.Counts.Sum() != film.Faces).Select(film => $"{film.Model}, {film.Film}: the five sum to {film.Counts.Sum()}, not to {film.Faces}")
            .Concat(counts.GroupBy(film => (film.Model, film.Film)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Model}, {same.Key.Film} stands {same.Count()} times"))
            .Concat(counts.Select(film => film.Film).Distinct().Where(film => !films.ContainsKey(film)).Select(film => $"{film} is not in films.csv"))
            .ToList();
        return wrong.Count == 0 ? counts : throw new InvalidDataException($"'{Folder}/film-emotion-counts.csv': {string.Join("; ", wrong)}.");
    }

    static IReadOnlyList<FilmGroup> ReadGroups(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("groups").EnumerateArray().Select(group => new FilmGroup(
                group.GetProperty("name").GetString()!, [.. group.GetProperty("films").EnumerateArray().Select(film => film.GetString()!)], group.GetProperty("expectation").GetString()))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"'{path}' does not hold the published groups: {e.Message}", e);
        }
    }

    static Timeline ReadTimeline(string film, string model, string path)
    {
        var rows = CsvTable.Read<Reading>(path).OrderBy(row => row.Seconds).ToList();
        if (rows.Count == 0) throw new InvalidDataException($"'{path}' holds no readings.");
        return new(film, model, [.. rows.Select(row => row.Seconds / 60)], [.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Confidence)]);
    }

    sealed record Reading
    {
        [ColumnName("timestamp_sec")]
        public required double Seconds { get; init; }

        [ColumnName("emotion")]
        public required Expression Label { get; init; }

        public required double Confidence { get; init; }
    }
}
