using FaceValue.Study;
using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Engine;

public sealed class CSharpSessionTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_cell_sees_what_earlier_cells_declared()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("using System.Globalization;\nrecord Film(string Title);\nint Twice(int x) => 2 * x;\nvar film = new Film(\"Nemo\");");
        Assert.Equal("84", await notebook.RunAsync("Twice(42)"));
        Assert.Equal("Nemo", await notebook.RunAsync("film.Title"));
        Assert.Equal("1.5", await notebook.RunAsync("1.5.ToString(CultureInfo.InvariantCulture)"));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_last_expression_is_the_value_unless_a_semicolon_or_void_ends_it()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("Math.Max(1, 2);");
        await notebook.RunAsync("Console.Write(\"x\")");
        await notebook.RunAsync("var unused = 3;");
        Assert.Empty(notebook.Events.OfType<ValueProduced>());
        await notebook.RunAsync("(string)null");
        Assert.Single(notebook.Events.OfType<ValueProduced>());
    }

    [Fact(Timeout = 60_000)]
    public async Task Await_stands_at_the_top_of_a_cell_and_returns_to_the_cells_own_thread()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        Assert.Equal("true", await notebook.RunAsync("""
            var before = Environment.CurrentManagedThreadId;
            await Task.Delay(20);
            before == Environment.CurrentManagedThreadId
            """));
        Assert.Equal("true", await notebook.RunAsync("before == Environment.CurrentManagedThreadId"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Text_streams_while_the_cell_runs()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var run = notebook.TryAsync("Console.WriteLine(\"early\"); await Task.Delay(-1, Interruption);", TestContext.Current.CancellationToken);
        while (!notebook.Written.Contains("early")) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.False(run.IsCompleted);
    }

    [Fact(Timeout = 60_000)]
    public async Task Text_keeps_its_place_among_displays_and_errors_are_told_apart()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("Console.Write(1); Console.Error.Write(2); display(3); Console.Write(4);");
        Assert.Collection(notebook.Events,
            e => Assert.Equal(new StreamWritten(false, "1"), e),
            e => Assert.Equal(new StreamWritten(true, "2"), e),
            e => Assert.Equal("3", Assert.IsType<Displayed>(e).Content.Text(MimeBundle.PlainText)),
            e => Assert.Equal(new StreamWritten(false, "4"), e));
    }

    [Fact(Timeout = 60_000)]
    public async Task Text_outside_cells_goes_where_it_always_went()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("Console.Write(\"inside\");");
        Console.Write("");
        Console.Error.Write("");
        Assert.Equal("inside", notebook.Written);
    }

    [Fact(Timeout = 120_000)]
    public async Task Text_of_100_MB_is_cut_and_the_cut_is_said_once()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var line = new string('x', 999); for (var i = 0; i < 100_000; i++) Console.WriteLine(line);");
        Assert.InRange(notebook.Written.Length, 1_000_000, 1_000_200);
        Assert.EndsWith("... cut here: a cell shows at most 1,000,000 characters. Write longer text to a file.\n", notebook.Written);
        var before = notebook.Written.Length;
        await notebook.RunAsync("Console.Write(\"next\");");
        Assert.Equal(before + 4, notebook.Written.Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_display_is_updated_in_place_also_from_a_later_cell()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var shown = display(\"before\");");
        await notebook.RunAsync("shown.Update(\"after\");");
        var id = Assert.Single(notebook.Events.OfType<Displayed>()).DisplayId;
        var update = Assert.Single(notebook.Events.OfType<DisplayUpdated>());
        Assert.Equal((id, "after"), (update.DisplayId, update.Content.Text(MimeBundle.PlainText)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_progress_bar_is_one_display_that_ends_at_100_percent_without_times()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("""
            var bar = Progress("Scoring <films>");
            for (var i = 1; i <= 59; i++) { bar.Report(new FaceValue.Study.WorkProgress(i, 59, $"film {i}")); await Task.Delay(8); }
            """);
        Assert.Single(notebook.Events.OfType<Displayed>());
        var updates = notebook.Events.OfType<DisplayUpdated>().Select(update => update.Content.Text(MimeBundle.PlainText)!).ToList();
        Assert.InRange(updates.Count, 2, 58);
        Assert.Contains(updates, text => text.Contains(" a second") && text.Contains(" left"));
        Assert.Equal("Scoring <films>: 100% · 59 of 59", updates[^1]);
        Assert.Contains("Scoring &lt;films&gt;", notebook.Events.OfType<DisplayUpdated>().Last().Content.Text(MimeBundle.Html));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_last_report_is_drawn_also_where_it_came_right_after_another()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var bar = Progress(\"Reading\"); bar.Report(new FaceValue.Study.WorkProgress(1, 9)); bar.Report(new FaceValue.Study.WorkProgress(2, 9)); bar.Report(new FaceValue.Study.WorkProgress(1, 9));");
        Assert.StartsWith("Reading: 22% · 2 of 9", notebook.Events.OfType<DisplayUpdated>().Last().Content.Text(MimeBundle.PlainText));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_finished_cell_left_running_writes_under_that_cell()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("_ = Task.Run(async () => { await Task.Delay(100); Console.Write(\"late\"); });");
        while (notebook.Written != "late") await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task Inputs_that_a_cell_reads_reach_the_log_of_whoever_runs_it()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Path("FaceValue.Lib.csproj"), "");
        File.WriteAllText(folder.Path("a.csv"), "1");
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var log = new InputLog();
        using (log.Begin())
            await notebook.RunAsync($"FaceValue.Study.StudyFolder.Open(from: @\"{folder.Root}\").Input(\"a.csv\", \"\"); await Task.Delay(1);");
        Assert.Equal("a.csv", Path.GetFileName(Assert.Single(log.Files).Key));
    }

    [Fact(Timeout = 60_000)]
    public async Task Cells_wait_for_one_another()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var slow = notebook.TryAsync("await Task.Delay(200); var x = 5;");
        var quick = notebook.TryAsync("x");
        Assert.Null((await slow).Error);
        Assert.Null((await quick).Error);
        Assert.Equal("5", notebook.Value);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_that_is_disposed_stops_its_cell()
    {
        var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var run = notebook.TryAsync("Console.Write(1); while (true) { }");
        while (notebook.Written == "") await Task.Delay(10, TestContext.Current.CancellationToken);
        await notebook.DisposeAsync();
        Assert.True((await run).Error!.Interrupted);
    }
}
