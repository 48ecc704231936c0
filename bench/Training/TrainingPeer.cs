using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FaceValue.Bench.Training;

/// <summary>PyTorch in a process of its own, asked line by line.</summary>
sealed class TrainingPeer : IDisposable
{
    const string Python = "/usr/bin/python3";

    readonly Process process;

    TrainingPeer(Process process) => this.process = process;

    /// <summary>Starts it; null where Python or its PyTorch is missing.</summary>
    public static TrainingPeer? Start()
    {
        if (!File.Exists(Python)) return null;
        using (var look = Process.Start(new ProcessStartInfo(Python, ["-c", "import torch, numpy"]) { RedirectStandardError = true })!)
        {
            look.StandardError.ReadToEnd();
            look.WaitForExit();
            if (look.ExitCode != 0) return null;
        }
        return new TrainingPeer(Process.Start(new ProcessStartInfo(Python, [Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
    }

    /// <summary>Images a second.</summary>
    public double Measure(string work, string file, int count, int side, int batch, int epochs, int threads)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new { file, count, side, batch, epochs, threads, work }));
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
    }

    static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "train_peer.py");
}
