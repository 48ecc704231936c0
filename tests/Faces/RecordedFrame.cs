using System.Text.Json;
using FaceValue.Faces;

namespace FaceValue.Tests.Faces;

/// <summary>What MediaPipe itself found in a frame, as <c>MediaPipe/record.mjs</c> writes it.</summary>
sealed record RecordedFrame(string Name, int Width, int Height, IReadOnlyList<RecordedFrame.Face> Faces)
{
    /// <summary>Score from 0 to 1; left, top, width and height in whole pixels; six points relative to the frame.</summary>
    public sealed record Face(float Score, int[] Box, float[][] Points);

    public static IReadOnlyList<RecordedFrame> Read(string path) =>
        JsonSerializer.Deserialize<List<RecordedFrame>>(File.ReadAllText(path), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;

    /// <summary>Fails unless our faces are these, whatever their order. Boxes are whole pixels there, so a last bit may move one by a pixel.</summary>
    public void AssertEqual(IReadOnlyList<FaceBox> ours, float scoreTolerance, float pointTolerance)
    {
        Assert.True(Faces.Count == ours.Count, $"{Name}: MediaPipe found {Faces.Count} faces, we found {ours.Count}.");
        foreach (var (theirs, our) in Faces.OrderBy(f => f.Points[2][0]).Zip(ours.OrderBy(f => f.Points.NoseTip.X)))
        {
            Close(theirs.Score, our.Score, scoreTolerance, "score");
            var box = our.Pixels;
            foreach (var (their, mine) in theirs.Box.Zip([box.X, box.Y, box.Width, box.Height])) Close(their, mine, 1, "box");
            foreach (var (their, mine) in theirs.Points.Zip(our.Points.All))
            {
                Close(their[0], mine.X, pointTolerance, "point");
                Close(their[1], mine.Y, pointTolerance, "point");
            }
        }
    }

    void Close(float theirs, float ours, float tolerance, string what) =>
        Assert.True(Math.Abs(theirs - ours) <= tolerance, $"{Name}: {what} is {theirs:R} in MediaPipe, {ours:R} here.");
}
