using System.Text.Json.Nodes;
using CsCheck;
using FaceValue.Workbook.Notebooks;
using FaceValue.Workbook.Verbs;

namespace FaceValue.Tests.Notebooks;

public sealed class NotebookCleanerTests : IDisposable
{
    static readonly MachineTraces Ann = new(("/home/ann", "~"), ("/home/ann/wb", "{workbook}"), ("/scratch/", "{temp}"), ("/", "everything"), ("", "nothing"));
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Cleaning_twice_changes_nothing_more() => Sample.Any.Sample(notebook =>
    {
        var once = NotebookCleaner.Clean(notebook, Ann, "any").Notebook;
        var twice = NotebookCleaner.Clean(once, Ann, "any");
        return twice.Changes.Count == 0 && NotebookFile.ToText(twice.Notebook) == NotebookFile.ToText(once)
            && NotebookFile.ToText(NotebookFile.Parse(NotebookFile.ToText(once), "any")) == NotebookFile.ToText(once);
    }, iter: 2000);

    [Fact]
    public void What_only_one_run_or_machine_knows_goes_and_the_rest_stays()
    {
        var cell = new NotebookCell("a", CellKind.Code, "File.ReadAllText(\"/home/ann/mine\")")
        {
            ExecutionCount = 4,
            Metadata = new() { ["tags"] = new JsonArray("finding"), ["execution"] = new JsonObject { ["iopub.status.busy"] = "2026" }, ["jupyter"] = new JsonObject { ["source_hidden"] = true, ["outputs_hidden"] = true } },
            Extra = new() { ["x"] = 1 },
            Outputs =
            [
                new() { ["output_type"] = "stream", ["name"] = "stderr", ["text"] = "wrote /home/ann/wb/outputs/a.csv" },
                new()
                {
                    ["output_type"] = "execute_result", ["execution_count"] = 4, ["metadata"] = new JsonObject(), ["transient"] = new JsonObject { ["display_id"] = "7" },
                    ["data"] = new JsonObject { ["text/html"] = "<b>/scratch/x</b>", ["image/png"] = "iVBO/scratch/x", ["application/vnd.plotly.v1+json"] = new JsonObject { ["title"] = "/home/ann/film.mp4", ["y"] = new JsonArray(0.10, 2) } },
                },
            ],
        };
        var metadata = Sample.CSharp;
        metadata["language_info"] = new JsonObject { ["name"] = "C#", ["version"] = "14", ["file_extension"] = ".cs" };
        metadata["widgets"] = new JsonObject();
        var cleaned = NotebookCleaner.Clean(new Notebook([cell], metadata), Ann, "a");
        var clean = cleaned.Notebook.Cells[0];
        Assert.Equal(cell.Source, clean.Source);
        Assert.Null(clean.ExecutionCount);
        Assert.Equal("""{"tags":["finding"],"jupyter":{"source_hidden":true}}""", Sorted(clean.Metadata, "tags", "jupyter"));
        Assert.Empty(clean.Extra);
        Assert.Equal("wrote {workbook}/outputs/a.csv", clean.Outputs[0]["text"]!.GetValue<string>());
        Assert.Equal("stderr", clean.Outputs[0]["name"]!.GetValue<string>());
        Assert.Null(clean.Outputs[1]["execution_count"]);
        Assert.False(clean.Outputs[1].ContainsKey("transient"));
        var data = clean.Outputs[1]["data"]!;
        Assert.Equal("<b>{temp}/x</b>", data["text/html"]!.GetValue<string>());
        Assert.Equal("iVBO/scratch/x", data["image/png"]!.GetValue<string>());
        Assert.Equal("~/film.mp4", data["application/vnd.plotly.v1+json"]!["title"]!.GetValue<string>());
        Assert.Equal(["kernelspec", "language_info"], cleaned.Notebook.Metadata.Select(field => field.Key).Order());
        Assert.False(cleaned.Notebook.Metadata["language_info"]!.AsObject().ContainsKey("version"));
        Assert.Contains("2 x execution count", cleaned.Changes);
    }

