using FaceValue.Datasets;
using FaceValue.Evaluation;
using FaceValue.Faces;
using FaceValue.Films;
using FaceValue.Study;
using FaceValue.Tests.Faces;
using OpenCvSharp;

namespace FaceValue.Tests.Films;

public sealed class FilmScorerTests : IDisposable
{
    const int Every = 5;

    static readonly ScoringSettings Settings = new() { Sampling = new SamplingSettings { Every = Every } };

    readonly TempFolder folder = new();
    CancellationToken stop;

    string Tables => folder["tables"];

    public void Dispose() => folder.Dispose();

    ScoredModel Model(string name, int seed = 1, ColourUse colours = ColourUse.Colour) => ScoredModel.AsTrained(TinyModel.Write(folder["models"], name, seed, colours));

    FilmFile Film(string id, int shift = 0) => new(id, FaceFilm.Write(folder[$"{id}.mp4"], shift)) { Genre = "comedy" };

    async Task<IReadOnlyList<FilmOutcome>> Score(IReadOnlyList<FilmFile> films, IReadOnlyList<ScoredModel> models, ScoringSettings? settings = null, IProgress<WorkProgress>? progress = null, CancellationToken? stopping = null) =>
        await new FilmScorer(await TestDetector.Get(DetectorModel.FullRange, stop), settings ?? Settings).RunAsync(films, models, Tables, progress, stopping ?? stop);

