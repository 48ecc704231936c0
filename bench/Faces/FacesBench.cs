using System.Diagnostics;
using System.Globalization;
using FaceValue.Faces;
using FaceValue.Study;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace FaceValue.Bench.Faces;

/// <summary>Face detection against the floor of ONNX Runtime alone, and photos through detection and cropping against decoding alone.</summary>
static class FacesBench
{
    /// <summary>Prints the figures.</summary>
    /// <param name="photos">A folder of photos; the sample photos beside the repository by default, and drawn noise where there are none.</param>
    public static async Task Run(string? photos = null)
    {
        foreach (var model in (DetectorModel[])[DetectorModel.ShortRange, DetectorModel.FullRange]) await OneFrame(model);
        await ManyPhotos(photos ?? Path.Combine(StudyFolder.FindRoot(), "..", "shared", "samples", "faces"));
    }

    static async Task OneFrame(DetectorModel model)
    {
        var files = DetectorFiles.OfWorkbook();
        using var detector = await MediaPipeDetector.OpenAsync(new DetectorSettings { Model = model, Parallel = 1 }, files);
        using var frame = Noise(1280, 720);
        var converted = Directory.GetFiles(files.Folder, $"{Path.GetFileNameWithoutExtension(await files.GetAsync(model))}-*.onnx").Single();
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using var session = new InferenceSession(converted, options);
        using var run = new RunOptions();
        var shape = session.InputMetadata.Values.Single().Dimensions;
        var sizes = Array.ConvertAll(shape, side => (long)side);
        using var input = OrtValue.CreateTensorValueFromMemory(new float[shape.Aggregate((a, b) => a * b)], sizes);
        string[] inputs = [.. session.InputNames], outputs = [.. session.OutputNames];
        var (detect, floor) = Alternately(
            () => detector.Detect(frame),
            () => session.Run(run, inputs, [input], outputs).Dispose(), rounds: 300);
        Print($"{model}, 1280 x 720 frame, one thread", $"{detect:0.00} ms", $"ONNX Runtime alone {floor:0.00} ms", detect / floor);
    }

    static async Task ManyPhotos(string folder)
    {
        var work = Directory.CreateTempSubdirectory("facevalue-bench-");
        try
        {
            var sources = Directory.Exists(folder) ? Directory.GetFiles(folder).Order().ToList() : [];
            if (sources.Count == 0)
                for (var i = 0; i < 8; i++)
                {
                    using var noise = Noise(1200, 900);
                    sources.Add(Path.Combine(work.FullName, $"noise-{i}.jpg"));
                    noise.ImWrite(sources[^1]);
                }
            var photos = Enumerable.Range(0, 50).SelectMany(round => sources.Select(path => new PhotoFile($"{round}-{Path.GetFileName(path)}", path))).ToList();
            using var detector = await MediaPipeDetector.OpenAsync();
            var cropper = new PhotoCropper(detector);
            var reader = new ImageReader();
            foreach (var path in sources) reader.Read(path).Dispose();               // into the system's cache
            var decode = Stopwatch.StartNew();
            Parallel.ForEach(photos, new ParallelOptions { MaxDegreeOfParallelism = detector.Settings.Parallel }, photo => reader.Read(photo.Path).Dispose());
            var decoded = photos.Count / decode.Elapsed.TotalSeconds;
            var whole = Stopwatch.StartNew();
            var result = await cropper.RunAsync(photos, Path.Combine(work.FullName, "crops"));
            var cropped = photos.Count / whole.Elapsed.TotalSeconds;
            Print($"{photos.Count} photos, {result.Faces.Count} faces, {detector.Settings.Parallel} at a time", $"{cropped:0.0} photos/s", $"decoding alone {decoded:0.0} photos/s", decoded / cropped);
            var again = Stopwatch.StartNew();
            await cropper.RunAsync(photos, Path.Combine(work.FullName, "crops"));
            Print("the same, already done", $"{photos.Count / again.Elapsed.TotalSeconds:0} photos/s", $"for the first time {cropped:0.0} photos/s", whole.Elapsed / again.Elapsed);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // Medians, and by turns, so that a busy machine slows both alike.
    static (double First, double Second) Alternately(Action first, Action second, int rounds)
    {
        var (a, b) = (new double[rounds], new double[rounds]);
        for (var i = -20; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            first();
            var middle = Stopwatch.GetTimestamp();
            second();
            if (i < 0) continue;
            (a[i], b[i]) = (Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds, Stopwatch.GetElapsedTime(middle).TotalMilliseconds);
        }
        Array.Sort(a);
        Array.Sort(b);
        return (a[rounds / 2], b[rounds / 2]);
    }

    static Mat Noise(int width, int height)
    {
        var bytes = new byte[width * height / 64 * 3];
        new Random(1).NextBytes(bytes);
        using var coarse = Mat.FromPixelData(height / 8, width / 8, MatType.CV_8UC3, bytes);
        return coarse.Resize(new Size(width, height));
    }

    static void Print(string what, string ours, string peer, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {ours,16}   {peer,-36} ratio {ratio:0.00}"));
}
