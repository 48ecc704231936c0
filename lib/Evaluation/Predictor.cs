using FaceValue.Datasets;
using FaceValue.Study;
using FaceValue.Training;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace FaceValue.Evaluation;

/// <summary>A saved model that names expressions: crops in, class probabilities out. One thread at a time; open one for each.</summary>
public sealed class Predictor : IDisposable
{
    readonly InferenceSession session;
    readonly RunOptions options = new();

    Predictor(SavedModel model, ColourUse colours, InferenceSession session) => (Model, Colours, this.session) = (model, colours, session);

    /// <summary>The model.</summary>
    public SavedModel Model { get; }

    /// <summary>What it is shown of the crops' colours.</summary>
    public ColourUse Colours { get; }

    /// <summary>Opens a model's ONNX file.</summary>
    /// <param name="model">The model.</param>
    /// <param name="threads">Threads that share one batch; 1 where several predictors run side by side.</param>
    /// <param name="colours">What it is shown; as it was trained by default.</param>
    /// <exception cref="MissingInputException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">It is no network that takes images and gives one value a class.</exception>
    public static Predictor Open(SavedModel model, int threads = 1, ColourUse? colours = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (!File.Exists(model.OnnxFile)) throw new MissingInputException(model.OnnxFile, "Run notebook 04-train first.");
        using var settings = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        InferenceSession session;
        try
        {
            session = new InferenceSession(model.OnnxFile, settings);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InvalidDataException($"'{model.OnnxFile}' cannot be read as a network: {error.Message} Delete the folder and run notebook 04-train again.", error);
        }
        var wrong = Fault(session, model);
        if (wrong is null) return new Predictor(model, colours ?? model.Colours, session);
        session.Dispose();
        throw new InvalidDataException($"'{model.OnnxFile}' {wrong}. Delete the folder and run notebook 04-train again.");
    }

    /// <summary>What the network says of crops.</summary>
    /// <param name="crops">N crops of any size, 8-bit blue, green, red or grey.</param>
    /// <returns>N rows of C logits.</returns>
    /// <exception cref="ArgumentException">A crop is empty or of another kind.</exception>
    public float[][] Logits(IReadOnlyList<Mat> crops)
    {
        ArgumentNullException.ThrowIfNull(crops);
        return Logits(Prepared(crops), crops.Count);
    }

    /// <summary>What the network says of images that are prepared already.</summary>
    /// <param name="images">N x 3 x side x side values, red, green, blue, 0 to 1.</param>
    /// <param name="count">N.</param>
    /// <returns>N rows of C logits.</returns>
    /// <exception cref="ArgumentException">The number of values is not N x 3 x side x side.</exception>
    public float[][] Logits(float[] images, int count)
    {
        ArgumentNullException.ThrowIfNull(images);
        return Run(images, count, "logits", Model.Classes.Count);
    }

    /// <summary>What the network makes of crops before its last layer: how it sees them, without naming them.</summary>
    /// <param name="crops">N crops of any size.</param>
    /// <returns>N rows of F features.</returns>
    /// <exception cref="InvalidDataException">The network's file gives no features.</exception>
    public double[][] Features(IReadOnlyList<Mat> crops)
    {
        ArgumentNullException.ThrowIfNull(crops);
        if (!session.OutputMetadata.TryGetValue("features", out var features)) throw new InvalidDataException($"'{Model.OnnxFile}' gives no features. Delete the folder and run notebook 04-train again.");
        return [.. Run(Prepared(crops), crops.Count, "features", features.Dimensions[^1]).Select(row => Array.ConvertAll(row, value => (double)value))];
    }

    float[][] Run(float[] images, int count, string output, int width)
    {
        var side = Model.ImageSide;
        if (images.LongLength != 3L * count * side * side)
            throw new ArgumentException($"Expected {count} x 3 x {side} x {side} values but got {images.Length}.", nameof(images));
        if (count == 0) return [];
        var values = new float[count * width];
        using var input = OrtValue.CreateTensorValueFromMemory(images, [count, 3, side, side]);
        using var result = OrtValue.CreateTensorValueFromMemory(values, [count, width]);
        session.Run(options, ["images"], [input], [output], [result]);
        return [.. values.Chunk(width)];
    }

    float[] Prepared(IReadOnlyList<Mat> crops)
    {
        var values = 3 * Model.ImageSide * Model.ImageSide;
        var images = new float[crops.Count * values];
        for (var i = 0; i < crops.Count; i++) FacePixels.Write(crops[i], Model.ImageSide, Colours, images.AsSpan(i * values, values));
        return images;
    }

    /// <summary>Class probabilities of crops: softmax of <see cref="Logits(IReadOnlyList{Mat})"/>.</summary>
    /// <param name="crops">N crops of any size.</param>
    /// <returns>N rows of C probabilities, each summing to 1.</returns>
    public double[][] Predict(IReadOnlyList<Mat> crops) => [.. Logits(crops).Select(Softmax)];

    /// <summary>Gives the network back.</summary>
    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }

    internal static double[] Softmax(float[] logits)
    {
        var top = logits.Max();
        var powers = Array.ConvertAll(logits, logit => Math.Exp(logit - top));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    static string? Fault(InferenceSession session, SavedModel model)
    {
        if (!session.InputMetadata.TryGetValue("images", out var input) || !session.OutputMetadata.TryGetValue("logits", out var output))
            return $"takes {string.Join(", ", session.InputNames)} and gives {string.Join(", ", session.OutputNames)}; expected 'images' and 'logits'";
        int[] takes = [3, model.ImageSide, model.ImageSide];
        if (input.Dimensions.Length != 4 || !input.Dimensions.Skip(1).Zip(takes).All(pair => pair.First < 0 || pair.First == pair.Second))
            return $"takes images of {string.Join(" x ", input.Dimensions)}; its model.json says N x {string.Join(" x ", takes)}";
        return output.Dimensions is [_, var classes] && (classes < 0 || classes == model.Classes.Count) ? null
            : $"gives {string.Join(" x ", output.Dimensions)} values; its model.json says N x {model.Classes.Count} ({string.Join(", ", model.Classes)})";
    }
}
