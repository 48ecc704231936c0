using FaceValue.Arcs;
using FaceValue.Statistics;
using FaceValue.Study;
using FaceValue.Workbook.Dashboard;

namespace FaceValue.Tests.Dashboard;

/// <summary>A drawn study in which everything that the dashboard can show is there: films with arcs that turn at plot points, models of different skill, gaps, true arcs.</summary>
static class SyntheticStudy
{
    static readonly string[] Genres = ["comedy", "drama", "horror", "family"];
    static readonly (string Id, string Name, double Skill, int Habit)[] Cast = [("face-value", "Face Value", 0.9, 3), ("raf-db", "RAF-DB", 0.35, 4), ("fer2013", "FER2013", 0.12, 0)];

    /// <summary>The temperature of every model: its confidences are too high.</summary>
    public const double Temperature = 1.6;

    /// <summary>What every model saw in training.</summary>
    public static readonly double[] TrainPrior = [0.275, 0.09, 0.37, 0.215, 0.05];

    /// <param name="films">How many films; the second has a title that must never be obeyed.</param>
    /// <param name="readings">Frames looked at in a film; about an eighth show no face.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="pointsEvery">Every so many films has two plot points.</param>
    public static DashboardData Of(int films = 12, int readings = 400, int seed = 7, int pointsEvery = 4)
    {
        var stock = Enumerable.Range(0, films).Select(f => Shoot(f, readings, new RandomStream(seed, f))).ToList();
        var all = stock.SelectMany(film => Cast.Select((model, m) => Read(film, m, new RandomStream(seed + 1, film.Place * 10 + m)))).ToList();
        return new()
        {
            Study = "synthetic",
            Title = "A drawn study",
            Source = "Drawn numbers, for tests",
            Films = [.. stock.Select(film => film.Film)],
            Models = [.. Cast.Select((model, m) => Model(m, [.. all.Where(r => r.Model == model.Id)], seed))],
            Readings = all,
            Groups = [new("First half", [.. stock.Take(films / 2).Select(film => film.Film.Film)], "none"), new("Comedies", [.. stock.Where(film => film.Film.Genre == "comedy").Select(film => film.Film.Film)], "more happy")],
            WindowMinutes = 4,
            PlotPoints = [.. stock.Where(film => film.Place % pointsEvery == 0).SelectMany(film => film.Points)],
            Truth = [.. stock.Select(film => new DashboardTruth(film.Film.Film, film.Seconds, film.True))],
            Notes = [new("What this is", "Numbers drawn at random, so that every part of the page has something to show.")],
            Facts = [new("commit", "0123456789ab"), new("seed", $"{seed}")],
        };
    }

    /// <summary>The same study with every model trained twice, as notebook 04 does it: names are long, and trainings share a colour.</summary>
    public static DashboardData Twice(DashboardData study) => study with
    {
        Models = [.. from model in study.Models from seed in new[] { 1, 2 } select model with { Id = $"{model.Id}-s{seed}", Name = $"{model.Name}, seed {seed}" }],
        Readings = [.. from reading in study.Readings from seed in new[] { 1, 2 } select reading with { Model = $"{reading.Model}-s{seed}" }],
    };

    sealed record Stock(int Place, DashboardFilm Film, double[] Seconds, double[][] True, bool[] HasFace, IReadOnlyList<PlotPoint> Points);

    static Stock Shoot(int place, int frames, RandomStream random)
    {
        const double Step = 3.5;
        var id = $"film_{place:00}";
        var title = place == 1 ? "<img src=x onerror=\"document.title='broken'\"> & \"Sons\", =1+1" : $"The {Words[place % Words.Length]} {place + 1}";
        double[] seconds = [.. Enumerable.Range(0, frames).Select(t => Math.Round(t * Step, 3))];
        var length = frames * Step / 60;
        // Three acts, each with a leading expression of its own; the turns are the plot points.
        int[] acts = [random.Next(5), random.Next(5), random.Next(5)];
        double[] turns = [length * (0.25 + 0.1 * random.NextDouble()), length * (0.6 + 0.15 * random.NextDouble())];
        var shares = seconds.Select(s => Mixture(acts[turns.Count(turn => s / 60 >= turn)])).ToArray();
        var (gapFrom, gapTo) = (frames * 2 / 5, frames * 2 / 5 + frames / 10);
        bool[] faces = [.. seconds.Select((_, t) => (t < gapFrom || t >= gapTo) && random.NextDouble() > 0.08)];
        PlotPoint[] points =
        [
            new() { Film = id, Minute = Math.Round(turns[0], 2), Expression = Expressions.Studied[acts[1]], Direction = acts[0] == acts[1] ? ShiftDirection.Either : ShiftDirection.Up, Event = "The first turn", Source = "drawn" },
            new() { Film = id, Minute = Math.Round(turns[1], 2), Expression = place % 8 == 0 && place > 0 ? null : Expressions.Studied[acts[2]], Direction = ShiftDirection.Either, Event = "The second turn", Source = "drawn" },
        ];
        return new(place, new(id, title, Genres[place % Genres.Length], Math.Round(length, 3), Step), seconds, shares, faces, points);
    }

