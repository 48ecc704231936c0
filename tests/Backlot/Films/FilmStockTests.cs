using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Looks;
using FaceValue.Study;
using FaceValue.Statistics;
using FaceValue.Tables;
using OpenCvSharp;

namespace FaceValue.Tests.Backlot.Films;

public sealed class FilmStockTests : IDisposable
{
    const int Timeout = 180_000;

    static readonly FilmSettings Settings = new() { Look = new FilmLook { Size = (320, 180) }, FramesPerSecond = .1, Stride = 3, ShotFrames = (3, 6) };

    static readonly Screenplay Short = new()
    {
        Title = "A Short, Short Film",
        Genre = Genre.Drama,
        Scenes =
        [
            new("A room", BackdropKind.Room, 2.5, "Ines", "Bruno"),
            new("The sea, and nobody", BackdropKind.Beach, 1),
            new("A street", BackdropKind.Street, 2.5, "Ines", "Bruno") { Turn = new(TurnKind.Reunion, "they meet, \"at last\"") },
        ],
    };

    static readonly Screenplay Other = Short with { Title = "Another", Genre = Genre.Thriller };

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task The_file_holds_the_drawn_frames_at_their_numbers()
    {
        var shelf = await FilmStock.WriteAsync(folder.Root, [Short], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var film = shelf.Films[0];
        Assert.Equal((36, .1, 360.0, 3, "a-short-short-film.mp4"), (film.Frames, film.Fps, film.Seconds, film.Stride, film.Path));
        var drawn = new FilmCamera(new ScenePainter(), Settings).Film(new Director(Short, Settings, 3).Direct())
            .Where(frame => frame.Number % film.Stride == 0).ToDictionary(frame => frame.Number, frame => Pixels(frame.Picture));
        using var video = new VideoCapture(shelf.FileOf(film));
        Assert.Equal((36, .1), (video.FrameCount, video.Fps));
        using var read = new Mat();
        var number = 0;
        for (; video.Grab(); number++)
        {
            if (number % film.Stride != 0) continue;
            Assert.True(video.Retrieve(read));
            var differences = drawn.ToDictionary(frame => frame.Key, frame => Difference(read, frame.Value));
            // Compression costs a few 255ths; no other frame of the film is as near.
            Assert.True(differences[number] < 5, $"frame {number} differs by {differences[number]:F1}");
            Assert.Equal(number, differences.MinBy(frame => frame.Value).Key);
        }
        Assert.Equal(36, number);
    }

    [Fact(Timeout = Timeout)]
    public async Task Truth_tells_each_face_of_each_drawn_frame_and_which_frames_have_none()
    {
        var shelf = await FilmStock.WriteAsync(folder.Root, [Short, Other], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var truth = ParquetTable.Read<FrameFace>(shelf.Truth);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => 3 * i), truth.Where(row => row.Film == "another").Select(row => row.Frame).Distinct());
        Assert.All(truth, row => Assert.Equal(row.Frame * 10, row.Seconds, 6));
        Assert.All(truth.Where(row => row.Scene == 1), row => Assert.Null(row.Face));
        Assert.Contains(truth, row => row.Scene == 1);
        var faces = truth.Where(row => row.Face is not null).ToList();
        Assert.Contains(faces, face => face.Face == 1);
        Assert.All(truth.Except(faces), row => Assert.Equal((null, null, null, null, null), (row.Left, row.Person, row.Talking, row.Shown, row.Happy)));
        Assert.All(faces, face =>
        {
            Assert.True(face.LandmarksLeft >= face.Left && face.LandmarksTop >= face.Top, "landmarks outside the box");
            Assert.True(face.LandmarksLeft + face.LandmarksWidth <= face.Left + face.Width && face.LandmarksTop + face.LandmarksHeight <= face.Top + face.Height, "landmarks outside the box");
            Assert.Equal(1, (face.Angry + face.Fear + face.Happy + face.Sad + face.Surprise + face.Neutral)!.Value, 9);
            Assert.InRange(face.Visible!.Value, 0, 1);
            Assert.Contains(face.Person, (string[])["Ines", "Bruno"]);
        });
    }

