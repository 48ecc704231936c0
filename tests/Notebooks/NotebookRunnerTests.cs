using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Notebooks;
using static FaceValue.Tests.Notebooks.FakeSession;
using static Xunit.TestContext;

namespace FaceValue.Tests.Notebooks;

public sealed class NotebookRunnerTests
{
    const int Limit = 60_000;

    static Task<NotebookRun> Run(CancellationToken cancellation, Notebook notebook, FakeSession session, RunSettings? settings = null) =>
        new NotebookRunner(() => session, settings ?? new()).RunAsync(notebook, "test", cancellation: cancellation);

    static string Stream(JsonObject output) => $"{output["name"]}: {output["text"]}";

    [Fact(Timeout = Limit)]
    public async Task Writes_in_a_row_become_one_stream_and_the_value_carries_the_cells_number()
    {
        var session = new FakeSession(Cell("work", host =>
        {
            host.Emit(new StreamWritten(false, "a"));
            host.Emit(new StreamWritten(false, "b\n"));
            host.Emit(new StreamWritten(true, "oh"));
            host.Emit(new StreamWritten(false, "c"));
            host.Emit(new ValueProduced(MimeBundle.Of((MimeBundle.PlainText, "42"))));
        }));
        var run = await Run(Current.CancellationToken, Sample.Code("first", "work"), session);
        var outputs = run.Executed.Cells[1].Outputs;
        Assert.Null(run.Failure);
        Assert.Equal(["stdout: ab\n", "stderr: oh", "stdout: c"], outputs.Take(3).Select(Stream));
        Assert.Equal("execute_result", outputs[3]["output_type"]!.GetValue<string>());
        Assert.Equal(2, outputs[3]["execution_count"]!.GetValue<int>());
        Assert.Equal([1, 2], run.Executed.Cells.Select(cell => cell.ExecutionCount!.Value));
        Assert.Equal(["c1", "c2"], run.Seconds.Keys.Order());
        Assert.True(session.Disposed);
    }

