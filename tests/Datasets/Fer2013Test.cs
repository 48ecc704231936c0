using System.Text;
using FaceValue.Datasets;
using FaceValue.Faces;
using FaceValue.Study;

namespace FaceValue.Tests.Datasets;

public sealed class Fer2013Test : IDisposable
{
    const int Timeout = 60_000;
    const string Votes = "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF";

    readonly TempFolder folder = new();

    [Fact(Timeout = Timeout)]
    public async Task The_table_gives_the_pixels_that_it_holds_and_the_parts_that_it_names()
    {
        var table = Table([(0, "Training"), (3, "PublicTest"), (5, "PrivateTest"), (6, "Training"), (1, "Training")]);
        var set = await ReadTable(table, TestContext.Current.CancellationToken);
        Assert.Equal(["fer2013:fer0000000", "fer2013:fer0000001", "fer2013:fer0000002"], set.Faces.Select(face => face.Id));
        Assert.Equal(["angry", "happy", "surprise"], set.Faces.Select(face => face.Class));
        Assert.Equal([SplitPart.Train, SplitPart.Test, SplitPart.Test], set.Faces.Select(face => face.OriginalSplit!.Value));
        Assert.Equal(2, set.LeftOut.Count);
        using var picture = new ImageReader().Read(set.PathOf(set.Faces[1]));
        Assert.Equal((48, 48), (picture.Width, picture.Height));
        for (var i = 0; i < 48 * 48; i++) Assert.Equal(Pixel(1, i), picture.At<OpenCvSharp.Vec3b>(i / 48, i % 48).Item0);
    }

    [Fact(Timeout = Timeout)]
    public async Task Folders_and_table_give_the_same_faces()
    {
        var fromTable = await ReadTable(Table([(0, "Training"), (3, "PublicTest"), (5, "PrivateTest"), (3, "Training")]), TestContext.Current.CancellationToken);
        foreach (var face in fromTable.Faces)
        {
            var place = folder[$"kaggle/{(face.OriginalSplit == SplitPart.Train ? "train" : "test")}/{face.Class}/{face.File}"];
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(fromTable.PathOf(face), place);
        }
        var fromFolders = await Fer2013.ReadFoldersAsync(folder["kaggle"], cancellation: TestContext.Current.CancellationToken);
        static IEnumerable<object> What(FaceSet set) => set.Faces.OrderBy(face => face.Sha256).Select(face => (object)(face.Sha256, face.Class, face.ClassIndex, face.OriginalSplit, face.Width, face.DuplicateGroup));
        Assert.Equal(What(fromTable), What(fromFolders));
    }

