using System.Runtime.InteropServices;
using System.Text.Json;
using FaceValue.Faces;
using FaceValue.Faces.Conversion;
using FaceValue.Study;
using Microsoft.ML.OnnxRuntime;

namespace FaceValue.Tests.Faces;

/// <summary>Each converted network against TensorFlow Lite's own interpreter, number by number.</summary>
public class InterpreterParityTests
{
    const int Limit = 300_000;

    // Of 36,864 numbers every 97th is kept in the repository, of 2,304 scores every 13th; neither step divides the 16 numbers of a guess.
    const int BoxStep = 97, ScoreStep = 13;

    static readonly string Recorded = Path.Combine(StudyFolder.FindRoot(), "tests", "Faces", "MediaPipe", "interpreter.json");

    sealed record Answers(float[] Boxes, float[] Scores);

    public static TheoryData<DetectorModel> Models => new(Enum.GetValues<DetectorModel>());

    [Theory(Timeout = Limit)]
    [MemberData(nameof(Models))]
    public async Task A_converted_network_answers_as_the_interpreter_was_recorded_to(DetectorModel model)
    {
        var recorded = JsonSerializer.Deserialize<Dictionary<DetectorModel, Answers>>(File.ReadAllText(Recorded))![model];
        var (boxes, scores) = await Ours(model, Noise(SideOf(model)), TestContext.Current.CancellationToken);
        AssertClose(recorded.Boxes, Every(BoxStep, boxes));
        AssertClose(recorded.Scores, Every(ScoreStep, scores));
    }

    [Fact(Timeout = Limit)]
    public async Task Converted_networks_answer_as_the_interpreter_does_now()
    {
        var stop = TestContext.Current.CancellationToken;
        using var interpreter = await NodePackage.InstallAsync("@tensorflow/tfjs-tflite", "0.0.1-alpha.10", TestContext.Current.CancellationToken);
        var kept = new Dictionary<DetectorModel, Answers>();
        foreach (var model in Enum.GetValues<DetectorModel>())
        {
            var side = SideOf(model);
            foreach (var (what, input) in ((string, float[])[])[("face", Face(side)), ("noise", Noise(side))])
            {
                var (theirBoxes, theirScores) = await Theirs(interpreter, model, input, stop);
                var (boxes, scores) = await Ours(model, input, stop);
                AssertClose(theirBoxes, boxes);
                AssertClose(theirScores, scores);
                if (what == "face") Assert.Contains(scores, score => score > 0);
                else kept[model] = new Answers(Every(BoxStep, theirBoxes), Every(ScoreStep, theirScores));
            }
        }
        // Asked for by hand, when a detector changes.
        if (Environment.GetEnvironmentVariable("FACEVALUE_RECORD") == "1") AtomicFile.Write(Recorded, JsonSerializer.Serialize(kept) + "\n");
    }

    static int SideOf(DetectorModel model) => model == DetectorModel.ShortRange ? 128 : 192;

    static float[] Every(int step, float[] numbers) => [.. numbers.Where((_, i) => i % step == 0)];

    // Height, width, channel: the interpreter's order.
    static float[] Noise(int side) => [.. Enumerable.Range(0, 3 * side * side).Select(i => i * 7919 % 256 / 127.5f - 1)];

    static float[] Face(int side)
    {
        using var image = DrawnFace.Picture(400, 300);
        image.GetArray(out OpenCvSharp.Vec3b[] pixels);
        var planes = new float[3 * side * side];
        new Letterbox(400, 300).Sample(MemoryMarshal.AsBytes<OpenCvSharp.Vec3b>(pixels), 1200, planes, side);
        return [.. Enumerable.Range(0, planes.Length).Select(i => planes[i % 3 * side * side + i / 3])];
    }

    static async Task<(float[] Boxes, float[] Scores)> Ours(DetectorModel model, float[] input, CancellationToken stop)
    {
        await TestDetector.Get(model, stop);
        var file = await TestDetector.Files.GetAsync(model, cancellation: stop);
        using var session = new InferenceSession(TfliteToOnnx.Convert(TfliteModel.Read(File.ReadAllBytes(file), file), "it"));
        using var lane = new DetectorLane(session, model == DetectorModel.ShortRange ? Anchors.ShortRange : Anchors.FullRange);
        var plane = input.Length / 3;
        for (var i = 0; i < input.Length; i++) lane.Input[i % 3 * plane + i / 3] = input[i];
        lane.Run();
        return (lane.Boxes.ToArray(), lane.Logits.ToArray());
    }

    static async Task<(float[] Boxes, float[] Scores)> Theirs(NodePackage interpreter, DetectorModel model, float[] input, CancellationToken stop)
    {
        await TestDetector.Get(model, stop);
        var file = await TestDetector.Files.GetAsync(model, cancellation: stop);
        await File.WriteAllBytesAsync(interpreter["input.f32"], MemoryMarshal.AsBytes<float>(input).ToArray(), stop);
        var script = Path.Combine(StudyFolder.FindRoot(), "tests", "Faces", "MediaPipe", "interpret.mjs");
        var (code, output) = await interpreter.RunAsync("node", [script, interpreter.Files, file, interpreter["input.f32"], interpreter["answers.json"]], stop);
        Assert.True(code == 0, $"the interpreter failed: {output[..Math.Min(output.Length, 2000)]}");
        var answers = JsonSerializer.Deserialize<Dictionary<string, float[]>>(await File.ReadAllTextAsync(interpreter["answers.json"], stop))!;
        return (answers.Single(answer => answer.Key.EndsWith(",16", StringComparison.Ordinal)).Value, answers.Single(answer => answer.Key.EndsWith(",1", StringComparison.Ordinal)).Value);
    }

    // Box numbers reach hundreds of pixels, scores tens: sums of thousands of floats in another order agree to about 1e-5 of that.
    static void AssertClose(float[] theirs, float[] ours)
    {
        Assert.Equal(theirs.Length, ours.Length);
        var off = theirs.Zip(ours, (t, o) => Math.Abs(t - o) / (1 + Math.Abs(t))).Max();
        Assert.True(off < 2e-4, $"a number is off by {off} of itself");
    }
}
