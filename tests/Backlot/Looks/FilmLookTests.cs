using FaceValue.Backlot.Drawing;
using FaceValue.Backlot.Looks;
using FaceValue.Study;
using FaceValue.Statistics;

namespace FaceValue.Tests.Backlot.Looks;

public class FilmLookTests
{
    static readonly ScenePainter Painter = new();

    static readonly Performance Joy = new(ExpressionMixture.Of(Expression.Happy), .8, Talking: false);

    static FilmShot Shot(int seed, FilmLook? look = null, int people = 1, double letterbox = 0)
    {
        look ??= new FilmLook { Size = (320, 180) };
        var random = new RandomStream(31, seed);
        return FilmShot.Draw(look, look.DrawSetting(random), look.DrawSize(random), [.. Enumerable.Range(0, people).Select(i => Person.Draw(new RandomStream(32, seed * 7 + i)))], letterbox, random);
    }

    [Fact]
    public void A_frame_is_the_same_whenever_it_is_drawn()
    {
        Assert.Equal(Shot(1).Shoot(Painter, 2.5, [Joy]).Picture.Bgra, Shot(1).Shoot(new ScenePainter(), 2.5, [Joy]).Picture.Bgra);
        Assert.NotEqual(Shot(1).Shoot(Painter, 2.5, [Joy]).Picture.Bgra, Shot(1).Shoot(Painter, 2.6, [Joy]).Picture.Bgra);
    }

    [Fact]
    public void Place_and_light_stay_while_a_shot_runs()
    {
        Scene early = Shot(2).SceneAt(0, [Joy]), late = Shot(2).SceneAt(7, [Joy with { Mixture = ExpressionMixture.Of(Expression.Angry) }]);
        Assert.Equal((early.Backdrop, early.Light, early.Foreground), (late.Backdrop, late.Light, late.Foreground));
        Assert.Equal(early.Figures[0].HeadHeight, late.Figures[0].HeadHeight);
        Assert.NotEqual(early.Figures[0].Units, late.Figures[0].Units);
    }

    [Fact]
    public void A_talking_mouth_moves_and_a_quiet_one_does_not()
    {
        double Spread(bool talking)
        {
            var jaws = Enumerable.Range(0, 60).Select(i => Shot(3).SceneAt(i * .05, [new(ExpressionMixture.Of(Expression.Neutral), 1, talking)]).Figures[0].Units.AU26).ToArray();
            return jaws.Max() - jaws.Min();
        }
        Assert.Equal(0, Spread(false));
        Assert.True(Spread(true) > .25);
    }

    [Fact]
    public void People_blink()
    {
        var closed = Enumerable.Range(0, 600).Select(i => Shot(4).SceneAt(i / 25.0, [Joy]).Figures[0].Units.AU43).ToArray();
        Assert.Contains(closed, c => c > .6);
        Assert.InRange(closed.Count(c => c > .5), 6, 60);
    }

    [Fact]
    public void Bars_are_black()
    {
        var frame = Shot(5, letterbox: .12).Shoot(Painter, 0, [Joy]).Picture;
        for (var x = 0; x < 320; x += 20)
            foreach (var y in new[] { 0, 20, 159, 179 })
                Assert.Equal((0, 0, 0), (frame.Bgra[(y * 320 + x) * 4], frame.Bgra[(y * 320 + x) * 4 + 1], frame.Bgra[(y * 320 + x) * 4 + 2]));
    }

    [Fact]
    public void Realism_turns_heads_and_tames_faces()
    {
        FilmLook real = new(), posed = new() { Realism = 0 };
        double Turn(FilmLook look) => Enumerable.Range(0, 200).Average(i => Math.Abs(Shot(i, look).Cast[0].Pose.Yaw));
        double Strength(FilmLook look) => Enumerable.Range(0, 200).Average(i => look.DrawIntensity(new RandomStream(33, i)));
        Assert.True(Turn(real) > 2 * Turn(posed));
        Assert.True(Strength(real) < .65 * Strength(posed));
        Assert.All(Enumerable.Range(0, 50), i =>
        {
            var shot = Shot(i, posed);
            Assert.Equal(ShotSize.Close, shot.Size);
            Assert.Equal((0, 0, Grade.None), (shot.Finish.MotionBlur, shot.Finish.Grain, shot.Finish.Grade));
            Assert.Equal(0, posed.DrawLetterbox(new RandomStream(34, i)));
        });
    }

    [Fact]
    public void Shots_come_in_the_shares_set()
    {
        var sizes = Enumerable.Range(0, 3000).Select(i => new FilmLook().DrawSize(new RandomStream(35, i))).ToArray();
        Assert.InRange(sizes.Count(s => s == ShotSize.Close) / 3000.0, .27, .33);
        Assert.InRange(sizes.Count(s => s == ShotSize.Medium) / 3000.0, .465, .535);
        Assert.InRange(Enumerable.Range(0, 3000).Count(i => new FilmLook().DrawLetterbox(new RandomStream(36, i)) > 0) / 3000.0, .565, .635);
    }

    [Fact]
    public void Two_people_in_a_shot_look_at_each_other()
    {
        var shot = Shot(6, people: 2);
        Assert.True(shot.Cast[0].Pose.Yaw >= 0);
        Assert.True(shot.Cast[1].Pose.Yaw <= 0);
        Assert.Equal(2, shot.Shoot(Painter, 1, [Joy, Joy]).Faces.Count);
    }

    [Fact]
    public void A_shot_of_nobody_needs_no_performance() => Assert.Empty(Shot(7, people: 0).Shoot(Painter, 0, []).Faces);

    [Fact]
    public void A_missing_performance_is_an_error() =>
        Assert.Contains("1 people but 2 performances", Assert.Throws<ArgumentException>(() => Shot(8).SceneAt(0, [Joy, Joy])).Message);

    [Fact]
    public void Raw_frames_are_blue_green_red()
    {
        var picture = Shot(9).Shoot(Painter, 0, [Joy]).Picture;
        var bgr = new byte[320 * 180 * 3];
        picture.CopyBgr(bgr);
        Assert.Equal(picture.Bgra[4 * 777 + 2], bgr[3 * 777 + 2]);
        Assert.Equal(picture.Bgra[4 * 777], bgr[3 * 777]);
        Assert.Throws<ArgumentException>(() => picture.CopyBgr(new byte[5]));
    }
}
