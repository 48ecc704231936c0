using System.Text.RegularExpressions;
using FaceValue.Workbook.Book;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Book;

public sealed class BookWriterTests : IDisposable
{
    readonly string top = Directory.CreateTempSubdirectory("book").FullName;

    string Folder => Path.Combine(top, "book");

    public void Dispose() => Directory.Delete(top, recursive: true);

    [Fact]
    public void The_index_has_a_prologue_and_seven_steps_and_says_which_were_not_run()
    {
        var index = File.ReadAllText(BookWriter.Write(SampleBook.Whole(), Folder));
        Assert.Equal(8, Regex.Matches(index, "<p class=\"question\">").Count);
        Assert.Contains("in seven questions", index);
        Assert.Equal(6, Regex.Matches(index, "Not part of this run").Count);
        Assert.Contains("<h2><a href=\"07-movie-arcs.html\">Movie arcs</a></h2>", index);
        Assert.Contains("<p class=\"answer\">The two models disagree on <strong>41 of 59 films</strong>", index);
        Assert.Contains("<dt>commit</dt><dd>0e299a8</dd>", index);
    }

    [Fact]
    public void The_index_leads_to_the_dashboard_where_there_is_one()
    {
        Assert.DoesNotContain("dashboard", File.ReadAllText(BookWriter.Write(SampleBook.Whole(), Folder)));
        Assert.Contains("<a href=\"../dashboard/index.html\">", File.ReadAllText(BookWriter.Write(SampleBook.Whole() with { Dashboard = "../dashboard/index.html" }, Folder)));
    }

    [Fact]
    public void A_page_a_notebook_and_plotly_once()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        Assert.Equal(["05-benchmark.html", "07-movie-arcs.html", "index.html"], Directory.GetFiles(Folder, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["assets/book.css", "assets/book.js", "assets/plotly.min.js", "assets/theme.js"],
            Directory.GetFiles(Path.Combine(Folder, "assets")).Select(f => "assets/" + Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Plotly.newPlot", File.ReadAllText(Path.Combine(Folder, "07-movie-arcs.html")));
    }

    [Fact]
    public void Every_link_within_the_book_leads_somewhere()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        foreach (var page in Directory.GetFiles(Folder, "*.html"))
            foreach (Match link in Regex.Matches(File.ReadAllText(page), "(?:href|src)=\"([^\"]+)\""))
            {
                var parts = link.Groups[1].Value.Split('#');
                if (parts[0].StartsWith("data:", StringComparison.Ordinal)) continue;
                var target = parts[0].Length == 0 ? page : Path.Combine(Folder, parts[0]);
                Assert.True(File.Exists(target), $"{page}: {link.Value}");
                if (parts.Length > 1) Assert.Contains($"id=\"{parts[1]}\"", File.ReadAllText(target));
            }
    }

    [Fact]
    public void Equal_content_gives_equal_bytes()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        var first = Bytes();
        BookWriter.Write(SampleBook.Whole(), Folder);
        Assert.Equal(first, Bytes());
        Assert.DoesNotContain(top, File.ReadAllText(Path.Combine(Folder, "07-movie-arcs.html")));
    }

