using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Jupyter;

namespace FaceValue.Tests.Jupyter;

/// <summary>Runs Jupyter's own Python client once against a kernel in this process, and keeps what it found.</summary>
public sealed class JupyterClientFixture : IAsyncLifetime
{
    static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    public Dictionary<string, string?> Problems { get; } = [];

    public string? Missing { get; private set; }

    public int ExitCode { get; private set; } = -1;

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var (code, _, error) = await RunAsync(["-c", "import jupyter_client"], limit.Token);
        if (code != 0)
        {
            Missing = $"python3 with jupyter_client is needed (Debian: python3 and python3-jupyter-client): {error}";
            return;
        }
        var file = Path.Combine(Path.GetTempPath(), $"kernel-{Guid.NewGuid():N}.json");
        var ports = FreePorts(5);
        await File.WriteAllTextAsync(file, new JsonObject
        {
            ["ip"] = "127.0.0.1", ["transport"] = "tcp", ["signature_scheme"] = "hmac-sha256", ["key"] = Guid.NewGuid().ToString(),
            ["shell_port"] = ports[0], ["iopub_port"] = ports[1], ["stdin_port"] = ports[2], ["control_port"] = ports[3], ["hb_port"] = ports[4],
        }.ToJsonString(), limit.Token);
        try
        {
            var serving = KernelServer.ServeAsync(file, () => new FakeSession(), new KernelSettings(), limit.Token);
            var (_, output, trouble) = await RunAsync([Script(), file], limit.Token);
            foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Problems[(string)JsonNode.Parse(line)!["check"]!] = (string?)JsonNode.Parse(line)!["problem"];
            if (Problems.Count == 0) throw new InvalidOperationException($"The client printed no check: {trouble}");
            ExitCode = await serving.WaitAsync(limit.Token);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "client_checks.py");

    static int[] FreePorts(int count)
    {
        var held = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        held.ForEach(listener => listener.Start());
        var ports = held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        held.ForEach(listener => listener.Stop());
        return ports;
    }

    static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
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
}
