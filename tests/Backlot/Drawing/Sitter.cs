using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Tests.Backlot.Drawing;

/// <summary>People who sit for the tests, and ways to measure their faces.</summary>
static class Sitter
{
    public static readonly ScenePainter Painter = new();

    public static readonly HeadPose[] Poses = [HeadPose.Frontal, new(-28, 4, 0), new(35, -6, 8), new(10, 12, -15)];

    /// <summary>Somebody whose face rests.</summary>
    public static Person Number(int number) => Person.Draw(new RandomStream(7, number)) with { Resting = ActionUnits.Rest };

    public static Scene Portrait(Person person, ActionUnits units, HeadPose pose) => new()
    {
        Width = 160,
        Height = 160,
        Figures = [new Figure { Person = person, Units = units, Pose = pose, HeadHeight = .7 }],
    };

    public static FaceLandmarks Landmarks(Person person, ActionUnits units, HeadPose pose) => Painter.Paint(Portrait(person, units, pose)).Faces[0].Landmarks;

    public static double Distance(PicturePoint a, PicturePoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
