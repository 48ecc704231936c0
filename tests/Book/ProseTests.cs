using System.Text.RegularExpressions;
using CsCheck;
using FaceValue.Workbook.Book;

namespace FaceValue.Tests.Book;

public sealed class ProseTests
{
    static Prose New() => new(new HashSet<string> { "05-benchmark" });

    [Fact]
    public void Html_in_markdown_is_read_as_text()
    {
        var html = New().Of($"A film called {SampleBook.Hostile}\n\n<div onclick=\"x()\">block</div>\n\n| film |\n|---|\n| {SampleBook.Hostile} |\n\n# {SampleBook.Hostile}\n");
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<div onclick", html);
        Assert.Contains("&lt;img src=x", html);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,hi)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](vbscript:y)")]
    [InlineData("<javascript:x>")]
    [InlineData("![x](https://example.org/pixel.png)")]
    [InlineData("![x](data:image/svg+xml;base64,AAAA)")]
    [InlineData("[![x](https://example.org/pixel.png)](javascript:y)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    public void Links_that_run_and_pictures_from_outside_become_words(string markdown)
    {
        var html = New().Of(markdown);
        Assert.DoesNotContain("href=", html);
        Assert.DoesNotContain("src=", html);
        Assert.Contains("x", html);
    }

    [Fact]
    public void Links_to_the_books_notebooks_lead_to_their_pages()
    {
        Assert.Contains("href=\"05-benchmark.html#who-wins\"", New().Of("[b](05-benchmark.ipynb#who-wins)"));
        Assert.DoesNotContain("href", New().Of("[t](04-train.ipynb)"));
        Assert.Contains("href=\"https://example.org/a?b=1\"", New().Of("[t](https://example.org/a?b=1)"));
        Assert.Contains("src=\"data:image/png;base64,iVBO\"", New().Of("![dot](data:image/png;base64,iVBO)"));
    }

    [Fact]
    public void Headings_get_anchors_of_their_own_and_only_one_is_the_title()
    {
        var prose = New();
        var html = prose.Of("# Title\n\n## Limits\n") + prose.Of("# Second\n\n## Limits\n\n## ***\n");
        Assert.Equal([1, 2, 2, 2], prose.Headings.Take(4).Select(h => h.Level));
        Assert.Equal(["title", "limits", "second", "limits-2"], prose.Headings.Take(4).Select(h => h.Id));
        Assert.Single(Regex.Matches(html, "<h1"));
        Assert.Contains("href=\"#limits-2\"", html);
    }

    [Fact]
    public void Footnotes_of_two_cells_do_not_meet()
    {
        var prose = New();
        var html = prose.Of("One[^a]\n\n[^a]: first") + prose.Of("Two[^a]\n\n[^a]: second");
        var ids = Regex.Matches(html, "id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(4, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (Match link in Regex.Matches(html, "href=\"#([^\"]+)\"")) Assert.Contains(link.Groups[1].Value, ids);
    }

    [Fact]
    public void Text_nested_hundreds_deep_is_shown_as_it_is()
    {
        var html = New().Of(new string('>', 5000) + " deep");
        Assert.Contains("deep", html);
    }

    [Fact]
    public void A_line_has_no_paragraph_round_it()
    {
        Assert.Equal("Sad leads in <strong>54%</strong> &lt;b&gt;", Prose.Line("Sad leads in **54%**\n<b>"));
    }

    // Whatever the text, the only elements are those of Markdown, and none has an attribute that runs.
    [Fact]
    public void No_text_brings_elements_of_its_own()
    {
        string[] pieces = ["<", ">", "img", "script", " onerror=x", "](", "[", "!", "`", "*", "|", "\n", "\n\n", "---", "javascript:", "data:", "https://a", "\"", "'", "&lt;", "\\", "^", "#", " ", "a", "\u0000", "\ud800"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Sample(picks =>
        {
            var html = New().Of(string.Concat(picks.Select(i => pieces[i])));
            return Regex.Matches(html, "<[^>]*>").All(tag => !Regex.IsMatch(tag.Value, "^<(img|script)|\\son\\w+=[^\"]*$|href=\"(javascript|data):", RegexOptions.IgnoreCase) || tag.Value.StartsWith("<img src=\"data:image/", StringComparison.Ordinal));
        }, iter: 3000);
    }
}
