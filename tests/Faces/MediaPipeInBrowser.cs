using System.Runtime.InteropServices;
using System.Text.Json;
using FaceValue.Study;
using FaceValue.Workbook.Stills;
using OpenCvSharp;

namespace FaceValue.Tests.Faces;

/// <summary>MediaPipe itself: its web build from npm, run by a headless browser on raw frames.</summary>
sealed class MediaPipeInBrowser : IDisposable
{
    readonly NodePackage package;
    readonly string browser;

    MediaPipeInBrowser(NodePackage package, string browser) => (this.package, this.browser) = (package, browser);

    /// <summary>Fetches MediaPipe; skips the test where npm, Node.js or a browser is missing.</summary>
    public static async Task<MediaPipeInBrowser> StartAsync(CancellationToken stop)
    {
        var browser = BrowserFinder.Find();
        Assert.SkipWhen(browser is null, "There is no Chromium here to run MediaPipe in.");
        return new MediaPipeInBrowser(await NodePackage.InstallAsync("@mediapipe/tasks-vision", "0.10.14", stop), browser!);
    }

    /// <summary>The path of MediaPipe's answers, which <see cref="RecordedFrame.Read"/> reads.</summary>
    public async Task<string> DetectAsync(string model, IReadOnlyList<(string Name, Mat Image)> frames, CancellationToken stop)
    {
        var raw = Directory.CreateDirectory(package["frames"]).FullName;
        foreach (var (name, image) in frames)
        {
            using var rgba = image.CvtColor(ColorConversionCodes.BGR2RGBA);
            await File.WriteAllBytesAsync(Path.Combine(raw, name + ".rgba"), MemoryMarshal.AsBytes<Vec4b>(rgba.AsSpan<Vec4b>()).ToArray(), stop);
        }
        var list = frames.Select(frame => new { name = frame.Name, width = frame.Image.Width, height = frame.Image.Height });
        await File.WriteAllTextAsync(Path.Combine(raw, "frames.json"), JsonSerializer.Serialize(list), stop);
        var script = Path.Combine(StudyFolder.FindRoot(), "tests", "Faces", "MediaPipe", "record.mjs");
        var (code, output) = await package.RunAsync("node", [script, package.Files, model, raw, package["result.json"], browser], stop);
        Assert.True(code == 0, $"MediaPipe failed in the browser: {output}");
        return package["result.json"];
    }

    public void Dispose() => package.Dispose();
}