    [Fact(Timeout = Timeout)]
    public async Task Every_hostile_line_is_named_and_no_list_is_left_behind()
    {
        var good = Line(0, "0", "Training");
        var table = folder.Write("bad.csv", string.Join('\n', "emotion,pixels,Usage", good, "3,1 2 3,Training", $"9,{Pixels(2)},Training", Line(3, "0", "Elsewhere"), "0,\"" + new string('7', 9000),
            $"0,{Pixels(5).Replace(" 100 ", " 256 ")},Training", $"0,{Pixels(6)} 7,Training", $"0,{Pixels(7).Replace(" 100 ", " -1 ")},Training"));
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadTable(table, TestContext.Current.CancellationToken));
        Assert.Contains("line 00003: it has 3 pixels; expected 48 x 48", error.Message);
        Assert.Contains("line 00005: its Usage is 'Elsewhere'", error.Message);
        Assert.Contains("line 00006: expected emotion, pixels and Usage but got 2 cells", error.Message);
        Assert.Contains("is '256'; expected 0 to 255", error.Message);
        Assert.Contains("line 00008: it has 2305 pixels", error.Message);
        Assert.Contains("is '-1'; expected 0 to 255", error.Message);
        Assert.DoesNotContain("line 00002", error.Message);
        Assert.Empty(Directory.GetFiles(folder["cache"], "rows.parquet", SearchOption.AllDirectories));
        error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadTable(folder.Write("nine.csv", $"emotion,pixels,Usage\n{good}\n{Line(1, "9", "Training")}\n"), TestContext.Current.CancellationToken));
        Assert.Contains("line 00003: its label '9' is unknown", error.Message);
    }

    [Fact(Timeout = Timeout)]
    public async Task An_empty_file_another_file_and_none_are_told_apart()
    {
        Assert.Contains("is empty", (await Assert.ThrowsAsync<InvalidDataException>(() => ReadTable(folder.Write("a.csv", ""), TestContext.Current.CancellationToken))).Message);
        Assert.Contains("begins with 'id,label'", (await Assert.ThrowsAsync<InvalidDataException>(() => ReadTable(folder.Write("b.csv", "id,label\n1,2"), TestContext.Current.CancellationToken))).Message);
        Assert.Contains("holds no picture", (await Assert.ThrowsAsync<InvalidDataException>(() => ReadTable(folder.Write("c.csv", "emotion,pixels,Usage\n"), TestContext.Current.CancellationToken))).Message);
        await Assert.ThrowsAsync<MissingInputException>(() => ReadTable(folder["nowhere.csv"], TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Timeout)]
    public async Task Pictures_are_written_once_and_a_stopped_run_goes_on()
    {
        var table = Table([.. Enumerable.Range(0, 12).Select(i => (3, "Training"))]);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fer2013.ReadTableAsync(table, folder["cache"], null, new StopAfter(stop, 3), stop.Token));
        var whole = await ReadTable(table, TestContext.Current.CancellationToken);
        Assert.Equal(12, whole.Faces.Count);
        var written = Directory.GetFiles(whole.Folder).ToDictionary(path => path, File.GetLastWriteTimeUtc);
        Assert.Equal(whole.Faces, (await ReadTable(table, TestContext.Current.CancellationToken)).Faces);
        Assert.Equal(written, Directory.GetFiles(whole.Folder).ToDictionary(path => path, File.GetLastWriteTimeUtc));
    }

    [Fact(Timeout = Timeout)]
    public async Task FER_plus_goes_by_the_majority_and_counts_the_rest()
    {
        var table = Table([.. Enumerable.Range(0, 8).Select(i => (0, "Training"))]);
        var votes = folder.Write("votes.csv", string.Join('\n', Votes,
            "Training,fer0000000.png,0,9,1,0,0,0,0,0,0,0",      // happy
            "Training,fer0000001.png,4,0,0,5,0,0,0,0,1,0",      // sad: 5 of the 9 that count
            "Training,fer0000002.png,0,5,5,0,0,0,0,0,0,0",      // a tie
            "Training,,0,0,0,0,0,0,0,0,0,10",                   // no face
            "Training,fer0000004.png,0,0,0,0,2,0,0,0,8,0",      // unknown
            "Training,fer0000005.png,0,0,0,0,0,0,0,10,0,0",     // contempt
            "Training,fer0000006.png,10,0,0,0,0,0,0,0,0,0",     // neutral: dropped
            "Training,fer0000007.png,1,1,1,1,1,1,1,1,1,1"));    // everything once
        var set = await FerPlus.ReadAsync(table, votes, folder["cache"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([("fer2013:fer0000000", "happy"), ("fer2013:fer0000001", "sad")], set.Faces.Select(face => (face.Id, face.Class)));
        var reasons = set.LeftOut.ToDictionary(item => item.Id[^1], item => item.Reason);
        Assert.Equal(("no majority", "voted to show no face", "voted unknown", "no class: contempt", "no majority"), (reasons['2'], reasons['3'], reasons['4'], reasons['5'], reasons['7']));
        Assert.StartsWith("class dropped", reasons['6']);
    }

    [Fact(Timeout = Timeout)]
    public async Task FER_plus_refuses_votes_on_other_pictures()
    {
        var table = Table([(0, "Training"), (0, "Training")]);
        var votes = folder.Write("votes.csv", $"{Votes}\nTraining,fer0000000.png,0,9,1,0,0,0,0,0,0,0\n");
        Assert.Contains("has 1 rows", (await Assert.ThrowsAsync<InvalidDataException>(() => FerPlus.ReadAsync(table, votes, folder["cache"], cancellation: TestContext.Current.CancellationToken))).Message);
        folder.Write("votes.csv", $"{Votes}\nTraining,../../x.png,0,9,1,0,0,0,0,0,0,0\nPublicTest,fer0000001.png,0,9,1,0,0,0,0,0,0,0\n");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => FerPlus.ReadAsync(table, votes, folder["cache"], cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("line 00002: it is about '../../x.png'", error.Message);
        Assert.Contains("line 00003: it is of 'PublicTest'", error.Message);
    }

    [Fact]
    public void Every_label_of_every_set_is_in_the_table_of_labels_once()
    {
        var all = LabelMapping.All();
        Assert.Equal(7 + 7 + 10 + 7, all.Count);
        Assert.Equal(all.Count, all.DistinctBy(row => (row.Set, row.Label)).Count());
        Assert.Equal(4 * 5, all.Count(row => row.Use == "learnt"));
        Assert.Equal("surprise", all.Single(row => row is { Set: "raf-db", Label: "1" }).Class);
        Assert.Equal("surprise", all.Single(row => row is { Set: "fer2013.csv", Label: "5" }).Class);
    }

    public void Dispose() => folder.Dispose();

    Task<FaceSet> ReadTable(string table, CancellationToken cancellation) => Fer2013.ReadTableAsync(table, folder["cache"], cancellation: cancellation);

    string Table((int Label, string Usage)[] rows)
    {
        var text = new StringBuilder("emotion,pixels,Usage\n");
        foreach (var (i, row) in rows.Index()) text.Append(Line(i, row.Label.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Usage)).Append('\n');
        return folder.Write("fer2013.csv", text.ToString());
    }

    static string Line(int row, string label, string usage) => $"{label},{Pixels(row)},{usage}";

    static string Pixels(int row) => string.Join(' ', Enumerable.Range(0, 48 * 48).Select(i => Pixel(row, i)));

    static byte Pixel(int row, int place) => (byte)((place * 7 + row * 31) % 200);

    sealed class StopAfter(CancellationTokenSource stop, int count) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value)
        {
            if (value.Done >= count) stop.Cancel();
        }
    }
}
