using System.Text.Json.Nodes;
using FaceValue.Study;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;
using static FaceValue.Tests.Notebooks.FakeSession;
using static Xunit.TestContext;

namespace FaceValue.Tests.Notebooks;

public sealed class WorkbookRunTests : IDisposable
{
    const int Limit = 60_000;
    readonly TempFolder folder = new();
    readonly StudyFolder study;
    readonly StringWriter output = new(), errors = new();
    int sessions;

    public WorkbookRunTests()
    {
        folder.Write("FaceValue.Lib.csproj", "");
        study = StudyFolder.Open(from: folder.Root);
    }

    public void Dispose() => folder.Dispose();

    void Save(string name, Notebook notebook) => NotebookFile.Write(folder[$"notebooks/{name}.ipynb"], notebook);

    WorkbookRun Workbook(RunSettings? settings, params (string, Func<ICellHost, CancellationToken, Task<CellOutcome>>)[] cells) =>
        new(study, () => { sessions++; return new FakeSession(cells); }, settings ?? new());

    async Task<string> Run(WorkbookRun run, CancellationToken cancellation)
    {
        var endings = await run.RunAsync(new NotebookCatalog(folder.Root).Find([]), new PlainDisplay(output, errors), cancellation);
        return string.Join(' ', endings.Select(ending => ending.Ending));
    }

    Notebook Executed(string name) => NotebookFile.Read(folder[$"outputs/backlot/notebooks/{name}.ipynb"]);

    (string, Func<ICellHost, CancellationToken, Task<CellOutcome>>) Reads(string source, string file) => Cell(source, host =>
    {
        host.Emit(new StreamWritten(false, File.ReadAllText(study.Input(file, "Make it."))));
        study.Results.Set(("published.films", 59));
    });

    [Fact(Timeout = Limit)]
    public async Task An_unchanged_notebook_is_not_run_again_and_any_change_of_what_it_depends_on_runs_it()
    {
        Save("01-a", Sample.Code("read"));
        folder.Write("data/in.csv", "one");
        var run = Workbook(null, Reads("read", "data/in.csv"));
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        Assert.Equal("Unchanged", await Run(run, Current.CancellationToken));
        Assert.Contains("01-a: unchanged", output.ToString());
        Assert.Equal(1, sessions);

        folder.Write("data/in.csv", "two");
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        Assert.Equal("two", Executed("01-a").Cells[0].Outputs[0]["text"]!.GetValue<string>());

        Save("01-a", Sample.Code("read", "more"));
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        File.Delete(study.Results.Path);
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        study.Results.Set(("published.films", 58));
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        File.AppendAllText(folder["outputs/backlot/notebooks/01-a.ipynb"], " ");
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        folder.Write("outputs/backlot/runs/01-a.json", "{\"notebook\": ");
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        Assert.Equal("Unchanged", await Run(run, Current.CancellationToken));

        var last = RunManifest.Load(folder["outputs/backlot/runs/01-a.json"])!;
        (last with { ProgramHash = "of another build" }).Save(folder["outputs/backlot/runs/01-a.json"]);
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        var fresh = new WorkbookRun(study, () => new FakeSession(Reads("read", "data/in.csv")), new()) { Fresh = true };
        Assert.Equal("Done", await Run(fresh, Current.CancellationToken));
    }

    [Fact(Timeout = Limit)]
    public async Task The_manifest_tells_what_the_notebook_was_made_from()
    {
        Save("01-a", Sample.Code("read"));
        folder.Write("data/in.csv", "one");
        await Run(Workbook(null, Reads("read", "data/in.csv")), Current.CancellationToken);
        var manifest = RunManifest.Load(folder["outputs/backlot/runs/01-a.json"])!;
        Assert.Equal(InputLog.Hash(folder["data/in.csv"]), manifest.Inputs["data/in.csv"]);
        Assert.Equal(InputLog.Hash(folder["outputs/backlot/notebooks/01-a.ipynb"]), manifest.Outputs["notebooks/01-a.ipynb"]);
        Assert.Equal(59, manifest.Results["published.films"]);
        Assert.Equal(Environment.Version.ToString(), manifest.Versions[".NET"]);
        Assert.Contains("c1", manifest.CellSeconds.Keys);
        Assert.Equal("backlot", manifest.Settings["study"]);
    }

    [Fact(Timeout = Limit)]
    public async Task The_first_failure_stops_the_run_and_keeps_the_partial_notebook()
    {
        Save("01-a", Sample.Code("bad"));
        Save("02-b", Sample.Code("good"));
        Assert.Equal("Failed LeftOut", await Run(Workbook(null, Failing("bad", "no film")), Current.CancellationToken));
        Assert.Contains("01-a: failed after", errors.ToString());
        Assert.Contains("cell 1 (id c1), line 1: InvalidOperationException: no film", errors.ToString());
        Assert.Equal("no film", Executed("01-a").Cells[0].Outputs[0]["evalue"]!.GetValue<string>());
        Assert.False(File.Exists(folder["outputs/backlot/runs/01-a.json"]));
    }

