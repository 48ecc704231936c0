using FaceValue.Arcs;
using FaceValue.Datasets;
using FaceValue.Statistics;
using FaceValue.Study;

namespace FaceValue.Tests.Arcs;

public class GenreReadingTests
{
    // Comedies are happy, dramas sad, by the given lean.
    static FaceSeries Film(string film, string genre, double lean, int seed)
    {
        var random = new RandomStream(seed, film.Sum(letter => letter));
        var rows = Enumerable.Range(0, 120).Select(_ =>
        {
            var place = random.NextDouble() < lean ? (genre == "comedy" ? 2 : 3) : random.Next(5);
            return Enumerable.Range(0, 5).Select(c => c == place ? 0.8 : 0.05).ToArray();
        });
        return new(film, new("m", seed), ColourUse.Colour, 120, [.. Enumerable.Range(0, 120).Select(t => t * 30.0)], [.. rows]);
    }

    static readonly Dictionary<string, string> Genres = Enumerable.Range(0, 12).ToDictionary(f => $"film {(char)('a' + f)}", f => f % 2 == 0 ? "comedy" : "drama");

    static GenreReading Of(double lean, int seed = 1, Func<string, string>? seriesOf = null) =>
        GenreReading.Of([.. Genres.Select(genre => Film(genre.Key, genre.Value, lean, seed))], Genres, seriesOf ?? (film => film), 1);

    [Fact]
    public void Genres_that_differ_are_told_apart_by_shares_distances_and_information()
    {
        var reading = Of(0.4);
        var happy = reading.Shares.Where(share => share.Expression == Expression.Happy).ToDictionary(share => share.Genre);
        Assert.True(happy["comedy"].Interval!.Low > happy["drama"].Interval!.High);
        Assert.Equal(6, happy["comedy"].Films);
        Assert.All(reading.Tests, test => Assert.True(test.Between!.P < 0.01));
        Assert.True(reading.Information!.P < 0.01 && reading.Information.CorrectedBits > 0.05);
        Assert.Empty(reading.LeftOut);
    }

    [Fact]
    public void Films_of_a_series_are_no_independent_evidence()
    {
        // All six comedies one series: there are 7 units, and 7 ways to deal one comedy.
        var reading = Of(0.4, seriesOf: film => Genres[film] == "comedy" ? "series" : film);
        Assert.All(reading.Tests, test => Assert.Equal((true, 7), (test.Between!.Exact, test.Between!.Permutations)));
        Assert.All(reading.Tests, test => Assert.True(test.Between!.P >= 1 / 7.0));
        Assert.True(reading.Information!.P >= 1 / 7.0);
    }

    [Fact]
    public void The_only_film_of_a_genre_and_a_film_without_faces_are_left_out_of_tests_and_named()
    {
        var genres = new Dictionary<string, string>(Genres) { ["lonely"] = "western", ["bare"] = "comedy" };
        FaceSeries[] films = [.. Genres.Select(genre => Film(genre.Key, genre.Value, 0.4, 1)), Film("lonely", "western", 0.4, 1), FaceSeries.Of(InventedFilms.Empty("bare"))];
        var reading = GenreReading.Of(films, genres, film => film, 1);
        Assert.Equal(["bare: no faces", "lonely: the only western"], reading.LeftOut);
        Assert.Null(reading.Shares.First(share => share.Genre == "western").Interval);
        Assert.Equal(2, reading.Tests.Count);
        Assert.Contains("No genre is given for lonely", Assert.Throws<ArgumentException>(() => GenreReading.Of(films[..13], Genres, film => film, 1)).Message);
        Assert.Contains("two groups", Assert.Throws<ArgumentException>(() => Of(0.4, seriesOf: _ => "all")).Message);
    }

    [Fact]
    public void What_is_read_from_colours_is_lost_in_grey()
    {
        FilmCounts[] Counts(double lean) => [.. Genres.Select(genre => Film(genre.Key, genre.Value, lean, 1).ToCounts())];
        string[] genres = [.. Genres.Values];
        Assert.True(GenreInformation.LostInGrey(Counts(0.4), Counts(0.05), genres, 1).Low > 0);
        Assert.Equal((0, 0, 0), (GenreInformation.LostInGrey(Counts(0.4), Counts(0.4), genres, 1) is var none ? (none.Low, none.Estimate, none.High) : default));
        Assert.Throws<ArgumentException>(() => GenreInformation.LostInGrey(Counts(0.4), [.. Counts(0.4).Reverse()], genres, 1));
    }

    [Fact]
    public void Genres_of_two_films_have_no_spread_to_test_and_readings_that_never_change_have_neither()
    {
        var four = Genres.Take(4).ToList();
        var reading = GenreReading.Of([.. four.Select(genre => Film(genre.Key, genre.Value, 0.4, 1))], Genres, film => film, 1);
        Assert.All(reading.Tests, test => Assert.True(test is { Between.P: > 0, Spread: null }));
        FaceSeries Flat(string film) => Film(film, "comedy", 1, 1);   // happy in every frame
        var flat = GenreReading.Of([.. Genres.Keys.Select(Flat)], Genres, film => film, 1);
        Assert.All(flat.Tests, test => Assert.True(test is { Between: null, Spread: null }));
        Assert.Equal((0, 1), (flat.Information!.Bits, flat.Information.P));
    }

    [Fact]
    public void With_one_genre_nothing_is_tested()
    {
        var reading = GenreReading.Of([Film("x", "comedy", 0.4, 1), Film("y", "comedy", 0.4, 1)], new Dictionary<string, string> { ["x"] = "comedy", ["y"] = "comedy" }, film => film, 1);
        Assert.Empty(reading.Tests);
        Assert.Null(reading.Information);
        Assert.NotNull(reading.Shares[0].Interval);
    }

    [Fact]
    public void Where_genre_makes_no_difference_p_is_uniform()
    {
        double[] p = [.. Enumerable.Range(1, 60).Select(seed => Of(0, seed).Information!.P)];
        Assert.InRange(p.Average(), 0.36, 0.64);
        Assert.InRange(p.Count(value => value <= 0.2), 4, 22);
    }
}
