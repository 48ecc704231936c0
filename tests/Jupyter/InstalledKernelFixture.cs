namespace FaceValue.Tests.Jupyter;

/// <summary>The program's own kernel, registered in a folder of the test's and started by Jupyter's client.</summary>
public sealed class InstalledKernelFixture : IAsyncLifetime
{
    readonly TempFolder folder = new();

    public Dictionary<string, string?> Problems { get; private set; } = [];

    public string? Missing { get; private set; }

    /// <summary>Makes Jupyter look for kernels in the test's folder only.</summary>
    public KeyValuePair<string, string>[] Variables => [KeyValuePair.Create("JUPYTER_DATA_DIR", folder.Root), KeyValuePair.Create("FACEVALUE_BROWSER", "")];

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        Missing = await JupyterPython.MissingAsync("jupyter_client", "python3-jupyter-client", limit.Token);
        if (Missing is not null) return;
        using var install = FaceValueProgram.Start(folder.Root, Variables, "kernel", "install");
        await install.WaitForExitAsync(limit.Token);
        if (install.ExitCode != 0) throw new InvalidOperationException(await install.StandardError.ReadToEndAsync(limit.Token));
        Problems = await JupyterPython.ChecksAsync("program_checks.py", [], Variables, limit.Token);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
