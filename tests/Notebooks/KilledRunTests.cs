using FaceValue.Workbook.Notebooks;
using System.Text.Json.Nodes;

namespace FaceValue.Tests.Notebooks;

public sealed class KilledRunTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_run_killed_at_any_moment_leaves_whole_files_and_ends_as_an_undisturbed_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var calm = Workbook();
        using var killed = Workbook();
        await ToEnd(calm, cancellation);
        var kills = 0;
        for (var wait = 40; wait < 640; wait += 60)
        {
            using var run = ChildRun.Start(killed.Path);
            var begun = await run.StandardOutput.ReadLineAsync(cancellation);
            await Task.Delay(wait, cancellation);
            if (begun is not null && !run.HasExited) kills++;
            run.Kill();
            await run.WaitForExitAsync(cancellation);
            foreach (var file in Made(killed)) Assert.IsType<JsonObject>(JsonNode.Parse(File.ReadAllText(killed[file])));
            if (wait == 40) File.Delete(killed["outputs/backlot/runs/01-a.json"]);
        }
        Assert.True(kills > 0, "no run was still running when it was to be killed");
        await ToEnd(killed, cancellation);
        Assert.Equal(Made(calm), Made(killed));
        foreach (var file in Made(calm).Where(file => !file.Contains("/runs/")))
            Assert.Equal(File.ReadAllBytes(calm[file]), File.ReadAllBytes(killed[file]));
    }

    static TempFolder Workbook()
    {
        var folder = new TempFolder();
        folder.Write("FaceValue.Lib.csproj", "");
        foreach (var name in (string[])["a", "b", "c", "d", "e", "f"])
            NotebookFile.Write(folder[$"notebooks/0{name[0] - 'a' + 1}-{name}.ipynb"], Sample.Code($"{name}1", $"{name}2", $"{name}3"));
        return folder;
    }

    static async Task ToEnd(TempFolder folder, CancellationToken cancellation)
    {
        using var run = ChildRun.Start(folder.Path);
        await run.StandardOutput.ReadToEndAsync(cancellation);
        await run.WaitForExitAsync(cancellation);
        Assert.Equal(0, run.ExitCode);
    }

    static string[] Made(TempFolder folder) => Directory.Exists(folder["outputs"])
        ? [.. Directory.EnumerateFiles(folder["outputs"], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".part", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];
}
