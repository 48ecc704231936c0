using FaceValue.Arcs;
using FaceValue.Charts;
using FaceValue.Evaluation;
using FaceValue.Films;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Training;
using OpenCvSharp;

namespace FaceValue.Workbook.Dashboard;

/// <summary>A study whose films were read here, as the dashboard shows it: from the tables that notebooks 05 to 07 wrote.</summary>
public static class ReadStudyDashboard
{
    const int PictureSide = 48;

    // What notebook 07 uses, so that both show the same numbers.
    const int Seed = 1234;
    static readonly ArcSettings Arcs = new();

    /// <summary>Whether the study's tables are there.</summary>
    public static bool IsThere(StudyFolder study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return File.Exists(Table(study, "predictions.parquet")) && File.Exists(Table(study, "plot-points.csv")) && File.Exists(Table(study, "true-arcs.parquet")) && File.Exists(Table(study, "films/films.parquet"));
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="study">The study.</param>
    /// <param name="facts">What can be quoted of this build: commit, version.</param>
    /// <param name="pictures">Whether small pictures of the faces go into the file: for drawn films only.</param>
    /// <exception cref="MissingInputException">A table is not there.</exception>
    public static DashboardData Load(StudyFolder study, IReadOnlyList<KeyValuePair<string, string>> facts, bool pictures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(facts);
        var films = FilmReadings.Load(Table(study, "films"));
        var predictions = PredictionTable.Load(Table(study, "predictions.parquet"));
        var (points, hash) = PlotPoint.Read(Table(study, "plot-points.csv"));
        var truths = TrueArc.Read(Table(study, "true-arcs.parquet"));
        var networks = predictions.Models.SelectMany(model => predictions.Seeds(model).Select(seed => TrainedModel.Read(Path.Combine(study.Root, "data", study.Name, "models", Id(model, seed))))).ToList();
        var series = networks.ToDictionary(Id, network => (IReadOnlyList<FaceSeries>)
            [.. films.All.Where(reading => reading.Model == network.Model.Name && reading.Seed == network.Model.Seed && reading.Colours == network.Model.Colours).Select(FaceSeries.Of).Where(film => film.Count > 0)]);
        var fidelity = ArcFidelity.OfEach(series.Values.SelectMany(films => films), truths, Arcs, Seed).ToDictionary(run => Id(run.Run.Model, run.Run.Seed));
        return new()
        {
            Study = study.Name,
            Title = study.Name == "backlot" ? "The backlot" : study.Name,
            Source = $"study '{study.Name}': the largest face of every sampled frame, read by {networks.Count} networks",
            Films = [.. films.Films.Where(film => film.State != FilmState.Failed).Select(film => new DashboardFilm(film.Film, film.Title, film.Genre, film.DurationSeconds / 60, film.FrameRate is > 0 and var rate ? film.Every / rate : null))],
            Models = [.. networks.Select(network => Model(network, series[Id(network)], predictions, fidelity.GetValueOrDefault(Id(network))?.Mean))],
            Readings = [.. series.SelectMany(run => run.Value.Select(film => new DashboardReadings(film.Film, run.Key, film.Seconds, film.Labels, [.. film.Probabilities.Select(row => row.Max())], film.Probabilities)))],
            PlotPoints = points,
            Truth = [.. truths.Select(arc => new DashboardTruth(arc.Film, [.. arc.Minutes.Select(minute => minute * 60)], arc.Mixtures))],
            Pictures = pictures ? [.. Pictures(films)] : [],
            FidelityGaps = [.. Gaps(fidelity, predictions, model => networks.First(network => network.Model.Name == model).Model.Set)],
            FidelityNote = "Spearman's correlation of a network's arc (share of faces in a moving window) with the true arc, the mean over expressions and films, with its interval over films. A reading that never moves counts 0. Whether models differ is judged over all their seeds and films, as in notebook 07.",
            WindowMinutes = Arcs.WindowMinutes,
            Notes = StudyNotes.All(study.Name),
            Facts = [.. facts, KeyValuePair.Create("seed of resamples", $"{Seed}"), KeyValuePair.Create("plot points, SHA-256", hash)],
        };
    }

    static string Table(StudyFolder study, string name) => Path.Combine(study.Tables, name);

    static string Id(TrainedModel network) => Id(network.Model.Name, network.Model.Seed);

    static string Id(string model, int seed) => $"{model}-s{seed}";

    static DashboardModel Model(TrainedModel network, IReadOnlyList<FaceSeries> films, PredictionTable predictions, Interval? fidelity)
    {
        var (model, seed) = (network.Model.Name, network.Model.Seed);
        var validation = predictions.Of(model, network.Model.Set, "validation", seed);
        var scaling = TemperatureScaling.Fit(validation);
        double[] prior = [.. network.ClassCounts.Select(count => count / (double)network.ClassCounts.Sum())];
        var scaled = films.SelectMany(film => film.Probabilities).Select(scaling.Scale).ToList();
        return new()
        {
            Id = Id(network),
            Model = model,
            Name = $"{Theme.NameOf(model)}, seed {seed}",
            Benchmarks = [.. predictions.Sets.OrderByDescending(set => set == network.Model.Set).Select(set => Benchmark(set == network.Model.Set ? "its own test photos" : $"test photos of {set}", validation, predictions.Of(model, set, "test", seed)))],
            Fidelity = fidelity,
            Collapse = films.Count > 1 ? Collapse.Of([.. films.Select(film => film.ToCounts())], Seed) : null,
            Temperature = scaling.Temperature,
            TrainPrior = prior,
            FilmPrior = scaled.Count > 0 ? PriorShift.Saerens(scaled, prior).Prior : null,
        };
    }

    static DashboardBenchmark Benchmark(string set, IReadOnlyList<Prediction> validation, IReadOnlyList<Prediction> test)
    {
        var raw = Reliability.Of(validation, test, Seed, resamples: 200).Raw;
        var matrix = ConfusionMatrix.Of(test, Expressions.Studied.Count);
        return DashboardBenchmark.Of(set, [.. matrix.Counts.Select(row => row.ToArray())]) with
        {
            Reliability = [.. raw.Bins.Where(bin => bin.Faces > 0).Select(bin => new DashboardReliability(bin.Faces, bin.Confidence ?? 0, bin.Accuracy?.Estimate ?? 0))],
            CalibrationError = raw.Error,
        };
    }

    // Two networks of different models differ as their models do, over all seeds and films: one pair of trainings says nothing of models. Seeds of one model are compared on the same films.
    static IEnumerable<DashboardGap> Gaps(IReadOnlyDictionary<string, ArcFidelity> fidelity, PredictionTable predictions, Func<string, string> ownSet)
    {
        if (fidelity.Count == 0) yield break;
        var benchmark = fidelity.Values.Select(run => new BenchmarkScore(run.Run, predictions.Of(run.Run.Model, ownSet(run.Run.Model), "test", run.Run.Seed).Average(face => face.IsCorrect ? 1.0 : 0))).ToList();
        var pairs = Thesis.Of(benchmark, [.. fidelity.Values], Seed).Pairs;
        foreach (var (one, first) in fidelity)
            foreach (var (other, second) in fidelity)
                if (pairs.FirstOrDefault(pair => pair.Higher == first.Run.Model && pair.Lower == second.Run.Model) is { } pair) yield return new(one, other, pair.Films);
                else if (first.Run.Model == second.Run.Model && first.Run.Seed < second.Run.Seed && first.FilmMeans.Keys.Intersect(second.FilmMeans.Keys).Order(StringComparer.Ordinal).ToList() is { Count: > 1 } films)
                    yield return new(one, other, Bootstrap.PairedDifference([.. films.Select(film => first.FilmMeans[film])], [.. films.Select(film => second.FilmMeans[film])], (IReadOnlyList<double> means) => means.Average(), Seed));
    }

    static IEnumerable<DashboardPicture> Pictures(FilmReadings films)
    {
        foreach (var frame in films.Frames.Where(frame => frame.Faces > 0))
        {
            if (films.Crop(frame.Film, frame.Frame) is not { } png) continue;
            using var crop = Cv2.ImDecode(png, ImreadModes.Color);
            using var small = crop.Resize(new Size(PictureSide, PictureSide), 0, 0, InterpolationFlags.Area);
            yield return new(frame.Film, frame.Seconds, small.ImEncode(".jpg", [new ImageEncodingParam(ImwriteFlags.JpegQuality, 70)]));
        }
    }
}
