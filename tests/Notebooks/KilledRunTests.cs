using System.Text.Json.Nodes;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Notebooks;

public sealed class KilledRunTests
{
    [Fact(Timeout = 180_000)]
    public async Task A_run_killed_at_any_moment_leaves_whole_files_and_ends_as_an_undisturbed_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var calm = Workbook();
        using var killed = Workbook();
        await ToEnd(calm, cancellation);
        var kills = 0;
        foreach (var wait in (int[])[0, 150, 300, 450, 600, 900, 1200])
        {
            using var run = FaceValueProgram.Start(killed.Root, "run");
            var begun = await run.StandardOutput.ReadLineAsync(cancellation);
            await Task.Delay(wait, cancellation);
            if (begun is not null && !run.HasExited) kills++;
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync(cancellation);
            foreach (var file in Made(killed).Where(file => !file.Contains("/book/"))) Assert.IsType<JsonObject>(JsonNode.Parse(File.ReadAllText(killed[file])));
        }
        Assert.True(kills > 0, "no run was still running when it was to be killed");
        await ToEnd(killed, cancellation);
        Assert.Equal(Made(calm), Made(killed));
        foreach (var file in Made(calm).Where(file => !file.Contains("/runs/")))
            Assert.Equal(File.ReadAllBytes(calm[file]), File.ReadAllBytes(killed[file]));
    }

    // Each cell shows a large text, sets a number and takes some milliseconds, so that a kill finds something half done.
    static TempFolder Workbook()
    {
        var folder = new TempFolder();
        folder.Write("FaceValue.Lib.csproj", "");
        foreach (var name in (string[])["a", "b", "c", "d"])
            NotebookFile.Write(folder[$"notebooks/0{name[0] - 'a' + 1}-{name}.ipynb"], Sample.Code([.. Enumerable.Range(1, 3).Select(i =>
                $"for (var line = 0; line < 20_000; line++) Console.WriteLine(\"{name}{i}\");\nFaceValue.Study.StudyFolder.Open().Results.Set((\"child.{name}{i}\", {i}));\nawait Task.Delay(20);")]));
        return folder;
    }

    static async Task ToEnd(TempFolder folder, CancellationToken cancellation)
    {
        var (code, _, errors) = await FaceValueProgram.RunAsync(folder.Root, cancellation, "run");
        Assert.True(code == 0, errors);
    }

    static string[] Made(TempFolder folder) => Directory.Exists(folder["outputs"])
        ? [.. Directory.EnumerateFiles(folder["outputs"], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".part", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/')).Where(file => !file.Split('/')[2].StartsWith("book.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];
}
