using Microsoft.ML.OnnxRuntime;

namespace FaceValue.Faces;

/// <summary>Room for one image at a time: the input and outputs of the network, used again for each.</summary>
/// <remarks>Not for two threads at once. The session behind it is shared, so that ten lanes do not hold ten copies of the weights.</remarks>
sealed class DetectorLane : IDisposable
{
    readonly InferenceSession session;
    readonly RunOptions options = new();
    readonly float[] input, boxes, logits;
    readonly OrtValue inputValue, boxesValue, logitsValue;
    readonly string[] inputNames, outputNames;

    public DetectorLane(InferenceSession session, Anchors anchors)
    {
        this.session = session;
        var (side, guesses) = (anchors.Side, anchors.Centres.Length);
        input = new float[3 * side * side];
        boxes = new float[guesses * 16];
        logits = new float[guesses];
        inputValue = OrtValue.CreateTensorValueFromMemory(input, [1, 3, side, side]);
        boxesValue = OrtValue.CreateTensorValueFromMemory(boxes, [1, guesses, 16]);
        logitsValue = OrtValue.CreateTensorValueFromMemory(logits, [1, guesses, 1]);
        inputNames = [.. session.InputNames];
        // The three files list boxes and scores in the same order.
        outputNames = ["output_0", "output_1"];
    }

    /// <summary>(1, 3, H, W), to be filled before <see cref="Run"/>.</summary>
    public Span<float> Input => input;

    public ReadOnlySpan<float> Boxes => boxes;

    public ReadOnlySpan<float> Logits => logits;

    public void Run() => session.Run(options, inputNames, [inputValue], outputNames, [boxesValue, logitsValue]);

    public void Dispose()
    {
        inputValue.Dispose();
        boxesValue.Dispose();
        logitsValue.Dispose();
        options.Dispose();
    }
}
