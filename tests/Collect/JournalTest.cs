using FaceValue.Collect;

namespace FaceValue.Tests.Collect;

public sealed class JournalTest : IDisposable
{
    readonly TempFolder folder = new();

    string File => folder.Path("journal.jsonl");

    [Fact]
    public void Cut_at_any_byte_a_journal_keeps_every_whole_line_and_goes_on_after_it()
    {
        Write(1, 2, 3);
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = 0; length <= whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            var lines = whole[..length].Count(letter => letter == '\n');
            using (var journal = Journal.Open(File))
            {
                for (var id = 1; id <= 3; id++) Assert.Equal(id <= lines, journal.Download(new("pexels", id)) is not null);
                journal.Add(new Download("pexels", 9) { Broken = "déjà vu\n" });
            }
            using var again = Journal.Open(File);
            Assert.Equal("déjà vu\n", again.Download(new("pexels", 9))!.Broken);
            Assert.Equal(lines >= 3, again.Download(new("pexels", 3)) is not null);
        }
    }

    [Fact]
    public void Pages_and_requests_are_read_back_as_written()
    {
        var photo = new StockPhoto { Source = "pexels", Id = 5, Page = new("https://www.pexels.com/photo/5/"), Image = new("https://images.pexels.com/5.jpg"), Photographer = "Ø", PhotographerId = 7 };
        var page = new FoundPage("pexels", "/v1/search?query=sad", new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new SearchPage([photo], ["an id"], true));
        var request = new RequestRecord { At = page.At, Source = "pexels", Item = "search 'sad' page 1", Status = 200 };
        using (var journal = Journal.Open(File))
        {
            journal.Add(page);
            journal.Add(request);
        }
        using var again = Journal.Open(File);
        Assert.Equal([request], again.Requests());
        var read = again.Page("pexels", page.Search)!;
        Assert.Equal((page.At, true, photo, "an id"), (read.At, read.Page.IsLast, read.Page.Photos.Single(), read.Page.Refused.Single()));
        Assert.Null(again.Page("pixabay", page.Search));
    }

    [Fact]
    public void A_damaged_line_before_the_last_is_an_error_that_names_it()
    {
        Write(1, 2);
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Insert(5, "#\n"));
        var message = Assert.Throws<InvalidDataException>(() => Journal.Open(File)).Message;
        Assert.Contains("Line 1", message);
        Assert.Contains(File, message);
    }

    [Fact]
    public void Two_runs_cannot_hold_one_journal()
    {
        using var first = Journal.Open(File);
        Assert.Contains("another run is collecting", Assert.Throws<IOException>(() => Journal.Open(File)).Message);
    }

    void Write(params long[] ids)
    {
        using var journal = Journal.Open(File);
        foreach (var id in ids) journal.Add(new Download("pexels", id) { File = $"photos/pexels/{id}.jpg", Bytes = id });
    }

    public void Dispose() => folder.Dispose();
}
