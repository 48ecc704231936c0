using FaceValue.Arcs;
using FaceValue.Charts;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Workbook.Dashboard;

/// <summary>The published study as the dashboard shows it: 59 films by two models as counts, two of the films face by face.</summary>
public static class PublishedDashboard
{
    const string PlotPoints = "data/plot-points/published.csv";

    // What notebook 07 uses, so that both show the same numbers.
    const int Seed = 1234;
    const double WindowMinutes = 10;

    /// <summary>Reads the published tables.</summary>
    /// <param name="study">Where the workbook lies.</param>
    /// <param name="facts">What can be quoted of this build: commit, version.</param>
    /// <exception cref="MissingInputException">A table is not there.</exception>
    public static DashboardData Load(StudyFolder study, IReadOnlyList<KeyValuePair<string, string>> facts)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(facts);
        var published = PublishedStudy.Load(study);
        var (points, hash) = PlotPoint.Read(study.Input(PlotPoints, "It comes with the workbook; get it back with: git checkout -- data/plot-points"));
        return new()
        {
            Study = "published",
            Title = "The published study",
            Source = "Lumian, Face Value (repository pixel-process-dev/face-value, commits b6604875 and 932ca38b): one face of every 100th frame, read by two models",
            Films = [.. published.Films.Values.OrderBy(film => film.Film, StringComparer.Ordinal).Select(film => Film(film, published))],
            Models = [.. PublishedStudy.Models.Select(model => Model(model, published))],
            Counts = published.Counts,
            Readings = [.. published.Timelines.Select(line => new DashboardReadings(line.Film, line.Model, [.. line.Minutes.Select(minute => minute * 60)], line.Labels, line.Confidences))],
            Groups = published.Groups,
            PlotPoints = points,
            FidelityMeasure = "bits that a reading tells about its film",
            FidelityNote = "Nobody knows what the faces of these films truly show, so nothing here can measure fidelity itself. Information about the film (mutual information of film and expression, 95% interval over films drawn again) stands in: a reading that follows the story must carry some, but one may carry some without following it.",
            FidelityGaps = [new("face-value", "raf-db", Bootstrap.PairedDifference(published.Of("face-value"), published.Of("raf-db"), Information, Seed))],
            WindowMinutes = WindowMinutes,
            Notes = PublishedNotes.All,
            Facts = [.. facts, KeyValuePair.Create("seed of resamples", $"{Seed}"), KeyValuePair.Create($"{PlotPoints}, SHA-256", hash), KeyValuePair.Create("data/published/film-emotion-counts.csv, SHA-256", InputLog.Hash(study.Input("data/published/film-emotion-counts.csv", "It comes with the workbook.")))],
        };
    }

    static DashboardFilm Film(PublishedFilm film, PublishedStudy published)
    {
        if (published.Timelines.FirstOrDefault(line => line.Film == film.Film) is not { } line) return new(film.Film, film.Title);
        // Every 100th frame was looked at, so no two faces lie closer together than that.
        var step = line.Minutes.Zip(line.Minutes.Skip(1), (one, next) => next - one).Where(gap => gap > 0).Min() * 60;
        return new(film.Film, film.Title, null, line.Length, step);
    }

    static DashboardModel Model(string model, PublishedStudy published)
    {
        var counts = published.Of(model);
        string[] sets = model == "face-value" ? ["own-validation", "raf-test"] : ["raf-test"];
        return new()
        {
            Id = model,
            Model = model,
            Name = Theme.NameOf(model),
            Benchmarks = [.. sets.Select(set => DashboardBenchmark.Of(set == "raf-test" ? "RAF-DB's test photos" : "its own validation photos", published.Reported.Confusion[$"{model}/{set}"]))],
            Fidelity = Bootstrap.Percentile(counts, Information, Seed),
            Collapse = Collapse.Of(counts, Seed),
        };
    }

    static double Information(IReadOnlyList<FilmCounts> films) => MutualInformation.Bits(new ContingencyTable([.. films.Select(film => film.Counts)]));
}
