using FaceValue.Study;

namespace FaceValue.Tests.Architecture;

/// <summary>What holds for every source file of the project.</summary>
public class SourceFilesTest
{
    // A training loop stays whole and in order, however long.
    static readonly string[] MayBeLong = ["lib/Training/Trainer.cs"];
    static readonly string[] Nameless = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager", "Misc"];

    static readonly string Root = StudyFolder.FindRoot();

    static IEnumerable<string> Files() =>
        from top in new[] { "lib", "workbook", "backlot", "native", "tests", "bench" }
        let folder = Path.Combine(Root, top)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj")
        select relative;

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Assert.Empty(Files().Except(MayBeLong).Where(f => File.ReadLines(Path.Combine(Root, f)).Count() > 250));

    [Fact]
    public void The_top_folder_holds_no_source_and_no_list_of_a_compiler() =>
        Assert.Empty(Directory.EnumerateFiles(Root).Where(file => Path.GetExtension(file) is ".cs" or ".rsp" or ".dll" or ".log").Select(Path.GetFileName));

    [Fact]
    public void No_name_says_nothing() =>
        Assert.Empty(Files().Where(f => f.Split('/', '.').Any(part => Nameless.Contains(part))));

    [Fact]
    public void A_namespace_mirrors_its_folder_in_the_programs_too() =>
        Assert.Empty(
            from file in Files()
            where file.Split('/')[0] is "workbook" or "tests" or "backlot"
            let line = File.ReadLines(Path.Combine(Root, file)).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            where line is not null
            let parts = file.Split('/')
            let expected = string.Join('.', (string[])["FaceValue", char.ToUpperInvariant(parts[0][0]) + parts[0][1..], .. parts[1..^1]])
            where line != $"namespace {expected};"
            select $"{file}: {line}");
}
