using FaceValue.Faces;
using FaceValue.Films;
using FaceValue.Study;
using FaceValue.Tests.Faces;

namespace FaceValue.Tests.Films;

/// <summary>What a second run does, after a whole one and after a stopped one.</summary>
public sealed class FilmResumeTests : IDisposable
{
    static readonly ScoringSettings Settings = new() { Sampling = new SamplingSettings { Every = 5 }, Parallel = 1 };

    readonly TempFolder folder = new();
    CancellationToken stop;
    readonly FilmFile[] films;
    readonly ScoredModel first, second;

    public FilmResumeTests()
    {
        films = [new("one", FaceFilm.Write(folder["one.mp4"])), new("two", FaceFilm.Write(folder["two.mp4"], 40))];
        (first, second) = (ScoredModel.AsTrained(TinyModel.Write(folder["models"], "face-value", 1)), ScoredModel.AsTrained(TinyModel.Write(folder["models"], "raf-db", 1)));
    }

    public void Dispose() => folder.Dispose();

    string Tables => folder["tables"];

    async Task<FilmState[]> Score(ScoredModel[] models, ScoringSettings? settings = null, string? tables = null, IProgress<WorkProgress>? progress = null, CancellationToken? stopping = null) =>
    [
        .. (await new FilmScorer(await TestDetector.Get(DetectorModel.FullRange, stop), settings ?? Settings).RunAsync(films, models, tables ?? Tables, progress, stopping ?? stop))
            .Select(outcome => outcome.State),
    ];

