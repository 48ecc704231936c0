using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace FaceValue.Tests.Jupyter;

/// <summary>Debian's Python, with Jupyter's own client. A script prints one JSON line a check.</summary>
static class JupyterPython
{
    static string Program => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>What is missing to import a module, or null.</summary>
    public static async Task<string?> MissingAsync(string module, string package, CancellationToken cancellation)
    {
        var (code, _, error) = await RunAsync(["-c", $"import {module}"], [], cancellation);
        return code == 0 ? null : $"python3 with {module} is needed (Debian: python3 and {package}): {error}";
    }

    /// <summary>Runs a script of this folder and reads its checks: name -> problem, or null where it is content.</summary>
    public static async Task<Dictionary<string, string?>> ChecksAsync(string script, string[] arguments, IEnumerable<KeyValuePair<string, string>> variables, CancellationToken cancellation)
    {
        var (_, output, trouble) = await RunAsync([Path.Combine(Here(), script), .. arguments], variables, cancellation);
        var problems = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(check => (string)check["check"]!, check => (string?)check["problem"]);
        return problems.Count > 0 ? problems : throw new InvalidOperationException($"The client printed no check: {trouble}");
    }

    public static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, IEnumerable<KeyValuePair<string, string>> variables, CancellationToken cancellation)
    {
        try
        {
            var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in variables) start.Environment[name] = value;
            using var process = Process.Start(start)!;
            using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            return (process.ExitCode, output, await error);
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            return (-1, "", absent.Message);
        }
    }

    static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
