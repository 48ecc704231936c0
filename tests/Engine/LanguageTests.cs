using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Engine;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("1 + 1", Completeness.Complete)]
    [InlineData("var x = 1;", Completeness.Complete)]
    [InlineData("void F()\n{", Completeness.Incomplete)]
    [InlineData("if (true)", Completeness.Incomplete)]
    [InlineData("var = ;", Completeness.Invalid)]
    [InlineData("#!sql\nselect 1", Completeness.Complete)]
    [InlineData("#!nothing", Completeness.Invalid)]
    public async Task Whether_text_is_whole(string source, Completeness expected)
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        Assert.Equal(expected, notebook.Session.IsComplete(source));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Console.WriteL", "WriteLine")]
    [InlineData("var n = film.Tit", "Title")]
    [InlineData("fil", "film")]
    [InlineData("new[] { 1 }.Sel", "Select")]
    [InlineData("System.Lin", "Linq")]
    [InlineData("#!ht", "#!html")]
    [InlineData("disp", "display")]
    public async Task What_could_be_typed(string source, string expected)
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("record Film(string Title); var film = new Film(\"Nemo\");");
        var list = await notebook.Session.CompleteAsync(source, source.Length, TestContext.Current.CancellationToken);
        Assert.Contains(expected, list.Matches);
        Assert.Equal(source.Length, list.End);
        Assert.StartsWith(source[list.Start..], expected);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_stands_at_a_place()
    {
        await using var notebook = new LiveNotebook(TestContext.Current.CancellationToken);
        await notebook.RunAsync("var films = 59;");
        var token = TestContext.Current.CancellationToken;
        Assert.Contains("int films", (await notebook.Session.InspectAsync("films + 1", 5, token))!.Text(MimeBundle.PlainText));
        Assert.Contains("Math.Round(", (await notebook.Session.InspectAsync("Math.Round(1.5)", 7, token))!.Text(MimeBundle.PlainText));
        Assert.Null(await notebook.Session.InspectAsync("   ", 1, token));
        Assert.Null(await notebook.Session.InspectAsync("1 + 1", 2, token));
    }
}
