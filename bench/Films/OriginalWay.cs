using FaceValue.Datasets;
using FaceValue.Films;
using FaceValue.Study;
using FaceValue.Training;

namespace FaceValue.Bench.Films;

/// <summary>The original study's way through a film, in Python, and the networks that both sides run: full-width ResNet18 with random weights, whose time does not depend on what they learned.</summary>
static class OriginalWay
{
    // Debian's own, which has the packages python3-opencv and python3-torch.
    const string Python = "/usr/bin/python3";

    static string Script => Path.Combine(StudyFolder.FindRoot(), "bench", "Films", "original_way.py");

    /// <summary>One film, every 100th frame, three networks.</summary>
    public static Task Run(string film, int side) => CpuTime.Run(Python, [Script, film, "100", $"{side}"]);

    /// <summary>The networks as saved models.</summary>
    public static IReadOnlyList<ScoredModel> Models(string folder, int side)
    {
        if (!CpuTime.Works(Python, ["-c", "import cv2, torch"])) throw new InvalidOperationException("This bench needs Debian's packages ffmpeg, python3-opencv and python3-torch.");
        var models = new[] { ("face-value", ColourUse.Colour), ("raf-db", ColourUse.Colour), ("fer2013", ColourUse.Grey) }.Select(model => new SavedModel
        {
            Name = model.Item1, Seed = 1, Set = model.Item1, Classes = ["angry", "fear", "happy", "sad", "surprise"], ImageSide = side, Colours = model.Item2, Folder = Path.Combine(folder, model.Item1),
        }).ToList();
        foreach (var model in models)
        {
            Directory.CreateDirectory(model.Folder);
            if (!CpuTime.Works(Python, [Script, "--export", model.OnnxFile, $"{side}"])) throw new InvalidOperationException("PyTorch could not write the networks as ONNX.");
        }
        return [.. models.Select(ScoredModel.AsTrained)];
    }
}