    [Fact(Timeout = Limit)]
    public async Task A_display_is_updated_in_place_also_from_a_later_cell()
    {
        var run = await Run(Current.CancellationToken, Sample.Code("show", "update"), new FakeSession(
            Cell("show", host =>
            {
                host.Emit(new Displayed("bar", MimeBundle.Of((MimeBundle.PlainText, "0%"))));
                host.Emit(new StreamWritten(false, "after"));
                host.Emit(new DisplayUpdated("bar", MimeBundle.Of((MimeBundle.PlainText, "50%"))));
            }),
            Cell("update", host => host.Emit(new DisplayUpdated("bar", MimeBundle.Of((MimeBundle.PlainText, "100%")))))));
        Assert.Equal("100%", run.Executed.Cells[0].Outputs[0]["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("stdout: after", Stream(run.Executed.Cells[0].Outputs[1]));
        Assert.Empty(run.Executed.Cells[1].Outputs);
    }

    [Fact(Timeout = Limit)]
    public async Task Clearing_takes_outputs_away_at_once_or_when_the_next_comes()
    {
        var run = await Run(Current.CancellationToken, Sample.Code("now", "wait", "last"), new FakeSession(
            Cell("now", host => { host.Emit(new StreamWritten(false, "old")); host.Emit(new OutputCleared(false)); }),
            Cell("wait", host => { host.Emit(new StreamWritten(false, "old")); host.Emit(new OutputCleared(true)); host.Emit(new StreamWritten(false, "new")); }),
            Cell("last", host => { host.Emit(new StreamWritten(false, "kept")); host.Emit(new OutputCleared(true)); })));
        Assert.Empty(run.Executed.Cells[0].Outputs);
        Assert.Equal(["stdout: new"], run.Executed.Cells[1].Outputs.Select(Stream));
        Assert.Equal(["stdout: kept"], run.Executed.Cells[2].Outputs.Select(Stream));
    }

    [Fact(Timeout = Limit)]
    public async Task A_hundred_megabytes_of_output_are_cut_and_that_is_said()
    {
        var run = await Run(Current.CancellationToken, Sample.Code("flood"), new FakeSession(Cell("flood", host =>
        {
            var megabyte = new string('x', 1_000_000);
            for (var i = 0; i < 100; i++) host.Emit(new StreamWritten(false, megabyte));
        })));
        var text = run.Executed.Cells[0].Outputs.Single()["text"]!.GetValue<string>();
        Assert.InRange(text.Length, 1_000_000, 1_000_200);
        Assert.Contains("99,000,000 more characters were cut", text);
    }

    [Fact(Timeout = Limit)]
    public async Task A_failure_names_cell_and_line_and_keeps_what_was_there()
    {
        var notebook = Sample.Code("print", "bad", "never") is var n ? n with { Cells = [n.Cells[0], n.Cells[1], n.Cells[2] with { ExecutionCount = 9, Outputs = [new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "of an earlier run" }] }] } : null!;
        var session = new FakeSession(Cell("print", host => host.Emit(new StreamWritten(false, "kept"))), Failing("bad", "no such film", line: 4));
        var run = await Run(Current.CancellationToken, notebook, session);
        Assert.Equal("cell 2 (id c2), line 4: InvalidOperationException: no such film\n     at Cell[1]:line 4", run.Failure!.ToString());
        Assert.Equal("stdout: kept", Stream(run.Executed.Cells[0].Outputs[0]));
        Assert.Equal("no such film", run.Executed.Cells[1].Outputs[0]["evalue"]!.GetValue<string>());
        Assert.Empty(run.Executed.Cells[2].Outputs);
        Assert.Null(run.Executed.Cells[2].ExecutionCount);
        Assert.DoesNotContain("never", session.Ran);
    }

    [Fact(Timeout = Limit)]
    public async Task A_cell_that_never_ends_is_stopped_by_its_time_out_and_named()
    {
        var run = await Run(Current.CancellationToken, Sample.Code("ok", "endless", "never"), new FakeSession(Endless("endless")), new() { CellTimeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal("cell 2 (id c2): did not end within 0.2 s and was stopped. Give it longer with --cell-timeout, or mend the cell.", run.Failure!.ToString());
        Assert.False(run.Failure.Interrupted);
        Assert.Equal("TimeOut", run.Executed.Cells[1].Outputs[0]["ename"]!.GetValue<string>());
    }

    [Fact(Timeout = Limit)]
    public async Task A_cell_that_ignores_its_time_out_is_given_up()
    {
        var never = new TaskCompletionSource<CellOutcome>();
        var session = new FakeSession(("stuck", (_, _) => never.Task));
        var run = await Run(Current.CancellationToken, Sample.Code("stuck"), session, new() { CellTimeout = TimeSpan.FromMilliseconds(50), StopWithin = TimeSpan.FromMilliseconds(50) });
        Assert.Contains("did not end within", run.Failure!.Reason);
    }

    [Fact(Timeout = Limit)]
    public async Task A_cell_may_ask_for_another_time_out()
    {
        var cell = new NotebookCell("short", CellKind.Code, "endless") { Metadata = new() { ["facevalue"] = new JsonObject { ["cell_timeout"] = "0.1s" } } };
        Assert.Contains("0.1 s", (await Run(Current.CancellationToken, Sample.Of(cell), new FakeSession(Endless("endless")))).Failure!.Reason);
        var wrong = cell with { Metadata = new() { ["facevalue"] = new JsonObject { ["cell_timeout"] = "soon" } } };
        Assert.Contains("cell short: cell_timeout: 'soon'", (await Assert.ThrowsAsync<InvalidDataException>(() => Run(Current.CancellationToken, Sample.Of(wrong), new FakeSession()))).Message);
    }

    [Fact(Timeout = Limit)]
    public async Task Cells_tagged_slow_or_network_keep_their_outputs_unless_all_are_asked_for()
    {
        var earlier = new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "earlier" };
        var notebook = Sample.Of(
            new NotebookCell("s", CellKind.Code, "slow") { Metadata = Metadata("slow"), Outputs = [earlier], ExecutionCount = 7 },
            new NotebookCell("n", CellKind.Code, "network") { Metadata = Metadata("network") },
            new NotebookCell("x", CellKind.Code, "rest"));
        var (some, all) = (new FakeSession(), new FakeSession());
        var run = await Run(Current.CancellationToken, notebook, some);
        Assert.Equal(["rest"], some.Ran);
        Assert.Equal(["s", "n"], run.Skipped);
        Assert.Equal("stdout: earlier", Stream(run.Executed.Cells[0].Outputs.Single()));
        run = await Run(Current.CancellationToken, notebook, all, new() { All = true });
        Assert.Equal(["slow", "network", "rest"], all.Ran);
        Assert.Empty(run.Executed.Cells[0].Outputs);
        Assert.Empty(run.Skipped);
    }

    [Fact(Timeout = Limit)]
    public async Task A_cell_that_must_fail_is_an_error_only_when_it_does_not()
    {
        var notebook = Sample.Of(new NotebookCell("f", CellKind.Code, "bad") { Metadata = Metadata("raises-exception") }, new NotebookCell("g", CellKind.Code, "next"));
        var session = new FakeSession(Failing("bad", "as announced"));
        var run = await Run(Current.CancellationToken, notebook, session);
        Assert.Null(run.Failure);
        Assert.Equal(["bad", "next"], session.Ran);
        Assert.Equal("error", run.Executed.Cells[0].Outputs.Single()["output_type"]!.GetValue<string>());
        Assert.Contains("ended well", (await Run(Current.CancellationToken, notebook, new FakeSession())).Failure!.Reason);
    }

    [Fact(Timeout = Limit)]
    public async Task Another_study_is_assigned_after_the_parameters_cell()
    {
        var notebook = Sample.Of(
            new NotebookCell("p", CellKind.Code, "var study = \"backlot\";") { Metadata = Metadata("parameters") },
            new NotebookCell("old", CellKind.Code, "study = \"left over\";") { Metadata = Metadata("injected-parameters") },
            new NotebookCell("u", CellKind.Code, "use"));
        var (own, full) = (new FakeSession(), new FakeSession());
        await Run(Current.CancellationToken, notebook, own);
        Assert.Equal(["var study = \"backlot\";", "use"], own.Ran);
        var run = await Run(Current.CancellationToken, notebook, full, new() { Study = "full" });
        Assert.Equal(["var study = \"backlot\";", "study = \"full\";", "use"], full.Ran);
        Assert.Equal(["injected-parameters"], run.Executed.Cells[1].Tags);
        Assert.Contains("no cell tagged 'parameters'", (await Assert.ThrowsAsync<InvalidDataException>(() => Run(Current.CancellationToken, Sample.Code("use"), full, new() { Study = "full" }))).Message);
    }

    [Fact(Timeout = Limit)]
    public async Task A_question_to_the_reader_is_an_error_that_says_what_to_do()
    {
        NotSupportedException? met = null;
        await Run(Current.CancellationToken, Sample.Code("ask"), new FakeSession(Cell("ask", host => met = Assert.Throws<NotSupportedException>(() => host.ReadInput("Your name? ", false)))));
        Assert.Contains("Cell 1 asks for input ('Your name?')", met!.Message);
    }

    [Fact(Timeout = Limit)]
    public async Task An_interrupted_run_ends_cleanly_and_keeps_the_partial_notebook()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Current.CancellationToken);
        var session = new FakeSession(Cell("print", host => { host.Emit(new StreamWritten(false, "kept")); stop.CancelAfter(100); }), Endless("endless"));
        var run = await Run(stop.Token, Sample.Code("print", "endless", "never"), session);
        Assert.True(run.Failure!.Interrupted);
        Assert.Equal("stdout: kept", Stream(run.Executed.Cells[0].Outputs[0]));
        Assert.DoesNotContain("never", session.Ran);
    }

    [Fact(Timeout = Limit)]
    public async Task Progress_counts_cells_and_names_the_heading_above()
    {
        var seen = new List<CellProgress>();
        var notebook = Sample.Of(new NotebookCell("h", CellKind.Markdown, "## Who wins?\ntext"), new NotebookCell("a", CellKind.Code, "x"), new NotebookCell("b", CellKind.Code, " "));
        await new NotebookRunner(() => new FakeSession(), new()).RunAsync(notebook, "test", new Seen(seen), Current.CancellationToken);
        Assert.Equal([(0, 2), (1, 2), (2, 2)], seen.Select(progress => (progress.Done, progress.Total)));
        Assert.Equal("Who wins?", seen[0].Title);
    }

    sealed class Seen(List<CellProgress> list) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => list.Add(value);
    }
}
