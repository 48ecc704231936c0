using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace FaceValue.Bench.Training;

/// <summary>PyTorch in a process of its own, asked line by line.</summary>
sealed class TrainingPeer : IDisposable
{
    const string Python = "/usr/bin/python3";

    readonly Process process;
    readonly string images = Path.GetTempFileName();

    TrainingPeer(Process process) => this.process = process;

    /// <summary>Whether this machine has Python with PyTorch.</summary>
    public static bool IsThere()
    {
        if (!File.Exists(Python)) return false;
        using var look = Process.Start(new ProcessStartInfo(Python, ["-c", "import torch, numpy"]) { RedirectStandardError = true })!;
        look.StandardError.ReadToEnd();
        look.WaitForExit();
        return look.ExitCode == 0;
    }

    /// <summary>Starts it; null where there is none.</summary>
    public static TrainingPeer? Start() => !IsThere() ? null : new(Process.Start(new ProcessStartInfo(Python, [Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);

    /// <summary>Images a second in one pass over all.</summary>
    public double Measure(string work, TrainingBench.Noise noise, int threads)
    {
        File.WriteAllBytes(images, MemoryMarshal.AsBytes<float>(noise.Images).ToArray());
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { file = images, count = noise.Count, side = noise.Side, batch = noise.BatchSize, epochs = 1, threads, work }));
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The PyTorch peer ended; its error stands above.");
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.GetProperty("images_per_second").GetDouble();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        File.Delete(images);
    }

    static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "train_peer.py");
}
