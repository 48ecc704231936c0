using FaceValue.Datasets;
using FaceValue.Faces.Conversion;
using FaceValue.Statistics;
using FaceValue.Training;

namespace FaceValue.Tests.Films;

/// <summary>A real network of a few hundred random weights, saved as a trained one would be.</summary>
static class TinyModel
{
    const int Side = 24, Filters = 8, Classes = 5;

    public static readonly string[] Words = ["angry", "fear", "happy", "sad", "surprise"];

    public static SavedModel Write(string folder, string name, int seed, ColourUse colours = ColourUse.Colour)
    {
        var random = new RandomStream(seed, name.Length);
        float[] Weights(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(4 * random.NextDouble() - 2))];
        var network = new OnnxWriter("tiny");
        network.AddInput("images", 0, 3, Side, Side);
        network.AddConstant("kernel", Weights(Filters * 27), Filters, 3, 3, 3);
        network.AddConstant("weights", Weights(Filters * Classes), Filters, Classes);
        network.AddNode("Conv", ["images", "kernel"], "edges", OnnxAttribute.Ints("strides", 2, 2));
        network.AddNode("Relu", ["edges"], "lit");
        network.AddNode("GlobalAveragePool", ["lit"], "pooled");
        network.AddNode("Flatten", ["pooled"], "features");
        network.AddNode("MatMul", ["features", "weights"], "logits");
        network.AddOutput("logits", 0, Classes);
        network.AddOutput("features", 0, Filters);
        var model = new SavedModel { Name = name, Seed = seed, Set = name, Classes = Words, ImageSide = Side, Colours = colours, Folder = Path.Combine(folder, $"{name}-{seed}") };
        Directory.CreateDirectory(model.Folder);
        File.WriteAllBytes(model.OnnxFile, network.ToArray());
        return model;
    }
}
