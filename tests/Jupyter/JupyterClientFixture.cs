using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Jupyter;

namespace FaceValue.Tests.Jupyter;

/// <summary>Runs Jupyter's own Python client once against a kernel in this process, and keeps what it found.</summary>
public sealed class JupyterClientFixture : IAsyncLifetime
{
    public Dictionary<string, string?> Problems { get; private set; } = [];

    public string? Missing { get; private set; }

    public int ExitCode { get; private set; } = -1;

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        Missing = await JupyterPython.MissingAsync("jupyter_client", "python3-jupyter-client", limit.Token);
        if (Missing is not null) return;
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
            Problems = await JupyterPython.ChecksAsync("client_checks.py", [file], [], limit.Token);
            ExitCode = await serving.WaitAsync(limit.Token);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static int[] FreePorts(int count)
    {
        var held = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        held.ForEach(listener => listener.Start());
        var ports = held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        held.ForEach(listener => listener.Stop());
        return ports;
    }
}
