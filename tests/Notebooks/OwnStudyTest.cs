using System.Globalization;
using FaceValue.Study;

namespace FaceValue.Tests.Notebooks;

/// <summary>
/// A study of one's own, by the line that names it: sets in the layouts they are shipped in, films of one's own in a folder, raters of two of them. Every notebook has to run, without the backlot's
/// truth and without holding the words to numbers that are not theirs. CI asks for it after its run of the workbook, whose photos and pictures serve as somebody's own.
/// </summary>
public sealed class OwnStudyTest : IDisposable
{
    const string Variable = "FACEVALUE_TEST_AFTER_RUN";

    readonly TempFolder own = new();

    static string Workbook(params string[] parts) => Path.Combine([StudyFolder.FindRoot(), .. parts]);

    void Bring(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(own[to], Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    // Small networks and every second frame, as the films are drawn in time-lapse; else the notebooks as they are.
    void Bring(string notebook, params (string From, string To)[] changed)
    {
        var text = File.ReadAllText(Workbook("notebooks", notebook));
        foreach (var (from, to) in changed)
        {
            Assert.Contains(from, text);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        own.Write("notebooks/" + notebook, text);
    }

    void Rate(string film, string rater, params (int From, int To, string Word)[] notes) =>
        own.Write($"data/annotations/{film}/{rater}.csv", "start,end,emotion\n" + string.Concat(notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"{60 * note.From},{60 * note.To},{note.Word}\n"))));

    [Fact(Timeout = 900_000)]
    public async Task A_study_of_ones_own_runs_from_photos_to_arcs()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"only after a whole run of the workbook, with {Variable}=1");
        var stop = TestContext.Current.CancellationToken;
        own.Write("FaceValue.Lib.csproj", "");
        Bring(Workbook("data", "published"), "data/published");
        Bring(Workbook("data", "annotations"), "data/annotations");
        Bring(Workbook("data", "plot-points"), "data/plot-points");
        Bring(Workbook("data", "models"), "data/models");
        Bring(Workbook("data", "backlot", "benchmarks", "raf-like"), "data/full/raf-db");
        Bring(Workbook("data", "backlot", "benchmarks", "fer-like"), "data/full/fer2013");
        Bring(Workbook("data", "backlot", "collection"), "data/mine/collection");
        Bring(Workbook("data", "backlot", "crops"), "data/mine/crops");
        own.Write("data/full/films/films.csv", "file,title,genre\ncold-harbour.mp4,Cold Harbour,drama\nsalt-road.mp4,Salt Road,drama\n");
        foreach (var film in (string[])["cold-harbour.mp4", "salt-road.mp4", "the-quiet-room.mp4"]) File.Copy(Workbook("data", "backlot", "films", film), own["data/full/films/" + film]);
        own.Write("data/full/films/broken.mp4", "no film");
        own.Write("data/plot-points/mine.csv", "film,minute,expression,direction,event,source\nsalt-road,40,happy,up,A reunion,me\n");
        Rate("salt-road", "rater-01", (0, 30, "sad"), (40, 70, "happy"));
        Rate("salt-road", "rater-02", (10, 35, "sad"), (45, 80, "happy"));
        Rate("cold-harbour", "rater-01", (0, 20, "angry"), (50, 80, "happy fear"));
        foreach (var notebook in (string[])["00-backlot.ipynb", "01-collect.ipynb", "02-faces.ipynb", "03-datasets.ipynb", "05-benchmark.ipynb"]) Bring(notebook);
        Bring("04-train.ipynb", (": new Recipe();", ": Recipe.Backlot with { Epochs = 1 };"));
        Bring("06-films.ipynb", ("?? 100", "?? 2"));
        Bring("07-movie-arcs.ipynb", ("?? 100", "?? 2"));

        // The real sites are not asked before permission is confirmed.
        var (refused, _, why) = await FaceValueProgram.RunAsync(own.Root, stop, "run", "01", "--study", "mine");
        Assert.Equal(1, refused);
        Assert.Contains("HasPermission", why);

        var (code, output, errors) = await FaceValueProgram.RunAsync(own.Root, stop, "run", "00", "02", "03", "04", "05", "06", "07", "--study", "mine");
        Assert.True(code == 0, output + errors);
        Assert.Contains("00-backlot: skipped", output);

        var results = StudyFolder.Open("mine", own.Root).Results.Read();
        Assert.Equal((3, 4), (results["films.scored"], results.Keys.Count(key => key is "arcs.face-value.fidelity.mean" or "arcs.raf-db.change.recut" or "arcs.thesis.rank_correlation" or "benchmark.raf-db.raf-db.accuracy")));
        Assert.DoesNotContain(results.Keys, key => key.StartsWith("backlot.", StringComparison.Ordinal) || key.StartsWith("arcs.sad_bias.", StringComparison.Ordinal));
        Assert.Contains("words of this page are about the study", await File.ReadAllTextAsync(own["outputs/mine/book/07-movie-arcs.html"], stop));
        var executed = await File.ReadAllTextAsync(own["outputs/mine/notebooks/07-movie-arcs.ipynb"], stop);
        Assert.Contains("Chart: Accuracy on photos against fidelity on films", executed);
        Assert.DoesNotContain("Chart: 29 points", executed);
        Assert.True(File.Exists(own["outputs/mine/dashboard/index.html"]));

        // Nobody's notes, no plot points, one film: less can be said, and nothing fails.
        Directory.Delete(own["data/annotations/salt-road"], recursive: true);
        Directory.Delete(own["data/annotations/cold-harbour"], recursive: true);
        foreach (var file in (string[])["data/plot-points/mine.csv", "data/full/films/films.csv", "data/full/films/broken.mp4", "data/full/films/salt-road.mp4", "data/full/films/cold-harbour.mp4"]) File.Delete(own[file]);
        (code, output, errors) = await FaceValueProgram.RunAsync(own.Root, stop, "run", "06", "07", "--study", "mine");
        Assert.True(code == 0, output + errors);
        Assert.Contains("Not defined for these films", await File.ReadAllTextAsync(own["outputs/mine/notebooks/07-movie-arcs.ipynb"], stop));
    }

    public void Dispose() => own.Dispose();
}
