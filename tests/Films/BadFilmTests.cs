using System.Text;
using FaceValue.Films;
using FaceValue.Study;

namespace FaceValue.Tests.Films;

public class BadFilmTests
{
    static UnreadableFilmException Refused(string path)
    {
        var error = Assert.Throws<UnreadableFilmException>(() => Film.Open(new FilmFile("film", path)));
        Assert.Contains(Path.GetFileName(path), error.Message);
        return error;
    }

    [Fact]
    public void A_text_named_mp4_is_no_film()
    {
        using var folder = new TempFolder();
        Assert.Equal(FilmFault.NotAFilm, Refused(folder.Write("notes.mp4", string.Concat(Enumerable.Repeat("These are notes, not a film.\n", 200)))).Fault);
    }

    [Fact]
    public void A_playlist_named_mp4_opens_nothing_else()
    {
        using var folder = new TempFolder();
        CodedFilm.Write(folder["other.avi"], 20);
        Assert.Equal(FilmFault.NotAFilm, Refused(folder.Write("list.mp4", $"ffconcat version 1.0\nfile '{folder["other.avi"]}'\n")).Fault);
    }

    [Fact]
    public void A_file_without_bytes_is_empty()
    {
        using var folder = new TempFolder();
        Assert.Equal(FilmFault.Empty, Refused(folder.Write("nothing.mp4", "")).Fault);
    }

    [Fact]
    public void A_film_that_is_not_there_is_missing()
    {
        using var folder = new TempFolder();
        Assert.Equal(FilmFault.Missing, Refused(folder["gone.mp4"]).Fault);
    }

    [Fact]
    public void A_film_without_a_frame_has_no_picture()
    {
        using var folder = new TempFolder();
        CodedFilm.Write(folder["none.avi"], 0);
        Assert.Contains(Refused(folder["none.avi"]).Fault, (FilmFault[])[FilmFault.NoPicture, FilmFault.Broken, FilmFault.Empty]);
    }

    [Fact]
    public void An_mp4_whose_index_is_lost_was_cut_short()
    {
        using var folder = new TempFolder();
        var whole = File.ReadAllBytes(CodedFilm.Write(folder["whole.mp4"], 60));
        File.WriteAllBytes(folder["half.mp4"], whole[..(whole.Length / 2)]);
        var error = Refused(folder["half.mp4"]);
        Assert.Equal(FilmFault.Broken, error.Fault);
        Assert.Contains("cut short", error.Message);
    }

    [Theory]
    [InlineData(FrameDecoder.OpenCv)]
    [InlineData(FrameDecoder.Ffmpeg)]
    public void A_film_that_ends_in_the_middle_says_where(FrameDecoder decoder)
    {
        Ffmpeg.Need();
        using var folder = new TempFolder();
        var whole = File.ReadAllBytes(Ffmpeg.Run("-i", CodedFilm.Write(folder["source.avi"], 250), "-c:v", "libx264", "-pix_fmt", "yuv420p", "-movflags", "+faststart", folder["whole.mp4"]));
        File.WriteAllBytes(folder["half.mp4"], whole[..(whole.Length * 6 / 10)]);
        var film = Film.Open(new FilmFile("film", folder["half.mp4"]));
        var seen = 0;
        var error = Assert.Throws<UnreadableFilmException>(() =>
        {
            foreach (var _ in new FrameSampler(new SamplingSettings { Every = 10, Decoder = decoder }).Sample(film, 1, TestContext.Current.CancellationToken)) seen++;
        });
        Assert.Equal(FilmFault.CutShort, error.Fault);
        Assert.Contains("of 00:00:10", error.Message);
        Assert.InRange(seen, 5, 22);
    }

