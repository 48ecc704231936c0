using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FaceValue.Tests.Stills;
using FaceValue.Workbook.Book;
using FaceValue.Workbook.Engine;

namespace FaceValue.Tests.Book;

public sealed class OutputTests
{
    static string Html(JsonObject output) => new OutputHtml(new Prose(new HashSet<string>()), new BookFiles()).Of(output);

    [Fact]
    public void A_figure_cannot_end_its_own_script_and_comes_out_as_it_went_in()
    {
        var figure = Figures.Bars(SampleBook.Hostile + "<!--<script>");
        var html = Html(SampleBook.Chart(figure, SampleBook.Hostile));
        var json = Regex.Match(html, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain("<", json);
        Assert.True(JsonNode.DeepEquals(figure["layout"], JsonNode.Parse(json)!["layout"]));
        Assert.DoesNotContain("<img src=x", html);
    }

    [Fact]
    public void A_figure_beyond_measure_keeps_its_words_and_says_so()
    {
        var html = Html(SampleBook.Chart(new JsonObject { ["data"] = new JsonArray(new JsonObject { ["text"] = new string('x', 8_100_000) }) }, "Chart: many points"));
        Assert.Contains("Chart: many points", html);
        Assert.Contains("too many points", html);
        Assert.True(html.Length < 2_000);
    }

    [Fact]
    public void Streams_lose_colour_codes_and_overwritten_lines()
    {
        Assert.Contains(">done 100%</pre>", Html(SampleBook.Stream("\u001b[32mdone\u001b[0m  1%\rdone 50%\rdone 100%\r\n")));
        Assert.Contains(">ac&lt;b&gt;</pre>", Html(SampleBook.Stream("ab\bc<b>\u001b]8;;http://x\u0007\n")));
        Assert.Contains("class=\"stream warned\"", Html(SampleBook.Stream("careful", "stderr")));
        Assert.Contains(">one\ntwo</pre>", Html(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("one\n", "two\n") }));
    }

    [Fact]
    public void Endless_text_is_cut_and_it_is_said()
    {
        var lines = Html(SampleBook.Stream(string.Concat(Enumerable.Range(1, 1_000_000).Select(i => $"line {i}\n"))));
        Assert.Contains("line 400<", lines);
        Assert.DoesNotContain("line 401", lines);
        Assert.Matches("more characters in [0-9,]+ more lines are in the notebook", lines);
        Assert.True(Html(SampleBook.Stream(new string('x', 100_000_000))).Length < 70_000);
        Assert.DoesNotContain("Cut here", Html(SampleBook.Stream(string.Concat(Enumerable.Repeat("x\n", OutputText.MostLines)))));
    }

    [Fact]
    public void Scripts_are_shown_and_not_run()
    {
        var html = Html(SampleBook.Shown((MimeBundle.JavaScript, "alert('<b>')"), (MimeBundle.PlainText, "x")));
        Assert.DoesNotContain("<script", html);
        Assert.Contains("alert(&#39;&lt;b&gt;&#39;)", html);
    }

    [Fact]
    public void Tables_stay_as_they_are_and_one_beyond_measure_becomes_words()
    {
        Assert.Contains("<table class=\"facevalue-table\">", Html(SampleBook.Shown((MimeBundle.Html, "<table class=\"facevalue-table\"></table>"), (MimeBundle.PlainText, "t"))));
        var large = Html(SampleBook.Shown((MimeBundle.Html, new string('x', 2_000_001)), (MimeBundle.PlainText, "short words")));
        Assert.Contains("short words", large);
        Assert.Contains("2,000,001 characters", large);
    }

    [Fact]
    public void Pictures_carry_their_words_and_broken_ones_are_named()
    {
        var files = new BookFiles();
        var html = new OutputHtml(new Prose(new HashSet<string>()), files).Of(SampleBook.Shown((MimeBundle.Png, Convert.ToBase64String([1, 2, 3])), (MimeBundle.PlainText, "a \"face\"")));
        Assert.Contains("alt=\"a &quot;face&quot;\"", html);
        Assert.Equal([1, 2, 3], Assert.Single(files.All).Value);
        Assert.Contains("cannot be read", Html(SampleBook.Shown((MimeBundle.Png, "not base64!"))));
    }

    [Fact]
    public void Errors_are_readable()
    {
        var html = Html(new JsonObject { ["output_type"] = "error", ["ename"] = "ArgumentException", ["evalue"] = "<b>", ["traceback"] = new JsonArray("\u001b[31mCell[3]:line 2\u001b[0m") });
        Assert.Contains("<strong>ArgumentException</strong> &lt;b&gt;", html);
        Assert.Contains(">Cell[3]:line 2</pre>", html);
    }

    [Fact]
    public void What_the_book_cannot_show_is_named()
    {
        Assert.Contains("application/x-strange", Html(SampleBook.Shown(("application/x-strange", "x"))));
        Assert.Contains("new_kind", Html(new JsonObject { ["output_type"] = "new_kind" }));
        Assert.Equal("", Html(new JsonObject { ["output_type"] = "display_data" }));
    }
}
