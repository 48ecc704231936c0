using System.ComponentModel;
using System.Diagnostics;

namespace FaceValue.Tests.Faces;

/// <summary>An npm package in a folder of its own, for programs that tell what MediaPipe and TensorFlow Lite themselves answer.</summary>
sealed class NodePackage : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("facevalue-node-");
    readonly string name;

    NodePackage(string name) => this.name = name;

    /// <summary>The package's files.</summary>
    public string Files => Path.Combine([folder.FullName, "node_modules", .. name.Split('/')]);

    /// <summary>A path in the folder, for a program's input and output.</summary>
    public string this[string file] => Path.Combine(folder.FullName, file);

    /// <summary>Fetches a package without what it depends on; skips the test where npm cannot.</summary>
    public static async Task<NodePackage> InstallAsync(string name, string version, CancellationToken stop)
    {
        var package = new NodePackage(name);
        try
        {
            string[] quiet = ["install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--prefix", package.folder.FullName];
            var (code, output) = await package.RunAsync("npm", [.. quiet, $"{name}@{version}"], stop);
            Assert.SkipWhen(code != 0, $"npm cannot fetch {name}@{version}: {output}");
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program in the folder; skips the test where it is not installed.</summary>
    public async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken stop)
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

    public void Dispose() => folder.Delete(recursive: true);
}
