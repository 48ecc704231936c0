using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FaceValue.Workbook.Engine.Packages;

/// <summary>Has the SDK fetch packages: a project of their references, restored.</summary>
static class PackageRestore
{
    /// <summary>Restores the packages together, so that the versions of what they share agree.</summary>
    /// <returns>The path of <c>project.assets.json</c>.</returns>
    /// <exception cref="CellException">A package cannot be had; the message is NuGet's.</exception>
    public static async Task<string> RunAsync(IReadOnlyList<PackageReference> packages, CancellationToken cancellation)
    {
        var project = Project(packages);
        // The same packages are found restored by the next session. The folder is the user's own, where others cannot put files.
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "facevalue", "packages", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16]);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "cell.csproj"), project, cancellation).ConfigureAwait(false);
        var start = new ProcessStartInfo(DotnetPath(), ["restore", "cell.csproj", "-v:quiet", "-nologo", "-nodeReuse:false"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // A notebook started by the SDK inherits settings meant for another project.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var restore = Process.Start(start) ?? throw new CellException("PackageError", "The dotnet command cannot be started: install the .NET SDK.");
        using var stop = cancellation.Register(() => { try { restore.Kill(entireProcessTree: true); } catch (InvalidOperationException) { } });
        var output = restore.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await restore.StandardError.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
        await restore.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (restore.ExitCode == 0 && File.Exists(assets)) return assets;
        var reasons = ((await output.ConfigureAwait(false)) + errors).Split('\n').Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Select(Reason).Distinct();
        throw new CellException("PackageError", $"{string.Join(", ", packages.Select(package => package.Name))} could not be restored:\n{string.Join('\n', reasons)}", packages[0].Line);
    }

    static string Project(IReadOnlyList<PackageReference> packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', packages.Select(package => $"    <PackageReference Include=\"{package.Name}\" Version=\"{(package.Version is { } version ? $"[{version}]" : "*")}\" />"))}
          </ItemGroup>
        </Project>
        """;

    static string Reason(string line)
    {
        var at = line.IndexOf("error ", StringComparison.OrdinalIgnoreCase);
        return (at < 0 ? line : line[(at + 6)..]).Split(" [")[0].Trim();
    }

    // The one that this program runs on, whatever the path holds.
    static string DotnetPath()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