    [Fact(Timeout = 120_000)]
    public async Task A_reading_is_what_the_model_says_of_the_largest_face_of_that_frame()
    {
        stop = TestContext.Current.CancellationToken;
        var (film, model) = (Film("one"), Model("face-value"));
        var outcome = Assert.Single(await Score([film], [model]));
        Assert.Equal((FilmState.Scored, "comedy", 12), (outcome.State, outcome.Genre, outcome.SampledFrames));
        var reading = Assert.Single(FilmReadings.Load(Tables).All);
        Assert.Equal(("one", "face-value", 1, ColourUse.Colour), (reading.Film, reading.Model, reading.Seed, reading.Colours));
        Assert.Equal(TinyModel.Words, reading.Classes);

        var detector = await TestDetector.Get(DetectorModel.FullRange, stop);
        using var predictor = Predictor.Open(model.Model);
        var at = 0;
        foreach (var frame in new FrameSampler(Settings.Sampling).Sample(FaceValue.Films.Film.Open(film), 1, stop))
        {
            Assert.Equal(frame.Seconds, reading.Seconds[at]);
            if (detector.Detect(frame.Image) is [var largest, ..])
            {
                using var crop = new FaceCropper().Crop(frame.Image, largest);
                Assert.All(predictor.Predict([crop.Image])[0].Zip(reading.Probabilities[at]!), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
            }
            else Assert.Null(reading.Probabilities[at]);
            at++;
        }
        Assert.Equal(reading.Seconds.Count, at);
        Assert.Equal(outcome.FramesWithFace, reading.Probabilities.Count(probabilities => probabilities is not null));
    }

    [Fact(Timeout = 120_000)]
    public async Task Frames_without_a_face_are_rows_and_gaps()
    {
        stop = TestContext.Current.CancellationToken;
        await Score([Film("one")], [Model("face-value")]);
        var readings = FilmReadings.Load(Tables);
        Assert.Equal([20, 25], readings.Frames.Where(frame => frame.Faces == 0).Select(frame => frame.Frame));
        Assert.Equal([4, 5], Enumerable.Range(0, 12).Where(i => readings.All[0].Probabilities[i] is null));
        Assert.All(readings.Faces, face => Assert.Equal(FilmFace.SizeOf(face.RelativeArea), face.SizeClass));
        // The face grows along the film.
        Assert.True(readings.Faces[^1].RelativeArea > 2 * readings.Faces[0].RelativeArea);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_film_without_any_face_is_read_as_one_long_gap()
    {
        stop = TestContext.Current.CancellationToken;
        var outcome = Assert.Single(await Score([new FilmFile("nobody", FaceFilm.Empty(folder["nobody.mp4"]))], [Model("face-value")]));
        Assert.Equal((FilmState.Scored, 6, 0, 0), (outcome.State, outcome.SampledFrames, outcome.FramesWithFace, outcome.Faces));
        var reading = Assert.Single(FilmReadings.Load(Tables).All);
        Assert.Equal(6, reading.Probabilities.Count);
        Assert.All(reading.Probabilities, Assert.Null);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_grey_model_sees_grey_unless_scored_as_the_original_study_did()
    {
        stop = TestContext.Current.CancellationToken;
        var grey = TinyModel.Write(folder["models"], "fer2013", 1, ColourUse.Grey);
        await Score([Film("one")], [ScoredModel.AsTrained(grey), ScoredModel.AsOriginalStudy(grey)]);
        var readings = FilmReadings.Load(Tables);
        Assert.Equal([ColourUse.Colour, ColourUse.Grey], readings.All.Select(reading => reading.Colours));
        using var crop = Cv2.ImDecode(readings.Crop("one", 0)!, ImreadModes.Color);
        foreach (var reading in readings.All)
        {
            using var predictor = Predictor.Open(grey, 1, reading.Colours);
            Assert.All(predictor.Predict([crop])[0].Zip(reading.Probabilities[0]!), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
        Assert.NotEqual(readings.All[0].Probabilities[0], readings.All[1].Probabilities[0]);
    }

    [Fact(Timeout = 120_000)]
    public async Task All_faces_are_listed_and_read_on_request()
    {
        stop = TestContext.Current.CancellationToken;
        var film = new FilmFile("pair", FaceFilm.Pair(folder["pair.mp4"]));
        await Score([film], [Model("face-value")]);
        var largest = FilmReadings.Load(Tables);
        Assert.All(largest.Frames, frame => Assert.Equal(2, frame.Faces));
        Assert.Equal(8, largest.Faces.Count);
        Assert.Equal(4, largest.Of("pair").Count);
        Assert.All(largest.Faces.Chunk(2), pair => Assert.True(pair[0].Face == 0 && pair[1].Face == 1 && pair[0].RelativeArea > pair[1].RelativeArea && pair[0].X < pair[1].X));

        await Score([film], [Model("face-value")], Settings with { AllFaces = true });
        var all = FilmReadings.Load(Tables);
        Assert.Equal(8, all.Of("pair").Count);
        Assert.Equal(largest.All[0].Probabilities, all.All[0].Probabilities);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_film_that_fails_is_told_and_the_others_go_on()
    {
        stop = TestContext.Current.CancellationToken;
        FilmFile[] films = [Film("one"), new("notes", folder.Write("notes.mp4", "not a film, but a text that is long enough")), new("gone", folder["gone.mp4"]), Film("two", 40)];
        var outcomes = await Score(films, [Model("face-value")]);
        Assert.Equal(["one", "notes", "gone", "two"], outcomes.Select(outcome => outcome.Film));
        Assert.Equal([FilmState.Scored, FilmState.Failed, FilmState.Failed, FilmState.Scored], outcomes.Select(outcome => outcome.State));
        Assert.Equal([null, FilmFault.NotAFilm, FilmFault.Missing, null], outcomes.Select(outcome => outcome.Fault));
        Assert.Contains("notes.mp4", outcomes[1].Reason);
        var loaded = FilmReadings.Load(Tables);
        Assert.Equal(outcomes, loaded.Films);
        Assert.Equal(["one", "two"], loaded.All.Select(reading => reading.Film));
    }

    [Fact(Timeout = 120_000)]
    public async Task Films_side_by_side_give_what_films_one_by_one_give()
    {
        stop = TestContext.Current.CancellationToken;
        FilmFile[] films = [Film("one"), Film("two", 30), Film("three", 60)];
        ScoredModel[] models = [Model("face-value"), Model("face-value", 2), Model("raf-db")];
        await Score(films, models, Settings with { Parallel = 1 });
        var alone = FilmReadings.Load(Tables).All;
        Directory.Delete(Tables, recursive: true);
        await Score(films, models, Settings with { Parallel = 3 });
        var together = FilmReadings.Load(Tables).All;
        Assert.Equal(9, together.Count);
        Assert.All(alone.Zip(together), pair =>
        {
            Assert.Equal((pair.First.Film, pair.First.Model, pair.First.Seed), (pair.Second.Film, pair.Second.Model, pair.Second.Seed));
            Assert.Equal(pair.First.Probabilities, pair.Second.Probabilities);
        });
    }

    [Fact(Timeout = 120_000)]
    public async Task Both_decoders_show_the_detector_the_same_faces()
    {
        stop = TestContext.Current.CancellationToken;
        Ffmpeg.Need();
        var film = new FilmFile("one", Ffmpeg.Run("-i", FaceFilm.Write(folder["source.avi"]), "-c:v", "libx264", "-pix_fmt", "yuv420p", folder["one.mp4"]));
        var faces = new List<IReadOnlyList<FilmFace>>();
        foreach (var decoder in (FrameDecoder[])[FrameDecoder.OpenCv, FrameDecoder.Ffmpeg])
        {
            await Score([film], [Model("face-value")], Settings with { Sampling = Settings.Sampling with { Decoder = decoder } });
            faces.Add(FilmReadings.Load(Tables).Faces);
        }
        Assert.Equal(10, faces[0].Count);
        Assert.Equal(faces[0].Select(face => (face.Frame, face.Face, face.SizeClass)), faces[1].Select(face => (face.Frame, face.Face, face.SizeClass)));
        // A fiftieth of the face's own width: the colours' rounding moves a box by less than a pixel or two.
        Assert.All(faces[0].Zip(faces[1]), pair => Assert.InRange(Math.Abs(pair.First.X - pair.Second.X), 0, pair.First.Width / 50));
    }

    [Fact(Timeout = 120_000)]
    public async Task Keyframes_are_labelled_in_every_table()
    {
        stop = TestContext.Current.CancellationToken;
        Ffmpeg.Need();
        await Score([Film("one")], [Model("face-value")], Settings with { Sampling = new SamplingSettings { Every = 5, Mode = SamplingMode.Keyframes } });
        var readings = FilmReadings.Load(Tables);
        Assert.NotEmpty(readings.Of("one"));
        SamplingMode[] labels = [.. readings.Films.Select(film => film.Sampling), .. readings.Frames.Select(frame => frame.Sampling), .. readings.Faces.Select(face => face.Sampling), .. readings.Of("one").Select(reading => reading.Sampling)];
        Assert.All(labels, label => Assert.Equal(SamplingMode.Keyframes, label));
    }

    [Fact(Timeout = 120_000)]
    public async Task Mistakes_in_what_is_asked_for_are_told_before_any_film_is_read()
    {
        stop = TestContext.Current.CancellationToken;
        var (film, model) = (Film("one"), Model("face-value"));
        Assert.Contains("one", (await Assert.ThrowsAsync<ArgumentException>(() => Score([film, film with { Id = "ONE" }], [model]))).Message);
        Assert.Contains("face-value-s1-colour", (await Assert.ThrowsAsync<ArgumentException>(() => Score([film], [model, model]))).Message);
        var gone = await Assert.ThrowsAsync<MissingInputException>(() => Score([film], [ScoredModel.AsTrained(model.Model with { Name = "gone", Folder = folder["nowhere"] })]));
        Assert.Contains("04-train", gone.Message);
        Assert.False(Directory.Exists(Path.Combine(Tables, "one")));
    }
}
