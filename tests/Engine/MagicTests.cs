using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Engine;

public sealed class MagicTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("#!html", "text/html")]
    [InlineData("#!markdown", "text/markdown")]
    [InlineData("#!javascript", "application/javascript")]
    [InlineData("#!js", "application/javascript")]
    public async Task Markup_is_shown_as_it_stands(string magic, string mime)
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync($"{magic}\n<b>1 &lt; 2</b>");
        var content = Assert.Single(notebook.Events.OfType<Displayed>()).Content;
        Assert.Equal("<b>1 &lt; 2</b>", content.Text(mime));
        if (mime == MimeBundle.Html) Assert.Equal("1 < 2", content.Text(MimeBundle.PlainText));
    }

    [Fact(Timeout = 60_000)]
    public async Task Time_tells_how_long_the_cell_took()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("#!time\nThread.Sleep(120);");
        Assert.Matches(@"^Wall time: \d+ ms\n$", notebook.Written);
    }

    [Fact(Timeout = 60_000)]
    public async Task Several_languages_follow_one_another_in_one_cell()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var x = 5;\nx\n#!markdown\n*then*\n#!csharp\nx + 1");
        Assert.Collection(notebook.Events,
            e => Assert.Equal("5", Assert.IsType<Displayed>(e).Content.Text(MimeBundle.PlainText)),
            e => Assert.Equal("*then*", Assert.IsType<Displayed>(e).Content.Text(MimeBundle.Markdown)),
            e => Assert.Equal("6", Assert.IsType<ValueProduced>(e).Content.Text(MimeBundle.PlainText)));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_unknown_magic_names_the_known_ones()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync("var x = 1;\n#!fsharp\nlet y = 2");
        Assert.Equal(2, error.Line);
        Assert.Contains("no magic '#!fsharp'", error.Message);
        Assert.Contains("#!sql", error.Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task Import_runs_a_file_and_its_errors_name_the_file()
    {
        using var folder = new TempFolder();
        var good = folder.Path("good.cs");
        var bad = folder.Path("bad.cs");
        await File.WriteAllTextAsync(good, "int Thrice(int x) => 3 * x;", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(bad, "\nint y = nothing;", TestContext.Current.CancellationToken);
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        Assert.Equal("21", await notebook.RunAsync($"#!import {good}\nThrice(7)"));
        Assert.Contains("bad.cs:line 2", (await notebook.FailAsync($"#!import {bad}")).Message);
        Assert.Contains("is not there", (await notebook.FailAsync("#!import missing.cs")).Message);
        Assert.Contains("only C# files", (await notebook.FailAsync("#!import data.csv")).Message);
    }

    [Fact(Timeout = 120_000)]
    public async Task Sql_sees_the_published_tables_and_lists_them_when_one_is_unknown()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("#!sql\nselect model, sum(total_faces) as faces from film_emotion_counts group by model order by model");
        var html = Assert.Single(notebook.Events.OfType<Displayed>()).Content.Text(MimeBundle.Html)!;
        Assert.Contains("face-value", html);
        Assert.Contains("47,252", html.Replace("47252", "47,252"));
        var error = await notebook.FailAsync("#!sql\nselect * from nowhere");
        Assert.Equal("SqlError", error.Name);
        Assert.Contains("film_emotion_counts", error.Message);
    }

    [Fact(Timeout = 120_000)]
    public async Task Sql_keeps_what_a_cell_created_and_can_be_stopped()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("#!sql\ncreate table mine as select 41 + 1 as answer");
        await notebook.RunAsync("#!sql\nselect * from mine");
        Assert.Contains("42", notebook.Events.OfType<Displayed>().Last().Content.Text(MimeBundle.PlainText));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var outcome = await notebook.TryAsync("#!sql\nselect count(*) from range(100000000000) a, range(1000) b", stop.Token);
        Assert.True(outcome.Error!.Interrupted);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_library_file_is_referenced_by_path()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var path = typeof(CSharpSession).Assembly.Location;
        Assert.Equal("CSharpSession", await notebook.RunAsync($"#r \"{path.Replace("\\", "/")}\"\ntypeof(FaceValue.Workbook.Engine.CSharpSession).Name"));
        Assert.Contains("nowhere.dll", (await notebook.FailAsync("#r \"nowhere.dll\"")).Message);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_package_is_fetched_and_used()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        Assert.Equal("twelve", await notebook.RunAsync("#r \"nuget: Humanizer.Core, 2.14.1\"\nusing Humanizer;\n12.ToWords()"));
        Assert.Equal("thirteen", await notebook.RunAsync("#r \"nuget: Humanizer.Core, 2.14.1\"\n13.ToWords()"));
        Assert.Contains("restart the kernel", (await notebook.FailAsync("#r \"nuget: Humanizer.Core, 2.13.14\"")).Message);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("#r \"nuget: No.Such.Package.Of.This.Name, 1.0.0\"", "could not be restored")]
    [InlineData("#r \"nuget: \"", "Expected #r \"nuget: Name, 1.2.3\"")]
    [InlineData("#r \"nuget: A<B/>, 1.0\"", "Expected #r \"nuget: Name, 1.2.3\"")]
    public async Task A_package_that_cannot_be_had_is_an_error_of_the_cell(string line, string message)
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        var error = await notebook.FailAsync($"\n{line}");
        Assert.Equal(("PackageError", 2), (error.Name, error.Line));
        Assert.Contains(message, error.Message);
    }
}
