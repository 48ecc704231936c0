using FaceValue.Study;

namespace FaceValue.Workbook.Doctor;

/// <summary>Models, keys and data sets: what only some studies need. Keys are looked for, never shown.</summary>
static class MaterialChecks
{
    // The files of npm's @mediapipe/face_detection 0.4.1657300184.
    static readonly (string File, string Sha256)[] Detectors =
    [
        ("face_detection_short_range.tflite", "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
        ("face_detection_full_range.tflite", "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3"),
        ("face_detection_full_range_sparse.tflite", "671dd2f9ed11a78436fc21cc42357a803dfc6f73e9fb86541be942d5716c2dce"),
    ];

    const string Weights = "resnet18-f37072fd.pth";

    public static IEnumerable<Finding> Examine(Surroundings machine)
    {
        yield return FaceDetector(machine);
        yield return ImageNetWeights(machine);
        yield return Key(machine, "Pexels", "PEXELS_API_KEY", "https://www.pexels.com/api/");
        yield return Key(machine, "Pixabay", "PIXABAY_API_KEY", "https://pixabay.com/api/docs/");
        yield return Folder(machine, "FER2013", "data/full/fer2013", "unpack the Kaggle folders (train, test) there");
        yield return Folder(machine, "RAF-DB", "data/full/raf-db", "ask its authors for the basic set and unpack it there");
        yield return Folder(machine, "Films", "data/full/films", "copy your film files there");
    }

    static Finding FaceDetector(Surroundings machine)
    {
        const string name = "Face detector";
        const string remedy = "npm pack @mediapipe/face_detection@0.4.1657300184, then unpack its .tflite files into data/models";
        var wrong = Detectors.Where(d => File.Exists(Path.Combine(machine.Models, d.File)) && InputLog.Hash(Path.Combine(machine.Models, d.File)) != d.Sha256).ToList();
        if (wrong.Count > 0)
            return new Finding("Models", name, Condition.Broken, $"not the expected bytes: {string.Join(", ", wrong.Select(w => w.File))}", remedy);
        var there = Detectors.Count(d => File.Exists(Path.Combine(machine.Models, d.File)));
        return there > 0
            ? new Finding("Models", name, Condition.Works, $"{there} of {Detectors.Length} MediaPipe files, hashes right")
            : new Finding("Models", name, Condition.Missing, "needed from notebook 02 on", remedy);
    }

    static Finding ImageNetWeights(Surroundings machine)
    {
        const string name = "ImageNet weights";
        const string remedy = $"download https://download.pytorch.org/models/{Weights} into data/models";
        var path = Path.Combine(machine.Models, Weights);
        if (!File.Exists(path))
            return new Finding("Models", name, Condition.Missing, "needed by the full study; the backlot trains from scratch", remedy);
        return InputLog.Hash(path).StartsWith("f37072fd", StringComparison.Ordinal)
            ? new Finding("Models", name, Condition.Works, $"{Weights}, hash right")
            : new Finding("Models", name, Condition.Broken, $"{Weights} is not the expected file", remedy);
    }

    static Finding Key(Surroundings machine, string site, string variable, string address) =>
        string.IsNullOrWhiteSpace(machine.Variable(variable))
            ? new Finding("Full study", $"{site} key", Condition.Missing, "needed to collect real photos", $"get one at {address} and set {variable}")
            : new Finding("Full study", $"{site} key", Condition.Works, $"{variable} is set");

    static Finding Folder(Surroundings machine, string name, string relative, string remedy)
    {
        var path = Path.Combine([machine.Root, .. relative.Split('/')]);
        return Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()
            ? new Finding("Full study", name, Condition.Works, relative)
            : new Finding("Full study", name, Condition.Missing, $"looked for in {relative}", remedy);
    }
}