    Dictionary<string, DateTime> Written() => Directory.EnumerateFiles(Tables, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Tables, file), File.GetLastWriteTimeUtc);

    static void Same(IReadOnlyList<FilmReading> expected, IReadOnlyList<FilmReading> actual)
    {
        Assert.Equal(expected.Select(reading => (reading.Film, reading.Model)), actual.Select(reading => (reading.Film, reading.Model)));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.Probabilities, pair.Second.Probabilities));
    }

    [Fact(Timeout = 120_000)]
    public async Task Unchanged_films_are_not_scored_again()
    {
        stop = TestContext.Current.CancellationToken;
        Assert.Equal([FilmState.Scored, FilmState.Scored], await Score([first]));
        var before = Written();
        Assert.Equal([FilmState.Unchanged, FilmState.Unchanged], await Score([first]));
        Assert.Equal(before.Where(file => file.Key != "films.parquet"), Written().Where(file => file.Key != "films.parquet"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_changed_film_is_scored_again_and_no_other()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        FaceFilm.Write(films[1].Path, 80);
        Assert.Equal([FilmState.Unchanged, FilmState.Scored], await Score([first]));
    }

    [Fact(Timeout = 120_000)]
    public async Task Other_settings_score_again()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        Assert.Equal([FilmState.Scored, FilmState.Scored], await Score([first], Settings with { Sampling = new SamplingSettings { Every = 6 } }));
        Assert.Equal([FilmState.Scored, FilmState.Scored], await Score([first], Settings with { Crop = new CropSettings { MarginRatio = 0.2 } }));
        Assert.Equal(12, FilmReadings.Load(Tables).Frames.Count(frame => frame.Film == "one"));
    }

    [Fact(Timeout = 120_000)]
    public async Task One_more_model_reads_the_kept_crops_and_the_first_model_stays()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        var before = Written();
        Assert.Equal([FilmState.Scored, FilmState.Scored], await Score([second]));
        var after = Written();
        Assert.All((string[])["one/crops.zip", "one/faces.parquet", "one/frames.parquet", "one/readings/face-value-s1-colour.parquet"], file => Assert.Equal(before[file], after[file]));
        Same(await Fresh([first, second]), FilmReadings.Load(Tables).All);
    }

    [Fact(Timeout = 120_000)]
    public async Task One_more_model_reads_the_kept_crops_without_writing_anything()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        var before = Written();
        var read = FilmReadings.Load(Tables).By(second, stop);
        Assert.Equal(before, Written());
        await Score([second]);
        Same(read, [.. FilmReadings.Load(Tables).All.Where(reading => reading.Model == second.Model.Name)]);
        await Score([first], Settings with { Sampling = new SamplingSettings { Every = 6 }, KeepCrops = false });
        Assert.Contains("KeepCrops", Assert.Throws<MissingInputException>(() => FilmReadings.Load(Tables).By(second, stop)).Message);
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_kept_crops_one_more_model_decodes_again()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first], Settings with { KeepCrops = false });
        Assert.False(File.Exists(Path.Combine(Tables, "one", "crops.zip")));
        Assert.Equal([FilmState.Unchanged, FilmState.Unchanged], await Score([first], Settings with { KeepCrops = false }));
        await Score([second]);
        Same(await Fresh([first, second]), FilmReadings.Load(Tables).All);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_retrained_model_reads_again()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first, second]);
        var old = FilmReadings.Load(Tables).All;
        File.Copy(TinyModel.Write(folder["other"], "face-value", 9).OnnxFile, first.Model.OnnxFile, overwrite: true);
        await Score([first, second]);
        var now = FilmReadings.Load(Tables).All;
        Assert.NotEqual(old[0].Probabilities[0], now[0].Probabilities[0]);
        Assert.Equal(old[1].Probabilities[0], now[1].Probabilities[0]);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(15)]
    public async Task A_run_stopped_anywhere_ends_with_what_an_undisturbed_run_gives(int frames)
    {
        stop = TestContext.Current.CancellationToken;
        using var stopping = new CancellationTokenSource();
        var seen = 0;
        var progress = new Each(_ =>
        {
            if (++seen == frames) stopping.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Score([first, second], progress: progress, stopping: stopping.Token));
        Assert.Empty(Directory.EnumerateFiles(Tables, "*.part", SearchOption.AllDirectories));
        Assert.Equal(frames == 15 ? FilmState.Unchanged : FilmState.Scored, (await Score([first, second]))[0]);
        Same(await Fresh([first, second]), FilmReadings.Load(Tables).All);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_a_kill_leaves_half_written_is_done_again()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        // As after a kill in the middle of the second film: a part file, tables, but no manifest.
        var two = Path.Combine(Tables, "two");
        File.Delete(Path.Combine(two, "manifest.json"));
        File.WriteAllText(Path.Combine(two, "crops.zip.1.1.part"), "half");
        File.WriteAllText(Path.Combine(two, "faces.parquet"), "half");
        Assert.Equal([FilmState.Unchanged, FilmState.Scored], await Score([first]));
        Assert.Empty(Directory.EnumerateFiles(two, "*.part"));
        Same(await Fresh([first]), FilmReadings.Load(Tables).All);
    }

    [Fact(Timeout = 120_000)]
    public async Task Damaged_crops_are_cut_out_again()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        File.WriteAllText(Path.Combine(Tables, "one", "crops.zip"), "no archive");
        Assert.Equal([FilmState.Scored, FilmState.Scored], await Score([second]));
        Same(await Fresh([first, second]), FilmReadings.Load(Tables).All);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_broken_table_is_told_with_the_remedy()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([first]);
        File.WriteAllText(Path.Combine(Tables, "one", "readings", "face-value-s1-colour.parquet"), "no table");
        Assert.Contains("06-films", Assert.Throws<InvalidDataException>(() => FilmReadings.Load(Tables)).Message);
        File.Delete(Path.Combine(Tables, "films.parquet"));
        Assert.Contains("06-films", Assert.Throws<MissingInputException>(() => FilmReadings.Load(Tables)).Message);
    }

    async Task<IReadOnlyList<FilmReading>> Fresh(ScoredModel[] models)
    {
        await Score(models, tables: folder["fresh"]);
        return FilmReadings.Load(folder["fresh"]).All;
    }

    sealed class Each(Action<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told(value);
    }
}
