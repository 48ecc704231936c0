using System.Diagnostics;
using System.Globalization;
using FaceValue.Faces;
using FaceValue.Films;
using FaceValue.Study;

namespace FaceValue.Bench.Films;

/// <summary>Scoring films against plain decoding, against the original study's way in Python, and over several films; and memory over three hours of film.</summary>
static class FilmsBench
{
    const int Frames = 5760, Hours = 3, Rounds = 5;

    /// <summary>Prints the figures.</summary>
    public static async Task RunAsync()
    {
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            Console.WriteLine("Films");
            var film = BenchFilm.Write(Path.Combine(work.FullName, "film.mp4"), Frames);
            using var detector = await MediaPipeDetector.OpenAsync();
            foreach (var side in (int[])[64, 224]) await OneFilm(film, side, detector, work.FullName);
            await SeveralFilms(film, detector, work.FullName);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Prints how memory goes along three hours of film.</summary>
    public static async Task RunLongAsync()
    {
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            Console.WriteLine("A long film");
            using var detector = await MediaPipeDetector.OpenAsync();
            await LongFilm(BenchFilm.Write(Path.Combine(work.FullName, "film.mp4"), Frames), detector, work.FullName);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    static async Task OneFilm(string film, int side, MediaPipeDetector detector, string work)
    {
        var models = OriginalWay.Models(Path.Combine(work, $"models-{side}"), side);
        string[] decode = ["-nostdin", "-v", "error", "-threads", "1", "-i", film, "-map", "0:v:0", "-f", "null", "-"];
        // What is compiled on first use costs some 2 seconds, whatever the film's length.
        await Score(detector, models, Path.Combine(work, $"warm-{side}"), 1, BenchFilm.Beginning(film, Path.Combine(work, $"warm-{side}.mp4")));
        var rounds = new List<(double Floor, double Ours, double Theirs)>();
        // By turns, so that a busy machine slows all alike.
        for (var round = 0; round < Rounds; round++)
        {
            var decoding = await CpuTime.Of(() => CpuTime.Run("ffmpeg", decode));
            var scoring = await CpuTime.Of(() => Score(detector, models, Path.Combine(work, $"tables-{side}-{round}"), 1, film));
            rounds.Add((decoding, scoring, await CpuTime.Of(() => OriginalWay.Run(film, side))));
        }
        var (ours, floor, theirs) = (Median(rounds.Select(round => round.Ours)), Median(rounds.Select(round => round.Floor)), Median(rounds.Select(round => round.Theirs)));
        Print($"sampling, detection, three models at {side} pixels", $"{ours:0.0} s of CPU", $"decoding alone {floor:0.0} s", Median(rounds.Select(round => round.Ours / round.Floor)));
        Print("", $"{ours:0.0} s of CPU", $"the original's way {theirs:0.0} s", Median(rounds.Select(round => round.Theirs / round.Ours)));
    }

    static async Task SeveralFilms(string film, MediaPipeDetector detector, string work)
    {
        var models = OriginalWay.Models(Path.Combine(work, "models-scaling"), 64);
        var films = Enumerable.Range(0, 4).Select(i => Path.Combine(work, $"copy-{i}.mp4")).ToArray();
        foreach (var copy in films) File.Copy(film, copy);
        var clock = Stopwatch.StartNew();
        await Score(detector, models, Path.Combine(work, "alone"), 1, films);
        var alone = clock.Elapsed.TotalSeconds;
        clock.Restart();
        await Score(detector, models, Path.Combine(work, "together"), 2, films);
        Print("four films, two at a time", $"{clock.Elapsed.TotalSeconds:0.0} s", $"one at a time {alone:0.0} s", alone / clock.Elapsed.TotalSeconds);
    }

    static async Task LongFilm(string film, MediaPipeDetector detector, string work)
    {
        var models = OriginalWay.Models(Path.Combine(work, "models-long"), 64);
        // Small pictures: what could grow is what is kept of each frame, and decoding three hours of 720p takes ten minutes.
        var hours = BenchFilm.Repeat(BenchFilm.Smaller(film, Path.Combine(work, "small.mp4")), Path.Combine(work, "long.mp4"), Hours * 3600 * BenchFilm.Rate / Frames);
        var marks = new List<(double Share, double Megabytes)>();
        var next = 0.1;
        var progress = new Each(told =>
        {
            if ((double)told.Done / told.Total < next) return;
            next += 0.2;
            marks.Add(((double)told.Done / told.Total, Process.GetCurrentProcess().WorkingSet64 / 1e6));
        });
        await Score(detector, models, Path.Combine(work, "long"), 1, [hours], progress);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory along {Hours} hours of film: {string.Join(", ", marks.Select(mark => $"{mark.Megabytes:0} MB at {mark.Share:0%}"))}"));
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    static Task Score(MediaPipeDetector detector, IReadOnlyList<ScoredModel> models, string tables, int parallel, params string[] films) => Score(detector, models, tables, parallel, films, null);

    static async Task Score(MediaPipeDetector detector, IReadOnlyList<ScoredModel> models, string tables, int parallel, string[] films, IProgress<WorkProgress>? progress)
    {
        var outcomes = await new FilmScorer(detector, new ScoringSettings { Parallel = parallel }).RunAsync([.. films.Select(film => new FilmFile(Path.GetFileNameWithoutExtension(film), film))], models, tables, progress);
        foreach (var failed in outcomes.Where(outcome => outcome.State != FilmState.Scored || outcome.FramesWithFace == 0)) throw new InvalidOperationException(failed.Reason ?? $"no face in {failed.Film}");
    }

    static void Print(string what, string ours, string peer, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-52} {ours,16}   {peer,-36} ratio {ratio:0.00}"));

    sealed class Each(Action<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told(value);
    }
}
