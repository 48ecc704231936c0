using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Tests.Jupyter;

public class InstalledKernelTests(InstalledKernelFixture kernel) : IClassFixture<InstalledKernelFixture>
{
    [Theory]
    [InlineData("execute"), InlineData("stream"), InlineData("display_update"), InlineData("chart"), InlineData("error")]
    [InlineData("interrupt_endless_loop"), InlineData("interrupt_wait"), InlineData("restart"), InlineData("parent_death")]
    public void The_installed_kernel_serves_Jupyters_own_client(string check)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows()) Assert.True(kernel.Missing is null, kernel.Missing);
        Assert.SkipUnless(kernel.Missing is null, kernel.Missing ?? "");
        Assert.True(kernel.Problems.TryGetValue(check, out var problem), $"The client never reached '{check}'.");
        Assert.True(problem is null, problem);
    }

    [Fact(Timeout = 240_000)]
    public async Task Nbconvert_executes_the_movie_arcs_with_the_installed_kernel()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var missing = await JupyterPython.MissingAsync("nbconvert", "python3-nbconvert", cancellation);
        if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows()) Assert.True(missing is null, missing);
        Assert.SkipUnless(missing is null, missing ?? "");
        using var folder = new TempFolder();
        var notebook = Path.Combine(StudyFolder.FindRoot(), "notebooks", "07-movie-arcs.ipynb");
        var (code, _, error) = await JupyterPython.RunAsync(
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.Root, "--output", "executed", notebook],
            [.. kernel.Variables, KeyValuePair.Create("FACEVALUE_OUTPUTS", folder["outputs"])], cancellation);
        Assert.True(code == 0, error);
        var cells = JsonNode.Parse(await File.ReadAllTextAsync(folder["executed.ipynb"], cancellation))!["cells"]!.AsArray();
        Assert.DoesNotContain(cells, cell => cell!["outputs"] is JsonArray outputs && outputs.Any(output => (string?)output!["output_type"] == "error"));
        Assert.Contains(cells, cell => cell!["outputs"] is JsonArray outputs && outputs.Any(output => output!["data"]?["application/vnd.plotly.v1+json"] is not null));
        Assert.Contains("\"published.face-value.entropy_bits_mean\": 1.85", await File.ReadAllTextAsync(folder["outputs/backlot/results.json"], cancellation));
    }
}
