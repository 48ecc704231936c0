using System.Diagnostics;

namespace FaceValue.Tests;

/// <summary>The program <c>facevalue</c> as a process of its own, built beside the tests.</summary>
static class FaceValueProgram
{
    public static string Dll => Path.Combine(AppContext.BaseDirectory, "facevalue.dll");

    /// <summary>The host that this test runs on, or the one on the path.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host) ? host : "dotnet";

    public static Process Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    public static Process Start(string folder, IEnumerable<KeyValuePair<string, string>> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, [Dll, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // No browser, whatever this machine has: a test that wants stills asks for them.
        start.Environment["FACEVALUE_BROWSER"] = "";
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var program = Start(folder, arguments);
        using var kill = cancellation.Register(() => program.Kill(entireProcessTree: true));
        var errors = program.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await program.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await program.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return (program.ExitCode, output, await errors);
    }
}
