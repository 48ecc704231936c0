using FaceValue.Datasets;

namespace FaceValue.Training;

/// <summary>A trained network on disk, with all that scoring it right needs: <c>model.safetensors</c>, <c>model.onnx</c> and this as <c>model.json</c> in one folder.</summary>
public sealed record SavedModel
{
    /// <summary>The model's name in every table: <c>face-value</c>, <c>raf-db</c>, <c>fer2013</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The seed that it was trained with. Models of one name differ in nothing else.</summary>
    public required int Seed { get; init; }

    /// <summary>The data set it learned from.</summary>
    public required string Set { get; init; }

    /// <summary>The classes' names, in the order of its outputs.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Width and height of what it is fed, in pixels.</summary>
    public required int ImageSide { get; init; }

    /// <summary>What it was shown of the pictures' colours while it learned. A model of a grey set is scored in grey unless somebody asks otherwise.</summary>
    public required ColourUse Colours { get; init; }

    /// <summary>The folder of its files.</summary>
    public required string Folder { get; init; }

    /// <summary>The network as ONNX: input <c>images</c>, N x 3 x side x side, red, green, blue, 0 to 1; output <c>logits</c>, N x C. Scaling by mean and deviation is inside.</summary>
    public string OnnxFile => Path.Combine(Folder, "model.onnx");
}
