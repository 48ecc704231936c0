using FaceValue.Faces.Conversion;
using FaceValue.Study;

namespace FaceValue.Training;

/// <summary>Several models as one: the mean of their class probabilities. It is a saved model like any other, so that whatever scores a model scores it.</summary>
public static class Ensemble
{
    /// <summary>Writes the models' networks into one ONNX file. Its <c>logits</c> are the logarithms of the mean probabilities, whose softmax is these again; its <c>features</c> are those of all models, end to end.</summary>
    /// <param name="models">At least two trained models of the same classes, image side and colours.</param>
    /// <param name="name">The ensemble's name in every table.</param>
    /// <param name="folder">Where it is written.</param>
    /// <exception cref="ArgumentException">The models cannot be averaged; the message says why.</exception>
    /// <exception cref="MissingInputException">A model's weights are not there.</exception>
    public static SavedModel Write(IReadOnlyList<TrainedModel> models, string name, string folder)
    {
        Check(models);
        var first = models[0].Model;
        var onnx = new OnnxWriter("ensemble");
        onnx.AddInput("images", 0, 3, first.ImageSide, first.ImageSide);
        var probabilities = new List<string>();
        var features = new List<string>();
        var width = 0;
        for (var i = 0; i < models.Count; i++)
        {
            var weights = Safetensors.Read(Path.Combine(models[i].Model.Folder, "model.safetensors")).Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
            OnnxExport.Add(onnx, $"m{i}.", weights, models[i].Recipe.Pixels, $"m{i}.logits", $"m{i}.features");
            probabilities.Add(onnx.AddNode("Softmax", [$"m{i}.logits"], $"m{i}.probabilities", OnnxAttribute.Int("axis", 1)));
            features.Add($"m{i}.features");
            width += (int)weights["fc.weight"].Shape[1];
        }
        onnx.AddNode("Log", [onnx.AddNode("Mean", probabilities, "mean")], "logits");
        onnx.AddNode("Concat", features, "features", OnnxAttribute.Int("axis", 1));
        onnx.AddOutput("logits", 0, first.Classes.Count);
        onnx.AddOutput("features", 0, width);
        var ensemble = first with { Name = name, Folder = folder, Set = string.Join(" + ", models.Select(model => model.Model.Set).Distinct()) };
        AtomicFile.Write(ensemble.OnnxFile, onnx.ToArray());
        return ensemble;
    }

    static void Check(IReadOnlyList<TrainedModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (models.Count < 2) throw new ArgumentException($"An ensemble averages at least two models; got {models.Count}.", nameof(models));
        var first = models[0].Model;
        var faults = models.Skip(1).Select(model => model.Model)
            .Where(model => !model.Classes.SequenceEqual(first.Classes) || model.ImageSide != first.ImageSide || model.Colours != first.Colours)
            .Select(model => $"'{model.Name}' names {string.Join(", ", model.Classes)} from {model.ImageSide} pixels in {model.Colours.ToString().ToLowerInvariant()}").ToList();
        if (faults.Count > 0)
            throw new ArgumentException($"These models cannot be averaged with '{first.Name}', which names {string.Join(", ", first.Classes)} from {first.ImageSide} pixels in {first.Colours.ToString().ToLowerInvariant()}: {string.Join("; ", faults)}.", nameof(models));
    }
}
