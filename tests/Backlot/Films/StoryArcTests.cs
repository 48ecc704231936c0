using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Films;
using FaceValue.Backlot.Films.Scripts;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Backlot.Films;

public class StoryArcTests
{
    static readonly FilmSettings Settings = new();

    static readonly Expression[] Shown = [.. Expressions.Studied, Expression.Neutral];

    [Fact]
    public void Shares_sum_to_one_and_leave_neutral_its_share() =>
        Assert.All(Repertoire.All.SelectMany(film => StoryArc.Of(film, Settings, 3)), mixture =>
        {
            Assert.Equal(1, Shown.Sum(e => mixture[e]), 9);
            Assert.Equal(Settings.Look.Neutral, mixture.Neutral, 9);
        });

    [Theory, InlineData(Genre.Comedy), InlineData(Genre.Drama), InlineData(Genre.Thriller), InlineData(Genre.Family)]
    public void Where_nothing_happens_a_genre_shows_its_own_mixture(Genre genre)
    {
        var calm = from seed in Enumerable.Range(1, 30)
                   from film in Repertoire.All
                   where film.Genre == genre
                   let arc = StoryArc.Of(film, Settings, seed)
                   from scene in Enumerable.Range(0, arc.Count)
                   where StoryArc.TurnAt(film, Settings, scene) is null
                   select arc[scene];
        var mixtures = calm.ToList();
        foreach (var expression in Expressions.Studied)
            Assert.Equal((1 - Settings.Look.Neutral) * GenreConvention.Of(genre).Mixture[expression], mixtures.Average(mixture => mixture[expression]), .012);
    }

    [Fact]
    public void Plot_points_lie_inside_the_film_and_the_arc_changes_there_as_stated()
    {
        foreach (var seed in Enumerable.Range(1, 20))
            foreach (var film in Repertoire.All)
            {
                var arc = StoryArc.Of(film, Settings, seed);
                var points = FilmPlotPoint.Of(film);
                Assert.NotEmpty(points);
                foreach (var point in points)
                {
                    Assert.InRange(point.Minute, 1, film.Minutes - 1);
                    var scene = Enumerable.Range(0, arc.Count).Single(i => film.StartOf(i) == point.Minute);
                    var change = arc[scene][point.Expression] - arc[scene - 1][point.Expression];
                    Assert.NotEqual(ShiftDirection.Either, point.Direction);
                    Assert.True(point.Direction == ShiftDirection.Up ? change > 0 : change < 0, $"{film.Title}, seed {seed}, minute {point.Minute}: {point.Event} moves {point.Expression} by {change:F3}");
                }
            }
    }

    [Fact]
    public void A_plot_point_lasts_as_many_scenes_as_set()
    {
        var film = Repertoire.All[0];
        var first = film.Scenes.ToList().FindIndex(scene => scene.Turn is not null);
        bool[] under = [.. Enumerable.Range(first - 1, 4).Select(i => StoryArc.TurnAt(film, Settings, i) is not null)];
        Assert.Equal([false, true, true, false], under);
    }

    [Fact]
    public void A_scene_with_a_mood_of_its_own_keeps_it()
    {
        var film = new Screenplay { Title = "Calm", Genre = Genre.Thriller, Scenes = [new("A beach", BackdropKind.Beach, 5, "Ines") { Mood = ExpressionMixture.Of(Expression.Happy) }] };
        Assert.Equal(1 - Settings.Look.Neutral, StoryArc.Of(film, Settings, 1)[0].Happy, 9);
    }
}