    [Fact(Timeout = Timeout)]
    public async Task Tables_tell_the_arc_and_the_plot_points()
    {
        var shelf = await FilmStock.WriteAsync(folder.Root, [Short], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var arc = ParquetTable.Read<ArcPoint>(shelf.Arcs);
        Assert.Equal(12, arc.Count);
        Assert.All(arc, point => Assert.Equal(point.Minute >= 3.5 ? TurnKind.Reunion : null, point.Turn));
        Assert.True(arc.Where(point => point.Scene == 2).Min(point => point.Happy) > arc.Where(point => point.Scene < 2).Max(point => point.Happy));
        Assert.StartsWith("film,minute,expression,direction,event,source\na-short-short-film,3.5,happy,up,", File.ReadAllText(shelf.PlotPoints));
        var point = Assert.Single(CsvTable.Read<FilmPlotPoint>(shelf.PlotPoints));
        Assert.Equal((Expression.Happy, ShiftDirection.Up, "Reunion: they meet, \"at last\""), (point.Expression, point.Direction, point.Event));
        Assert.Equal(shelf.Films, ParquetTable.Read<FilmRecord>(shelf.FilmTable));
    }

    [Fact(Timeout = Timeout)]
    public async Task The_same_seed_gives_the_same_film_and_another_seed_another_world()
    {
        var one = await FilmStock.WriteAsync(folder["one"], [Short], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var two = await FilmStock.WriteAsync(folder["two"], [Short], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var three = await FilmStock.WriteAsync(folder["three"], [Short], Settings, 4, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Decoded(one), Decoded(two));
        Assert.Equal(ParquetTable.Read<FrameFace>(one.Truth), ParquetTable.Read<FrameFace>(two.Truth));
        Assert.Equal(File.ReadAllBytes(one.Arcs), File.ReadAllBytes(two.Arcs));
        Assert.Empty(Decoded(one).Intersect(Decoded(three)));
        Assert.NotEqual(ParquetTable.Read<FrameFace>(one.Truth), ParquetTable.Read<FrameFace>(three.Truth));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_run_stopped_in_the_middle_leaves_whole_films_only_and_ends_as_if_never_stopped()
    {
        var whole = await FilmStock.WriteAsync(folder["whole"], [Short, Other], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        // One film is finished, the other in the making.
        var first = await FilmStock.WriteAsync(folder["again"], [Short], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var written = File.GetLastWriteTimeUtc(first.FileOf(first.Films[0]));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FilmStock.WriteAsync(folder["again"], [Short, Other], Settings, 3, new StopAt(stop, 50), stop.Token));
        Assert.Equal(["a-short-short-film.mp4"], Directory.EnumerateFiles(folder["again"], "*.mp4", SearchOption.AllDirectories).Select(Path.GetFileName));

        // What a kill leaves beside that.
        folder.Write("again/unfinished.part/another.mp4", "half");
        var again = await FilmStock.WriteAsync(folder["again"], [Short, Other], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(whole.Films, again.Films);
        Assert.Equal(File.ReadAllBytes(whole.Truth), File.ReadAllBytes(again.Truth));
        Assert.Equal(File.ReadAllBytes(whole.PlotPoints), File.ReadAllBytes(again.PlotPoints));
        Assert.Equal(written, File.GetLastWriteTimeUtc(first.FileOf(first.Films[0])));
        Assert.False(Directory.Exists(folder["again/unfinished.part"]));
    }

    [Fact(Timeout = Timeout)]
    public async Task Only_what_changed_is_shot_again()
    {
        var before = await FilmStock.WriteAsync(folder.Root, [Short, Other], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        var times = before.Films.Select(film => File.GetLastWriteTimeUtc(before.FileOf(film))).Append(File.GetLastWriteTimeUtc(before.Truth)).ToList();
        var same = await FilmStock.WriteAsync(folder.Root, [Short, Other], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(times, same.Films.Select(film => File.GetLastWriteTimeUtc(same.FileOf(film))).Append(File.GetLastWriteTimeUtc(same.Truth)));
        var after = await FilmStock.WriteAsync(folder.Root, [Short, Other with { Genre = Genre.Comedy }], Settings, 3, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(before.Films[0], after.Films[0]);
        Assert.NotEqual(before.Films[1].Sha256, after.Films[1].Sha256);
        Assert.Equal(times[0], File.GetLastWriteTimeUtc(after.FileOf(after.Films[0])));
        Assert.Equal(Genre.Comedy, ParquetTable.Read<FilmRecord>(after.FilmTable)[1].Genre);
    }

    [Fact(Timeout = Timeout)]
    public async Task Impossible_orders_are_named()
    {
        async Task<string> Error(IReadOnlyList<Screenplay> films, FilmSettings settings) =>
            (await Assert.ThrowsAsync<ArgumentException>(() => FilmStock.WriteAsync(folder.Root, films, settings, 3, cancellation: TestContext.Current.CancellationToken))).Message;
        Assert.Contains("a-short-short-film", await Error([Short, Short], Settings));
        Assert.Contains("has no scene", await Error([Short with { Scenes = [] }], Settings));
        Assert.Contains("Stride is 0", await Error([Short], Settings with { Stride = 0 }));
        Assert.Contains("FramesPerSecond is 0.0625", await Error([Short], Settings with { FramesPerSecond = .0625 }));
        Assert.Contains("ShotFrames is (2, 6)", await Error([Short], Settings with { ShotFrames = (2, 6) }));
    }

    static byte[] Pixels(Picture picture)
    {
        var bgr = new byte[picture.Width * picture.Height * 3];
        picture.CopyBgr(bgr);
        return bgr;
    }

    static double Difference(Mat read, byte[] drawn)
    {
        var pixels = read.AsSpan<byte>();
        Assert.Equal(drawn.Length, pixels.Length);
        var sum = 0L;
        for (var i = 0; i < drawn.Length; i++) sum += Math.Abs(pixels[i] - drawn[i]);
        return sum / (double)drawn.Length;
    }

    static List<string> Decoded(FilmShelf shelf)
    {
        using var video = new VideoCapture(shelf.FileOf(shelf.Films[0]));
        using var frame = new Mat();
        var hashes = new List<string>();
        while (video.Read(frame)) hashes.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(frame.AsSpan<byte>())));
        return hashes;
    }

    public void Dispose() => folder.Dispose();

    sealed class StopAt(CancellationTokenSource stop, long done) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            if (value.Done >= done) stop.Cancel();
        }
    }
}