    [Theory]
    [InlineData(FrameDecoder.OpenCv)]
    [InlineData(FrameDecoder.Ffmpeg)]
    public void Damage_in_the_middle_is_an_error_or_leaves_the_numbers_right(FrameDecoder decoder)
    {
        Ffmpeg.Need();
        using var folder = new TempFolder();
        var bytes = File.ReadAllBytes(Ffmpeg.Run("-i", CodedFilm.Write(folder["source.avi"], 100), "-c:v", "libx264", "-g", "10", "-pix_fmt", "yuv420p", "-movflags", "+faststart", folder["whole.mp4"]));
        new Random(7).NextBytes(bytes.AsSpan(bytes.Length / 2, 3000));
        File.WriteAllBytes(folder["damaged.mp4"], bytes);
        try
        {
            var numbers = new FrameSampler(new SamplingSettings { Every = 10, Decoder = decoder })
                .Sample(Film.Open(new FilmFile("film", folder["damaged.mp4"])), 1, TestContext.Current.CancellationToken).Select(frame => frame.Number).ToList();
            Assert.Equal(Enumerable.Range(0, numbers.Count).Select(i => 10 * i), numbers);
            Assert.InRange(numbers.Count, 9, 10);
        }
        catch (UnreadableFilmException error)
        {
            Assert.Contains("damaged.mp4", error.Message);
        }
    }

    [Fact]
    public void Random_bytes_behind_a_films_beginning_never_end_in_another_error()
    {
        using var folder = new TempFolder();
        for (var seed = 0; seed < 20; seed++)
        {
            var bytes = new byte[4000];
            new Random(seed).NextBytes(bytes);
            var head = seed % 2 == 0 ? "\0\0\0\u0018ftypisom" : "RIFF\0\0\0\0AVI ";
            Encoding.Latin1.GetBytes(head).CopyTo(bytes, 0);
            File.WriteAllBytes(folder["noise.mp4"], bytes);
            Refused(folder["noise.mp4"]);
        }
    }

    [Fact]
    public void A_folder_lists_its_films_by_name_with_ids_that_can_be_folders()
    {
        using var folder = new TempFolder();
        foreach (var name in (string[])["b film (1999).MKV", "a.mp4", "notes.txt", "...mp4"]) folder.Write(name, "x");
        Assert.Equal(["film", "a", "b-film-1999-"], FilmFile.In(folder.Root).Select(film => film.Id));
        FilmFile.Check(FilmFile.In(folder.Root));
    }

    [Fact]
    public void What_a_person_knows_of_films_comes_from_a_table_beside_them()
    {
        using var folder = new TempFolder();
        foreach (var name in (string[])["a.mp4", "b.mkv", "c.avi"]) folder.Write(name, "x");
        folder.Write("films.csv", "file,title,genre,series\nb.mkv,\"Be, again\",comedy,Be\na.mp4,,drama,\n");
        Assert.Equal([("a", "drama", null), ("Be, again", "comedy", "Be"), ("c", null, null)], FilmFile.In(folder.Root).Select(film => (film.Title, film.Genre, film.Series)));
        folder.Write("films.csv", "file,genre\nb.mkv,comedy\nd.mp4,drama\nb.mkv,drama\n");
        var error = Assert.Throws<InvalidDataException>(() => FilmFile.In(folder.Root)).Message;
        Assert.Contains("'d.mp4' is not in the folder", error);
        Assert.Contains("'b.mkv' stands 2 times", error);
    }

    [Fact]
    public void A_folder_without_films_says_what_belongs_there()
    {
        using var folder = new TempFolder();
        Assert.Contains("films.csv", Assert.Throws<MissingInputException>(() => FilmFile.In(folder.Root)).Message);
        Assert.Contains(".mp4", Assert.Throws<MissingInputException>(() => FilmFile.In(folder["nowhere"])).Message);
    }

    [Fact]
    public void Every_unfit_id_is_named() =>
        Assert.Contains("'../a', 'b c'", Assert.Throws<ArgumentException>(() => FilmFile.Check([new("../a", "x"), new("fine", "x"), new("b c", "x")])).Message);
}
