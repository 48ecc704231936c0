using FaceValue.Study;

namespace FaceValue.Tests.Dashboard;

/// <summary>The page's modules keep to the types that their comments state, checked by TypeScript's compiler.</summary>
public sealed class DashboardTypesTests
{
    static readonly string[] Strict = ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler", "--lib", "es2023,dom,dom.iterable"];

    [Fact(Timeout = 300_000)]
    public async Task Modules_keep_to_their_types_and_a_slip_is_found()
    {
        var stop = TestContext.Current.CancellationToken;
        using var compiler = await RequiredPackage.InstallAsync("typescript", "5.9.3", stop);
        var source = Path.Combine(StudyFolder.FindRoot(), "workbook", "Dashboard", "Page");
        var (code, said) = await compiler.RunAsync("node", [Path.Combine(compiler.Files, "bin", "tsc"), .. Strict, Path.Combine(source, "types.d.ts"), Path.Combine(source, "main.js")], stop);
        Assert.True(code == 0, said);

        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, folder[Path.GetFileName(file)]);
        await File.AppendAllTextAsync(folder["numbers.js"], "export const wrong = mean('seven') + quantile([1], 0.5).length;\n", stop);
        (code, said) = await compiler.RunAsync("node", [Path.Combine(compiler.Files, "bin", "tsc"), .. Strict, folder["types.d.ts"], folder["main.js"]], stop);
        Assert.NotEqual(0, code);
        Assert.Contains("numbers.js", said);
    }
}