    [Fact(Timeout = Limit)]
    public async Task With_keep_going_only_what_needs_the_failed_notebook_is_left_out()
    {
        Save("01-a", Sample.Code("bad"));
        Save("02-b", Sample.Needing(Sample.Code("x"), "01-a"));
        Save("03-c", Sample.Needing(Sample.Code("x"), "02-b"));
        Save("04-d", Sample.Code("x"));
        var run = new WorkbookRun(study, () => new FakeSession(Failing("bad", "no")), new()) { KeepGoing = true };
        Assert.Equal("Failed LeftOut LeftOut Done", await Run(run, Current.CancellationToken));
        Assert.Contains("02-b: left out: needs 01-a.", output.ToString());
    }

    [Fact(Timeout = Limit)]
    public async Task A_failed_run_after_a_good_one_is_not_taken_for_unchanged()
    {
        Save("01-a", Sample.Code("x"));
        Assert.Equal("Done", await Run(Workbook(null), Current.CancellationToken));
        Assert.Equal("Failed", await Run(new WorkbookRun(study, () => new FakeSession(Failing("x", "no")), new()) { Fresh = true }, Current.CancellationToken));
        Assert.Equal("Done", await Run(Workbook(null), Current.CancellationToken));
    }

    [Fact(Timeout = Limit)]
    public async Task An_interruption_keeps_the_partial_notebook_and_runs_nothing_more()
    {
        Save("01-a", Sample.Code("stop", "endless"));
        Save("02-b", Sample.Code("x"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Current.CancellationToken);
        Assert.Equal("Interrupted LeftOut", await Run(Workbook(null, Cell("stop", host => { host.Emit(new StreamWritten(false, "kept")); stop.CancelAfter(50); }), Endless("endless")), stop.Token));
        Assert.Equal("kept", Executed("01-a").Cells[0].Outputs[0]["text"]!.GetValue<string>());
        Assert.Equal(1, sessions);
    }

    [Fact(Timeout = Limit)]
    public async Task An_outputs_folder_that_cannot_be_written_is_told_before_any_work()
    {
        Save("01-a", Sample.Code("x"));
        folder.Write("outputs", "a file where the folder should be");
        var error = await Assert.ThrowsAsync<IOException>(() => Run(Workbook(null), Current.CancellationToken));
        Assert.Contains("cannot be written", error.Message);
        Assert.Contains("--outputs", error.Message);
        Assert.Equal(0, sessions);
    }

    [Fact(Timeout = Limit)]
    public async Task A_broken_notebook_is_told_before_any_work()
    {
        Save("01-a", Sample.Code("x"));
        folder.Write("notebooks/02-b.ipynb", "{");
        await Assert.ThrowsAsync<InvalidDataException>(() => Run(Workbook(null), Current.CancellationToken));
        Assert.Equal(0, sessions);
    }

    [Fact(Timeout = Limit)]
    public async Task Another_study_changes_the_parameters_and_is_remembered_apart()
    {
        Save("01-a", Sample.Of(new NotebookCell("p", CellKind.Code, "var study = \"backlot\";") { Metadata = Metadata("parameters") }));
        var mine = StudyFolder.Open("mine", folder.Root);
        var run = new WorkbookRun(mine, () => new FakeSession(), new() { Study = "mine" });
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        Assert.Equal("Unchanged", await Run(run, Current.CancellationToken));
        Assert.Equal("study = \"mine\";", NotebookFile.Read(folder["outputs/mine/notebooks/01-a.ipynb"]).Cells[1].Source);
    }

    [Fact(Timeout = Limit)]
    public async Task Update_writes_the_cleaned_notebook_back_and_leaves_it_unchanged()
    {
        Save("01-a", Sample.Code("say"));
        var run = new WorkbookRun(study, () => new FakeSession(Cell("say", host => host.Emit(new StreamWritten(false, $"in {folder.Root}/data")))), new()) { Update = true };
        Assert.Equal("Done", await Run(run, Current.CancellationToken));
        var cell = NotebookFile.Read(folder["notebooks/01-a.ipynb"]).Cells[0];
        Assert.Null(cell.ExecutionCount);
        Assert.Equal("in {workbook}/data", cell.Outputs[0]["text"]!.GetValue<string>());
        Assert.Equal("Unchanged", await Run(run, Current.CancellationToken));
        Save("01-a", Sample.Code("say"));
        Assert.Equal("Unchanged", await Run(run, Current.CancellationToken));
        Assert.Single(NotebookFile.Read(folder["notebooks/01-a.ipynb"]).Cells[0].Outputs);
    }

    [Fact(Timeout = Limit)]
    public async Task What_finishes_a_notebook_sees_it_before_it_is_written()
    {
        Save("01-a", Sample.Code("x"));
        var run = new WorkbookRun(study, () => new FakeSession(), new())
        {
            Finish = (notebook, _) => Task.FromResult(notebook with { Extra = new JsonObject { ["seen"] = true } }),
        };
        await Run(run, Current.CancellationToken);
        Assert.True(Executed("01-a").Extra["seen"]!.GetValue<bool>());
    }

    [Fact(Timeout = Limit)]
    public async Task Plain_progress_is_a_line_at_the_start_about_every_tenth_and_the_end()
    {
        Save("01-a", Sample.Code([.. Enumerable.Range(0, 200).Select(i => $"x{i}")]));
        await Run(Workbook(null), Current.CancellationToken);
        Assert.InRange(output.ToString().Split('\n').Length, 8, 14);
    }
}
