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
    public async Task Nbconvert_executes_the_published_study_with_the_installed_kernel()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var missing = await JupyterPython.MissingAsync("nbconvert", "python3-nbconvert", cancellation);
        if (Environment.GetEnvironmentVariable("CI") == "true" && !OperatingSystem.IsWindows()) Assert.True(missing is null, missing);
        Assert.SkipUnless(missing is null, missing ?? "");
        using var folder = new TempFolder();
        // Below the workbook's top folder, which the notebook looks for from where it lies.
        var place = Path.Combine(StudyFolder.FindRoot(), "artifacts", Path.GetFileName(folder.Root));
        var notebook = Path.Combine(Directory.CreateDirectory(place).FullName, "07-published.ipynb");
        await File.WriteAllTextAsync(notebook, await PublishedHalfAsync(cancellation), cancellation);
        var (code, _, error) = await JupyterPython.RunAsync(
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.Root, "--output", "executed", notebook],
            [.. kernel.Variables, KeyValuePair.Create("FACEVALUE_OUTPUTS", folder["outputs"])], cancellation);
        Directory.Delete(place, recursive: true);
        Assert.True(code == 0, error);
        var cells = JsonNode.Parse(await File.ReadAllTextAsync(folder["executed.ipynb"], cancellation))!["cells"]!.AsArray();
        Assert.DoesNotContain(cells, cell => cell!["outputs"] is JsonArray outputs && outputs.Any(output => (string?)output!["output_type"] == "error"));
        Assert.Contains(cells, cell => cell!["outputs"] is JsonArray outputs && outputs.Any(output => output!["data"]?["application/vnd.plotly.v1+json"] is not null));
        Assert.Contains("\"published.face-value.entropy_bits_mean\": 1.85", await File.ReadAllTextAsync(folder["outputs/backlot/results.json"], cancellation));
    }

    // Notebook 07 up to its turn to the backlot, which needs the notebooks before it.
    static async Task<string> PublishedHalfAsync(CancellationToken cancellation)
    {
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(StudyFolder.FindRoot(), "notebooks", "07-movie-arcs.ipynb"), cancellation))!;
        var cells = notebook["cells"]!.AsArray();
        var turn = cells.Select((cell, i) => (Id: (string?)cell!["id"], Place: i)).Single(cell => cell.Id == "turn").Place;
        while (cells.Count > turn) cells.RemoveAt(turn);
        return notebook.ToJsonString();
    }
}
