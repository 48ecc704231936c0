using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using TorchSharp;

namespace FaceValue.Workbook.Doctor;

/// <summary>Do the native libraries load and compute? Each check uses the library for real.</summary>
static class LibraryChecks
{
    const string Group = "Libraries";
    const string Rebuild = "dotnet build -t:Rebuild FaceValue.Lib.slnx";

    public static IEnumerable<Finding> Examine(Surroundings _)
    {
        yield return new Finding(Group, ".NET", Condition.Works,
            $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {Memory()} of memory");
        yield return Try("TorchSharp", () =>
        {
            using var scope = torch.NewDisposeScope();
            var ones = torch.ones(4, 4);
            return torch.matmul(ones, ones).sum().item<float>() == 64
                ? $"libtorch {torch.__version__}, {torch.get_num_threads()} threads"
                : throw new InvalidOperationException("a product of two matrices came out wrong");
        });
        yield return Gpu();
        yield return Try("OpenCV", () =>
        {
            using var image = new Mat(8, 8, MatType.CV_8UC3, OpenCvSharp.Scalar.All(7));
            using var half = image.Resize(new Size(4, 4));
            return half.At<Vec3b>(3, 3).Item0 == 7 ? Cv2.GetVersionString() ?? "loaded" : throw new InvalidOperationException("a resized image came out wrong");
        });
        yield return Try("ONNX Runtime", () =>
            $"{OrtEnv.Instance().GetVersionString()} ({string.Join(", ", OrtEnv.Instance().GetAvailableProviders().Select(p => p.Replace("ExecutionProvider", "")))})");
        yield return Try("SQLite", () =>
        {
            using var memory = new SqliteConnection("Data Source=:memory:");
            memory.Open();
            return memory.ServerVersion;
        });
    }

    static Finding Gpu()
    {
        try
        {
            return torch.cuda.is_available()
                ? new Finding(Group, "GPU", Condition.Works, $"CUDA, {torch.cuda.device_count()} device(s)")
                : new Finding(Group, "GPU", Condition.Missing, "none in use; training runs on the processor",
                    "with an NVIDIA card: dotnet run --project workbook -p:Torch=cuda");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Finding(Group, "GPU", Condition.Missing, "not examined, TorchSharp does not load");
        }
    }

    static Finding Try(string name, Func<string> use)
    {
        try
        {
            return new Finding(Group, name, Condition.Works, use());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var inner = e;
            while (inner.InnerException is not null) inner = inner.InnerException;
            return new Finding(Group, name, Condition.Broken, "does not load: " + FirstLine(inner.Message), Rebuild);
        }
    }

    static string FirstLine(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n', 2)[0];
        return line.Length <= 160 ? line : line[..160] + "...";
    }

    static string Memory() => $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):F0} GB";
}
