using FaceValue.Backlot.Films;
using FaceValue.Backlot.Films.Scripts;
using FaceValue.Backlot.Looks;
using FaceValue.Study;

namespace FaceValue.Tests.Backlot.Films;

/// <summary>What films are, before any frame is drawn.</summary>
public class DirectorTests
{
    static readonly FilmSettings Settings = new();

    // Five worlds: enough shots for shares to settle.
    static readonly (Screenplay Film, Director Director, IReadOnlyList<DirectedShot> Shots)[] Worlds =
        [.. from seed in Enumerable.Range(1, 5) from film in Repertoire.All let director = new Director(film, Settings, seed) select (film, director, director.Direct())];

    static readonly DirectedShot[] Peopled = [.. Worlds.SelectMany(world => world.Shots).Where(shot => shot.Players.Count > 0)];

    [Fact]
    public void Shots_follow_each_other_without_a_gap_and_each_is_sampled() =>
        Assert.All(Worlds, world =>
        {
            var at = 0;
            foreach (var shot in world.Shots)
            {
                Assert.Equal(at, shot.First);
                Assert.Contains(Enumerable.Range(shot.First, shot.Frames), frame => frame % Settings.Stride == 0);
                at = shot.End;
            }
            Assert.Equal(world.Director.Frames, at);
        });

    [Fact]
    public void Every_frame_is_stood_for_by_a_sampled_frame_of_its_own_shot_and_a_sampled_one_by_itself() =>
        Assert.All(Worlds[0].Shots, shot =>
        {
            foreach (var frame in Enumerable.Range(shot.First, shot.Frames))
            {
                var key = shot.KeyOf(frame, Settings.Stride);
                Assert.InRange(key, shot.First, shot.End - 1);
                Assert.Equal(0, key % Settings.Stride);
                if (frame % Settings.Stride == 0) Assert.Equal(frame, key);
            }
        });

    [Fact]
    public void Sizes_of_shots_are_as_the_look_says()
    {
        AssertShare(Settings.Look.Shots.Close, Peopled, shot => shot.Shot.Size == ShotSize.Close);
        AssertShare(Settings.Look.Shots.Medium, Peopled, shot => shot.Shot.Size == ShotSize.Medium);
        AssertShare(Settings.Look.Shots.Long, Peopled, shot => shot.Shot.Size == ShotSize.Long);
    }

    [Fact]
    public void Somebody_talks_in_half_of_the_shots_and_never_two_at_once()
    {
        AssertShare(Settings.Look.Talking, Peopled, shot => shot.Performances.Any(performance => performance.Talking));
        Assert.All(Peopled, shot => Assert.True(shot.Performances.Count(performance => performance.Talking) <= 1));
    }

    [Fact]
    public void Some_shots_show_nobody_and_some_show_two_or_three()
    {
        var shots = Worlds.SelectMany(world => world.Shots).ToList();
        Assert.InRange(shots.Count(shot => shot.Players.Count == 0) / (double)shots.Count, .03, .15);
        Assert.InRange(shots.Count(shot => shot.Players.Count == 2) / (double)shots.Count, .15, .35);
        Assert.InRange(shots.Count(shot => shot.Players.Count == 3) / (double)shots.Count, .01, .1);
        Assert.All(Worlds, world => Assert.True(world.Shots.Any(shot => shot.Players.Count == 0) && world.Shots.Any(shot => shot.Players.Count > 1), world.Film.Title));
    }

    [Fact]
    public void Six_films_in_ten_have_black_bars() =>
        AssertShare(Settings.Look.Letterbox, Worlds, world => world.Shots[0].Shot.Finish.Letterbox > 0);

    [Fact]
    public void All_five_colourings_are_used() =>
        Assert.Equal(FilmLook.Grades.ToHashSet(), Peopled.Select(shot => shot.Shot.Setting.Grade).ToHashSet());

    [Fact]
    public void Intensities_stay_within_what_screen_acting_does() =>
        Assert.All(Peopled.SelectMany(shot => shot.Performances), performance => Assert.InRange(performance.Intensity, Settings.Look.Intensity.Low, Settings.Look.Intensity.High));

    [Fact]
    public void Faces_together_show_the_arc()
    {
        foreach (var genre in Enum.GetValues<Genre>())
        {
            var faces = from world in Worlds
                        where world.Film.Genre == genre
                        from shot in world.Shots
                        from performance in shot.Performances
                        select (Shown: performance.Mixture.Normalised(), Arc: world.Director.Arc[shot.Scene]);
            var all = faces.ToList();
            foreach (var expression in Expressions.Studied.Append(Expression.Neutral))
                Assert.Equal(all.Average(face => face.Arc[expression]), all.Average(face => face.Shown[expression]), .03);
        }
    }

    [Fact]
    public void A_scene_keeps_everybody_on_one_side_and_looking_across() => Assert.All(Worlds, world =>
    {
        foreach (var scene in world.Shots.Where(shot => shot.Players.Count == 1 && world.Film.Scenes[shot.Scene].Cast.Count > 1).GroupBy(shot => (shot.Scene, shot.Players[0])))
            Assert.Single(scene.Select(shot => shot.Shot.Cast[0].CentreX < .5 * Settings.Look.Size.Width / Settings.Look.Size.Height).Distinct());
    });

    [Fact]
    public void Whoever_stands_left_looks_right_but_for_those_who_look_away()
    {
        var middle = .5 * Settings.Look.Size.Width / Settings.Look.Size.Height;
        var singles = Peopled.Where(shot => shot.Players.Count == 1).ToList();
        AssertShare(Settings.Eyeline, singles, shot => shot.Shot.Cast[0].CentreX < middle == shot.Shot.Cast[0].Pose.Yaw > 0);
        // A shoulder in the foreground is the partner's: on the side that the face looks to.
        Assert.All(singles.Where(shot => shot.Shot.Foreground is not null), shot => Assert.Equal(shot.Shot.Cast[0].CentreX > middle, shot.Shot.Foreground!.OnLeft));
    }

    // Shots of a scene are drawn one by one, so four standard errors of a share are ample.
    static void AssertShare<T>(double expected, IReadOnlyCollection<T> items, Func<T, bool> holds) =>
        Assert.InRange(items.Count(holds) / (double)items.Count, expected - 4 * Math.Sqrt(expected * (1 - expected) / items.Count), expected + 4 * Math.Sqrt(expected * (1 - expected) / items.Count));
}
