using System.Text.RegularExpressions;
using FaceValue.Study;

namespace FaceValue.Tests.Architecture;

/// <summary>The library tells the story in order: a folder uses only folders before it.</summary>
public partial class LibraryLayoutTest
{
    static readonly string[] Story =
        ["Study", "Statistics", "Tables", "Tracking", "Collect", "Faces", "Datasets", "Training", "Evaluation", "Films", "Arcs", "Charts"];

    static readonly string Root = StudyFolder.FindRoot();

    static IEnumerable<(string File, string Folder, string Text)> Sources() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "lib"), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Path.Combine(Root, "lib"), file).Replace('\\', '/')
        select (relative, relative.Split('/')[0], File.ReadAllText(file));

    [Fact]
    public void There_is_something_to_check() => Assert.True(Sources().Count() > 5);

    [Fact]
    public void Every_folder_is_a_step_of_the_story() =>
        Assert.Empty(Sources().Select(s => s.Folder).Distinct().Except(Story));

    [Fact]
    public void Namespaces_mirror_folders() =>
        Assert.Empty(Sources()
            .Where(s => Namespaces().Match(s.Text).Groups[1].Value != "FaceValue." + Path.GetDirectoryName(s.File)!.Replace('/', '.').Replace('\\', '.'))
            .Select(s => s.File));

    [Fact]
    public void A_folder_uses_only_folders_before_it() =>
        Assert.Empty(
            from source in Sources()
            from Match use in Uses().Matches(source.Text)
            let used = use.Groups[1].Value
            where Array.IndexOf(Story, used) > Array.IndexOf(Story, source.Folder)
            select $"{source.File} uses {used}");

    [Fact]
    public void The_library_never_writes_to_the_console() =>
        Assert.Empty(Sources().Where(s => s.Text.Contains("Console.", StringComparison.Ordinal)).Select(s => s.File));

    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        Assert.Empty(Sources()
            .Where(s => !Regex.IsMatch(s.Text, $@"\b(class|record|struct|interface|enum)\s+{Regex.Escape(Path.GetFileNameWithoutExtension(s.File).Split('.')[0])}\b"))
            .Select(s => s.File));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"\bFaceValue\.(\w+)")]
    private static partial Regex Uses();
}
