using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Notebooks;

public sealed class NotebookCatalogTests : IDisposable
{
    readonly TempFolder folder = new();

    public NotebookCatalogTests()
    {
        foreach (var name in (string[])["02-faces.ipynb", "01-collect.ipynb", "07-movie-arcs.ipynb", "scratch.ipynb", "03-notes.txt"])
            folder.Write("notebooks/" + name, "");
        folder.Write("elsewhere/mine.ipynb", "");
    }

    public void Dispose() => folder.Dispose();

    IEnumerable<string> Find(params string[] wanted) => new NotebookCatalog(folder.Root).Find(wanted).Select(NotebookCatalog.Stem);

    [Fact]
    public void Numbered_notebooks_come_in_the_order_of_the_story() => Assert.Equal(["01-collect", "02-faces", "07-movie-arcs"], Find());

    [Fact]
    public void A_notebook_is_found_by_number_name_or_path_and_runs_once()
    {
        Assert.Equal(["07-movie-arcs"], Find("7", "07", "07-movie-arcs", "movie-arcs", "notebooks/07-movie-arcs.ipynb", "07-movie-arcs.ipynb"));
        Assert.Equal(["mine"], Find(folder["elsewhere/mine.ipynb"]));
        Assert.Equal(["scratch"], Find("scratch.ipynb"));
    }

    [Fact]
    public void Unknown_ones_are_all_named_beside_those_that_exist()
    {
        var error = Assert.Throws<FileNotFoundException>(() => Find("2", "9", "dance"));
        Assert.Equal("No notebook is called '9' or 'dance'. There are: 01-collect, 02-faces, 07-movie-arcs.", error.Message);
    }

    [Fact]
    public void Two_of_one_name_are_refused()
    {
        folder.Write("elsewhere/02-faces.ipynb", "");
        Assert.Contains("share a name", Assert.Throws<InvalidDataException>(() => Find("2", folder["elsewhere/02-faces.ipynb"])).Message);
    }

    [Fact]
    public void An_empty_workbook_says_what_is_expected()
    {
        using var empty = new TempFolder();
        Assert.Contains("01-collect.ipynb", Assert.Throws<FileNotFoundException>(() => new NotebookCatalog(empty.Root).Find([])).Message);
    }

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("10m", 600)]
    [InlineData("1.5h", 5400)]
    [InlineData("45", 45)]
    public void Lengths_of_time_are_read_as_people_type_them(string text, double seconds) => Assert.Equal(seconds, Duration.Parse(text).TotalSeconds);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5m")]
    [InlineData("10 minutes")]
    [InlineData("999999999999h")]
    public void Other_lengths_of_time_are_refused(string text) => Assert.Throws<InvalidDataException>(() => Duration.Parse(text));
}
