using System.ComponentModel;
using System.Diagnostics;
using FaceValue.Study;

namespace FaceValue.Workbook.Doctor;

/// <summary>What a check may ask of the machine: variables, programs and folders. A test gives its own.</summary>
/// <param name="Root">The workbook's top folder.</param>
/// <param name="Variable">The value of an environment variable, or null.</param>
/// <param name="Run">Runs a program and gives what it printed to standard output, or null where it is not there or fails.</param>
public sealed record Surroundings(string Root, Func<string, string?> Variable, Func<string, string[], string?> Run)
{
    /// <summary>This machine.</summary>
    public static Surroundings Here() => new(StudyFolder.FindRoot(), Environment.GetEnvironmentVariable, RunProgram);

    /// <summary>The folder of downloaded models: <c>FACEVALUE_MODELS</c> where set, else <c>data/models</c>.</summary>
    public string Models => Variable("FACEVALUE_MODELS") is { Length: > 0 } models ? models : Path.Combine(Root, "data", "models");

    static string? RunProgram(string program, string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (process.WaitForExit(TimeSpan.FromSeconds(20)))
                return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
