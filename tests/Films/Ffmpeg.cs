using System.Diagnostics;
using FaceValue.Films;

namespace FaceValue.Tests.Films;

/// <summary>Makes films that OpenCV cannot write, by the ffmpeg program; a test skips where it is not installed.</summary>
static class Ffmpeg
{
    public static void Need() => Assert.SkipWhen(FfmpegProgram.Find() is null, "needs the ffmpeg program");

    /// <summary>Runs it, and returns the last argument: the file that it wrote.</summary>
    public static string Run(params string[] arguments)
    {
        Need();
        using var process = Process.Start(new ProcessStartInfo(FfmpegProgram.Find()!.Path, ["-nostdin", "-v", "error", "-y", .. arguments]) { RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        // A codec that this build lacks is no failure of ours.
        Assert.SkipWhen(complaints.Contains("Unknown encoder", StringComparison.Ordinal), complaints.Trim());
        Assert.True(process.ExitCode == 0, complaints);
        return arguments[^1];
    }
}
