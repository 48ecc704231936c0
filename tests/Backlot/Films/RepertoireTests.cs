using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Films.Scripts;

namespace FaceValue.Tests.Backlot.Films;

public class RepertoireTests
{
    static readonly FilmSettings Settings = new();

    [Fact]
    public void There_are_three_films_of_each_genre_each_with_a_name_of_its_own()
    {
        Assert.All(Enum.GetValues<Genre>(), genre => Assert.Equal(3, Repertoire.All.Count(film => film.Genre == genre)));
        Assert.Equal(12, Repertoire.All.Select(film => film.Film).Distinct().Count());
        Assert.Contains("the-otter-club-and-the-snow-train", Repertoire.All.Select(film => film.Film));
        Assert.Equal(2, Repertoire.All.Count(film => film.Series == "The Otter Club"));
    }

    [Fact]
    public void Each_has_a_reunion_and_a_loss_and_a_calm_scene_before_each_plot_point() =>
        Assert.All(Repertoire.All, film =>
        {
            film.Check();
            var turns = film.Scenes.Index().Where(scene => scene.Item.Turn is not null).ToList();
            Assert.Contains(turns, scene => scene.Item.Turn!.Kind == TurnKind.Reunion);
            Assert.Contains(turns, scene => scene.Item.Turn!.Kind == TurnKind.Loss);
            Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.True(pair.Second.Index - pair.First.Index > Settings.TurnScenes, $"{film.Title}: {pair.Second.Item.Heading}"));
            Assert.True(turns[0].Index > 0, $"{film.Title}: nothing comes before the first plot point");
            Assert.True(turns[^1].Index + Settings.TurnScenes <= film.Scenes.Count, $"{film.Title}: the last plot point is cut short");
        });

    [Fact]
    public void Each_is_sampled_a_hundred_and_fifty_times_or_more() =>
        Assert.All(Repertoire.All, film =>
        {
            Assert.InRange(film.Minutes, 80, 100);
            Assert.True(film.Minutes * 60 * Settings.FramesPerSecond / Settings.Stride >= 150, film.Title);
        });

    [Fact]
    public void One_company_plays_them_all()
    {
        var films = Repertoire.All.SelectMany(film => film.Scenes.SelectMany(scene => scene.Cast).Distinct()).GroupBy(name => name).Select(player => player.Count()).ToList();
        Assert.InRange(films.Count, 10, 20);
        Assert.True(films.Count(count => count >= 3) >= 8);
        Assert.All(Repertoire.All, film => Assert.Contains(film.Scenes, scene => scene.Cast.Count > 1));
    }

    [Fact]
    public void A_player_keeps_the_face_and_changes_the_clothes_from_film_to_film()
    {
        var here = new Company(Repertoire.All[0], 7)["Ines"];
        var there = new Company(Repertoire.All[4], 7)["Ines"];
        Assert.Equal(here with { Outfit = there.Outfit }, there);
        Assert.NotEqual(here.Outfit, there.Outfit);
        Assert.NotEqual(here.Face, new Company(Repertoire.All[0], 8)["Ines"].Face);
        Assert.NotEqual(here.Face, new Company(Repertoire.All[0], 7)["Bruno"].Face);
    }

    [Fact]
    public void What_cannot_be_filmed_is_named_all_at_once()
    {
        var broken = new Screenplay { Title = "?!", Genre = Genre.Drama, Scenes = [new("A room", BackdropKind.Room, 0, "Ines"), new("A street", BackdropKind.Street, 3, "Bruno", "Bruno")] };
        var error = Assert.Throws<ArgumentException>(broken.Check).Message;
        Assert.Contains("no letter or digit", error);
        Assert.Contains("'A room' lasts 0 minutes", error);
        Assert.Contains("'A street' names somebody twice", error);
    }
}
