using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;
using static FaceValue.Tests.Backlot.Drawing.Sitter;

namespace FaceValue.Tests.Backlot.Drawing;

public class ScenePainterTests
{
    static Scene Random(int seed)
    {
        var random = new RandomStream(seed);
        return new Scene
        {
            Width = 200,
            Height = 150,
            Backdrop = new Backdrop { Kind = (BackdropKind)(seed % 12), Seed = seed },
            Light = Lighting.Draw((LightKind)(seed % 7), random),
            Foreground = seed % 3 == 0 ? new Foreground(true, .3, seed) : null,
            Figures =
            [
                new Figure
                {
                    Person = Person.Draw(random), CentreX = .7, HeadHeight = .4, Units = ExpressionUnits.Of((FaceValue.Study.Expression)(seed % 7), 1, seed, Number(0)),
                    Pose = new HeadPose(random.Next(100) - 50, random.Next(20) - 10, random.Next(20) - 10), Occlusion = new Occlusion((HandPlace)(seed % 5), seed % 2 == 0),
                },
            ],
        };
    }

    [Fact]
    public void The_same_scene_gives_the_same_bytes_and_the_same_truth()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            PaintedScene first = new ScenePainter().Paint(Random(seed)), second = new ScenePainter().Paint(Random(seed));
            Assert.Equal(first.Picture.Bgra, second.Picture.Bgra);
            Assert.Equal(first.Faces, second.Faces);
        }
    }

    [Fact]
    public void Many_threads_draw_what_one_draws()
    {
        var alone = Enumerable.Range(0, 24).Select(seed => new ScenePainter().Paint(Random(seed)).Picture.Bgra).ToArray();
        var together = new byte[24][];
        Parallel.For(0, 24, seed => together[seed] = Painter.Paint(Random(seed)).Picture.Bgra);
        for (var seed = 0; seed < 24; seed++) Assert.Equal(alone[seed], together[seed]);
    }

    [Fact]
    public void Another_seed_gives_another_person()
    {
        Person one = Person.Draw(new RandomStream(1)), other = Person.Draw(new RandomStream(2));
        Assert.NotEqual(one, other);
        Assert.Equal(one, Person.Draw(new RandomStream(1)));
        Assert.NotEqual(Painter.Paint(Portrait(one, ActionUnits.Rest, HeadPose.Frontal)).Picture.Bgra, Painter.Paint(Portrait(other, ActionUnits.Rest, HeadPose.Frontal)).Picture.Bgra);
    }

    [Fact]
    public void A_box_holds_its_face()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var face = Painter.Paint(Random(seed)).Faces[0];
            Assert.All(face.Landmarks.Facial, point => Assert.True(face.Box.Contains(point), $"seed {seed}: {point} outside {face.Box}"));
            Assert.Equal(face.Box.Width, face.Box.Height, 6);
        }
    }

    [Fact]
    public void Landmarks_lie_on_the_drawn_figure()
    {
        // Everything that differs from the empty set is figure.
        for (var seed = 1; seed < 20; seed += 3)
        {
            var scene = Random(seed) with { Foreground = null };
            var painted = Painter.Paint(scene);
            var empty = Painter.Paint(scene with { Figures = [] }).Picture;
            foreach (var point in painted.Faces[0].Landmarks.Facial.SkipLast(1))
            {
                // A turned face's far brow ends on its very outline, so a pixel beside it will do.
                var drawn = Enumerable.Range(0, 9).Any(i =>
                {
                    var at = (((int)point.Y + i / 3 - 1) * 200 + (int)point.X + i % 3 - 1) * 4;
                    return !painted.Picture.Bgra.AsSpan(at, 3).SequenceEqual(empty.Bgra.AsSpan(at, 3));
                });
                Assert.True(drawn, $"seed {seed}: nothing drawn at {point}.");
            }
        }
    }

    [Fact]
    public void The_mouth_opens_where_the_landmarks_say()
    {
        var units = new ActionUnits { AU25 = 1, AU26 = 1 };
        var open = Painter.Paint(Portrait(Number(3), units, HeadPose.Frontal));
        var closed = Painter.Paint(Portrait(Number(3), ActionUnits.Rest, HeadPose.Frontal));
        var lips = open.Faces[0].Landmarks;
        var between = ((int)(lips.UpperLip.Y + .75 * (lips.LowerLip.Y - lips.UpperLip.Y)) * 160 + (int)lips.UpperLip.X) * 4;
        Assert.True(open.Picture.Bgra[between + 1] < .6 * closed.Picture.Bgra[between + 1], "no dark mouth between the lips.");
    }

    [Fact]
    public void A_turned_head_points_where_its_pose_says()
    {
        static double NoseAside(HeadPose pose)
        {
            var face = Landmarks(Number(4), ActionUnits.Rest, pose);
            return face.NoseTip.X - (face.LeftEarTragion.X + face.RightEarTragion.X) / 2;
        }
        Assert.True(NoseAside(new(30, 0, 0)) > 10);
        Assert.True(NoseAside(new(-30, 0, 0)) < -10);
        FaceLandmarks up = Landmarks(Number(4), ActionUnits.Rest, new(0, 20, 0)), level = Landmarks(Number(4), ActionUnits.Rest, HeadPose.Frontal), tilted = Landmarks(Number(4), ActionUnits.Rest, new(0, 0, 20));
        Assert.True(up.NoseTip.Y < level.NoseTip.Y - 5);
        Assert.True(tilted.RightEye.Y > tilted.LeftEye.Y + 5);
    }

    [Fact]
    public void The_nearer_figure_hides_the_farther_one()
    {
        Figure back = new() { Person = Number(5), CentreX = .5 }, front = new() { Person = Number(6), CentreX = .5, HeadHeight = .6 };
        var scene = new Scene { Width = 120, Height = 120 };
        PaintedScene both = Painter.Paint(scene with { Figures = [back, front] }), alone = Painter.Paint(scene with { Figures = [front] });
        Assert.Equal(2, both.Faces.Count);
        var nose = both.Faces[1].Landmarks.NoseTip;
        var at = ((int)nose.Y * 120 + (int)nose.X) * 4;
        Assert.True(both.Picture.Bgra.AsSpan(at, 3).SequenceEqual(alone.Picture.Bgra.AsSpan(at, 3)));
    }

    [Fact]
    public void A_figure_outside_the_picture_leaves_it_empty()
    {
        var scene = new Scene { Width = 90, Height = 60, Figures = [new Figure { Person = Number(1), CentreX = 9 }] };
        var painted = Painter.Paint(scene);
        Assert.Equal(0, painted.Faces[0].InPicture);
        Assert.Equal(Painter.Paint(scene with { Figures = [] }).Picture.Bgra, painted.Picture.Bgra);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_head_without_height_is_an_error(double height) =>
        Assert.Contains("head height", Assert.Throws<ArgumentException>(() => Painter.Paint(new Scene { Figures = [new Figure { Person = Number(0), HeadHeight = height }] })).Message);

    [Fact]
    public void Every_kind_of_place_is_a_place_of_its_own()
    {
        var pictures = Enum.GetValues<BackdropKind>().Select(kind => Painter.Paint(new Scene { Width = 64, Height = 48, Backdrop = new Backdrop { Kind = kind, Seed = 3 } }).Picture.Bgra).ToArray();
        for (var i = 0; i < pictures.Length; i++)
            for (var j = 0; j < i; j++) Assert.NotEqual(pictures[i], pictures[j]);
    }
}