    static readonly string[] Words = ["Harbour", "Winter", "Letter", "Orchard", "Signal", "Crossing", "Mirror"];

    static double[] Mixture(int lead) => [.. Enumerable.Range(0, 5).Select(c => c == lead ? 0.6 : 0.1)];

    static DashboardReadings Read(Stock film, int model, RandomStream random)
    {
        var (seconds, labels, confidences, rows) = (new List<double>(), new List<Expression>(), new List<double>(), new List<double[]>());
        for (var t = 0; t < film.Seconds.Length; t++)
        {
            if (!film.HasFace[t]) continue;
            var row = Answer(film.True[t], model, random);
            var best = Array.IndexOf(row, row.Max());
            seconds.Add(film.Seconds[t]);
            labels.Add(Expressions.Studied[best]);
            confidences.Add(row[best]);
            rows.Add(row);
        }
        return new(film.Film.Film, Cast[model].Id, seconds, labels, confidences, rows);
    }

    // A face's true expression or the model's habit, blurred; whole ten-thousandths that sum to 1, as a page keeps them.
    static double[] Answer(double[] truth, int model, RandomStream random)
    {
        var seen = random.NextDouble() < Cast[model].Skill ? Drawn(truth, random) : Cast[model].Habit;
        double[] weights = [.. Enumerable.Range(0, 5).Select(c => (c == seen ? 1.2 + 3 * random.NextDouble() : 0.05) + random.NextDouble())];
        int[] steps = [.. weights.Select(w => (int)Math.Round(w / weights.Sum() * 10_000))];
        steps[Array.IndexOf(steps, steps.Max())] += 10_000 - steps.Sum();
        return [.. steps.Select(step => step / 10_000d)];
    }

    static int Drawn(double[] shares, RandomStream random)
    {
        var at = random.NextDouble();
        for (var c = 0; c < shares.Length - 1; c++) if ((at -= shares[c]) < 0) return c;
        return shares.Length - 1;
    }

    static DashboardModel Model(int m, IReadOnlyList<DashboardReadings> readings, int seed)
    {
        var (id, name, skill, _) = Cast[m];
        var accuracy = m switch { 0 => 0.8, 1 => 0.9, _ => 0.7 };
        var confusion = Enumerable.Range(0, 5).Select(i => Enumerable.Range(0, 5).Select(j => i == j ? (int)(400 * accuracy) : (int)(100 * (1 - accuracy))).ToArray()).ToList();
        return new()
        {
            Id = id,
            Model = id,
            Name = name,
            Benchmarks = [DashboardBenchmark.Of("drawn photos", confusion) with { Reliability = [.. Enumerable.Range(4, 6).Select(b => new DashboardReliability(100 + b, b / 10d + 0.05, b / 10d - 0.08))], CalibrationError = 0.13 }],
            Fidelity = new(skill - 0.08, skill, skill + 0.06, 0.95),
            Collapse = Collapse.Of([.. readings.Select(Counted)], seed),
            Temperature = Temperature,
            TrainPrior = TrainPrior,
            FilmPrior = PriorShift.Saerens([.. readings.SelectMany(r => r.Probabilities!).Select(Scaled)], TrainPrior, tolerance: 1e-6, iterations: 60).Prior,
        };
    }

    /// <summary>A row of probabilities at the models' temperature.</summary>
    public static double[] Scaled(double[] row)
    {
        double[] powers = [.. row.Select(p => Math.Pow(p, 1 / Temperature))];
        return [.. powers.Select(p => p / powers.Sum())];
    }

    /// <summary>A film's readings as the library counts them.</summary>
    public static FilmCounts Counted(DashboardReadings readings)
    {
        int[] counts = [.. Expressions.Studied.Select(e => readings.Labels.Count(label => label == e))];
        return new() { Model = readings.Model, Film = readings.Film, Angry = counts[0], Fear = counts[1], Happy = counts[2], Sad = counts[3], Surprise = counts[4], Faces = counts.Sum() };
    }
}