    [Theory]
    [InlineData("/home/ann/wb/a /home/ann/b /home/anna /x/home/ann", "{workbook}/a ~/b /home/anna /x/home/ann")]
    [InlineData("file:///home/ann/wb/book/index.html", "{workbook}/book/index.html")]
    [InlineData("http://127.0.0.1:41235/v1 localhost:80", "http://127.0.0.1:{port}/v1 localhost:{port}")]
    [InlineData("at 0x7f3a11bc20d8, colour 0xFF00AA", "at 0x…, colour 0xFF00AA")]
    public void Paths_and_addresses_are_masked_and_nothing_else(string text, string expected) => Assert.Equal(expected, Ann.Mask(text));

    [Theory]
    [InlineData(@"C:\Users\ann\x.cs")]
    [InlineData(@"""C:\\Users\\ann\\x.cs""")]
    [InlineData("file:///C:/Users/ann/x.cs")]
    public void Windows_paths_are_masked_however_they_are_written(string text) =>
        Assert.DoesNotContain("ann", new MachineTraces((@"C:\Users\ann", "~")).Mask(text));

    [Fact]
    public void An_error_is_kept_only_where_the_cell_announces_it()
    {
        var failed = new NotebookCell("bad", CellKind.Code, "x") { Outputs = [new() { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "in /scratch/x", ["traceback"] = new JsonArray("at /home/ann/wb/a.cs") }] };
        Assert.Contains("'a.ipynb', cell 1 (id bad) carries an error", Assert.Throws<InvalidDataException>(() => NotebookCleaner.Clean(Sample.Of(failed), Ann, "a.ipynb")).Message);
        var announced = NotebookCleaner.Clean(Sample.Of(failed with { Metadata = FakeSession.Metadata("raises-exception") }), Ann, "a").Notebook.Cells[0].Outputs[0];
        Assert.Equal("in {temp}/x", announced["evalue"]!.GetValue<string>());
        Assert.Equal("at {workbook}/a.cs", announced["traceback"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Check_lists_what_would_change_writes_nothing_and_fails_until_it_is_cleaned()
    {
        var notebook = Sample.Of(new NotebookCell("a", CellKind.Code, "1") { ExecutionCount = 1 });
        NotebookFile.Write(folder["01-a.ipynb"], notebook);
        var before = File.ReadAllBytes(folder["01-a.ipynb"]);
        var said = new StringWriter();
        Assert.Equal(ExitCode.Failed, CleanVerb.Clean([folder["01-a.ipynb"]], folder.Root, checkOnly: true, said));
        Assert.Contains("01-a.ipynb: would change: 1 x execution count", said.ToString());
        Assert.Equal(before, File.ReadAllBytes(folder["01-a.ipynb"]));
        Assert.Equal(ExitCode.Done, CleanVerb.Clean([folder["01-a.ipynb"]], folder.Root, checkOnly: false, said));
        Assert.Equal(ExitCode.Done, CleanVerb.Clean([folder["01-a.ipynb"]], folder.Root, checkOnly: true, said));
        Assert.Null(NotebookFile.Read(folder["01-a.ipynb"]).Cells[0].ExecutionCount);
    }

    [Fact]
    public void Another_layout_of_the_same_notebook_is_cleaned_too()
    {
        var path = folder.Write("a.ipynb", NotebookFile.ToText(Sample.Code("1")).Replace("\n", "\r\n"));
        Assert.Equal(ExitCode.Failed, CleanVerb.Clean([path], folder.Root, checkOnly: true, new StringWriter()));
    }

    [Fact]
    public void A_notebook_over_a_megabyte_is_pointed_out()
    {
        var said = new StringWriter();
        var big = new NotebookCell("a", CellKind.Code, "") { Outputs = [new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new string('x', 1_200_000) }] };
        NotebookFile.Write(folder["a.ipynb"], Sample.Of(big));
        Assert.Equal(ExitCode.Done, CleanVerb.Clean([folder["a.ipynb"]], folder.Root, checkOnly: true, said));
        Assert.Contains("1.2 MB", said.ToString());
    }

    static string Sorted(JsonObject json, params string[] keys) =>
        new JsonObject([.. keys.Select(key => KeyValuePair.Create(key, json[key]?.DeepClone())), .. json.Where(field => !keys.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))]).ToJsonString();
}