    [Fact]
    public void A_new_book_replaces_the_old_one_whole_and_leaves_nothing_beside_it()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        BookWriter.Write(SampleBook.Content(("05-benchmark", SampleBook.Benchmark())), Folder);
        Assert.False(File.Exists(Path.Combine(Folder, "07-movie-arcs.html")));
        Assert.Equal([Folder], Directory.GetDirectories(top));
    }

    [Fact]
    public void A_book_that_cannot_be_made_leaves_the_old_one()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        var before = Bytes();
        var bad = SampleBook.Whole();
        Assert.ThrowsAny<Exception>(() => BookWriter.Write(bad with { Facts = null! }, Folder));
        Assert.Equal(before, Bytes());
        Assert.Equal([Folder], Directory.GetDirectories(top));
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_and_its_last_whole_book_kept()
    {
        BookWriter.Write(SampleBook.Whole(), Folder);
        Directory.Move(Folder, Folder + ".2147483646-0a.old");
        Directory.CreateDirectory(Folder + ".2147483646-0b.part");
        var mine = Directory.CreateDirectory($"{Folder}.{Environment.ProcessId}-0c.part").FullName;
        BookWriter.Write(SampleBook.Content(), Folder);
        Assert.Equal([Folder, mine], Directory.GetDirectories(top).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error_that_names_it()
    {
        File.WriteAllText(Path.Combine(top, "file"), "");
        var error = Assert.Throws<IOException>(() => BookWriter.Write(SampleBook.Whole(), Path.Combine(top, "file", "book")));
        Assert.Contains(Path.Combine(top, "file", "book"), error.Message);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("index")]
    [InlineData("")]
    [InlineData("a\"b")]
    public void Names_that_are_no_plain_file_names_are_refused(string stem)
    {
        var error = Assert.Throws<ArgumentException>(() => BookWriter.Write(SampleBook.Whole() with { Pages = [new(stem, "t", "q", SampleBook.Benchmark())] }, Folder));
        Assert.Contains($"'{stem}'", error.Message);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_notebook_without_outputs_and_one_without_cells_are_pages_too()
    {
        BookWriter.Write(SampleBook.Content(("05-benchmark", SampleBook.Benchmark()), ("06-films", new Notebook([], []))), Folder);
        Assert.Contains("This notebook has no cells.", File.ReadAllText(Path.Combine(Folder, "06-films.html")));
        Assert.Contains("<h1>Films</h1>", File.ReadAllText(Path.Combine(Folder, "06-films.html")));
        Assert.Contains("rel=\"next\" href=\"06-films.html\"", File.ReadAllText(Path.Combine(Folder, "05-benchmark.html")));
    }

    [Fact]
    public void Titles_and_facts_are_text()
    {
        var content = SampleBook.Whole() with { Title = SampleBook.Hostile, Study = SampleBook.Hostile, Facts = [new(SampleBook.Hostile, SampleBook.Hostile)] };
        var page = new BookPage("08-extra", SampleBook.Hostile, SampleBook.Hostile, SampleBook.Benchmark(), SampleBook.Hostile);
        var index = BookWriter.Write(content with { Pages = [.. content.Pages, page] }, Folder);
        foreach (var file in Directory.GetFiles(Folder, "*.html"))
        {
            Assert.DoesNotContain("<img src=x", File.ReadAllText(file));
            Assert.DoesNotContain("<script>", File.ReadAllText(file));
        }
        Assert.Contains("&lt;img src=x", File.ReadAllText(index));
    }

    [Fact]
    public void A_finding_is_the_first_paragraph_of_the_cell_with_that_tag()
    {
        static string? Finding(string source) => Story.FindingOf(new Notebook([SampleBook.Text("a", "other"), SampleBook.Text("b", source, "finding")], []));
        Assert.Equal("Sad leads in 54%.", Finding("## The bottom line\n\nSad leads\nin 54%.\n\nMore."));
        Assert.Equal("Sad leads.", Finding("## The bottom line\nSad leads."));
        Assert.Equal("Sad leads.", Finding("> Sad leads."));
        Assert.Null(Finding("## Only a heading"));
        Assert.Null(Story.FindingOf(new Notebook([SampleBook.Text("a", "other")], [])));
    }

    [Fact]
    public void A_notebook_outside_the_story_comes_after_it()
    {
        var pages = Story.With(new Dictionary<string, Notebook> { ["90-own"] = SampleBook.Benchmark() });
        Assert.Equal(9, pages.Count);
        Assert.Equal("Benchmark", pages[8].Title);
    }

    SortedDictionary<string, string> Bytes() =>
        new(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));
}
