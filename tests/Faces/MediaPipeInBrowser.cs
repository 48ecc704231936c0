using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using FaceValue.Study;
using FaceValue.Workbook.Stills;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>MediaPipe itself: its web build from npm, run by a headless browser on raw frames.</summary>
sealed class MediaPipeInBrowser : IDisposable
{
    const string Package = "@mediapipe/tasks-vision@0.10.14";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facevalue-mediapipe-");
    readonly string browser;

    MediaPipeInBrowser(string browser) => this.browser = browser;

    /// <summary>Fetches MediaPipe; skips the test where npm, Node.js or a browser is missing.</summary>
    public static async Task<MediaPipeInBrowser> StartAsync(CancellationToken stop)
    {
        var browser = BrowserFinder.Find();
        Assert.SkipWhen(browser is null, "There is no Chromium here to run MediaPipe in.");
        var mediaPipe = new MediaPipeInBrowser(browser!);
        try
        {
            var (code, output) = await mediaPipe.RunAsync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", mediaPipe.folder.FullName, Package], stop);
            Assert.SkipWhen(code != 0, $"npm cannot fetch {Package}: {output}");
            return mediaPipe;
        }
        catch
        {
            mediaPipe.Dispose();
            throw;
        }
    }

    /// <summary>The path of MediaPipe's answers, which <see cref="RecordedFrame.Read"/> reads.</summary>
    public async Task<string> DetectAsync(string model, IReadOnlyList<(string Name, Mat Image)> frames, CancellationToken stop)
    {
        var raw = folder.CreateSubdirectory("frames").FullName;
        foreach (var (name, image) in frames)
        {
            using var rgba = image.CvtColor(ColorConversionCodes.BGR2RGBA);
            await File.WriteAllBytesAsync(Path.Combine(raw, name + ".rgba"), MemoryMarshal.AsBytes<Vec4b>(rgba.AsSpan<Vec4b>()).ToArray(), stop);
        }
        var list = frames.Select(frame => new { name = frame.Name, width = frame.Image.Width, height = frame.Image.Height });
        await File.WriteAllTextAsync(Path.Combine(raw, "frames.json"), JsonSerializer.Serialize(list), stop);
        var result = Path.Combine(folder.FullName, "result.json");
        var script = Path.Combine(StudyFolder.FindRoot(), "tests", "Faces", "MediaPipe", "record.mjs");
        var vision = Path.Combine(folder.FullName, "node_modules", "@mediapipe", "tasks-vision");
        var (code, output) = await RunAsync("node", [script, vision, model, raw, result, browser], stop);
        Assert.True(code == 0, $"MediaPipe failed in the browser: {output}");
        return result;
    }

    public void Dispose() => folder.Delete(recursive: true);

    async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        try
        {
            using var process = Process.Start(start)!;
            using var ending = stop.Register(() => process.Kill(entireProcessTree: true));
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }
}
