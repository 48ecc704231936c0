using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Tests.Arcs;

namespace FaceValue.Tests.Charts;

/// <summary>A study as notebook 07 holds it, of invented films and networks: everything that the charts draw.</summary>
sealed class InventedStudy
{
    static readonly double[] Trained = [.2, .1, .3, .3, .1];

    InventedStudy(int films)
    {
        Truths = InventedFilms.Truths(films);
        Readings =
        [
            .. InventedFilms.ReadAll(Truths, "face-value", 1, .45, [.15, .1, .2, .45, .1]), .. InventedFilms.ReadAll(Truths, "face-value", 2, .4, [.15, .1, .2, .45, .1]),
            .. InventedFilms.ReadAll(Truths, "raf-db", 1, .22, [.1, .05, .1, .2, .55]), .. InventedFilms.ReadAll(Truths, "raf-db", 2, .28, [.1, .05, .2, .2, .45]),
            .. InventedFilms.ReadAll(Truths, "fer2013", 1, .15, [.6, .1, .1, .1, .1]), .. InventedFilms.ReadAll(Truths, "fer2013", 2, .12, [.5, .1, .2, .1, .1]),
        ];
        var runs = Readings.GroupBy(reading => reading.Run).Select(run => run.ToList()).ToList();
        Fidelity = [.. runs.Select(run => ArcFidelity.Of(run, Truths, new(), 1))];
        Collapse = [.. runs.Select(run => RunCollapse.Of(run, 1))];
        var genres = Truths.Select((truth, f) => (truth.Film, f)).ToDictionary(film => film.Film, film => film.f % 2 == 0 ? "comedy" : "drama");
        Genres = [.. runs.Select(run => GenreReading.Of(run, genres, film => film, 1))];
        PlotPoints = RunPlotPoints.Of(Points, Readings, 10, 1);
        SadBiases = [.. runs.Select(run => SadBias.Of(run, 1.3, Trained, 1, null, Truths))];
        Thesis = FaceValue.Arcs.Thesis.Of(Benchmark, Fidelity, 1, 500);
    }

    public static InventedStudy Small { get; } = new(12);

    public IReadOnlyList<TrueArc> Truths { get; }

    public IReadOnlyList<FaceSeries> Readings { get; }

    public IReadOnlyList<ArcFidelity> Fidelity { get; }

    public IReadOnlyList<RunCollapse> Collapse { get; }

    public IReadOnlyList<GenreReading> Genres { get; }

    public IReadOnlyList<RunPlotPoints> PlotPoints { get; }

    public IReadOnlyList<SadBias> SadBiases { get; }

    public Thesis Thesis { get; }

    public IReadOnlyList<BenchmarkScore> Benchmark { get; } =
    [
        new(new("face-value", 1), .68), new(new("face-value", 2), .70), new(new("raf-db", 1), .94), new(new("raf-db", 2), .93), new(new("fer2013", 1), .51), new(new("fer2013", 2), .53),
    ];

    public IReadOnlyList<PlotPoint> Points { get; } =
    [
        .. from film in Enumerable.Range(0, 6)
           from point in new[] { (Minute: 25.0, Expression.Sad, "Loss: the <b>boat is gone"), (Minute: 60.0, Expression.Happy, "Reunion: they meet at the harbour again") }
           select new PlotPoint { Film = $"film-{film:00}", Minute = point.Minute, Expression = point.Item2, Direction = ShiftDirection.Up, Event = point.Item3, Source = "screenplay" },
    ];
}
