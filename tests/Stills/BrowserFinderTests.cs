using FaceValue.Workbook.Stills;

namespace FaceValue.Tests.Stills;

public sealed class BrowserFinderTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("finder").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_variable_goes_before_the_path()
    {
        var own = Make("own");
        Make("chromium");
        Assert.Equal(own, Find((BrowserFinder.Variable, own), ("PATH", folder)));
    }

    [Fact]
    public void A_variable_that_names_nothing_is_an_error_that_names_both()
    {
        var missing = Path.Combine(folder, "gone");
        var error = Assert.Throws<FileNotFoundException>(() => Find((BrowserFinder.Variable, missing)));
        Assert.Contains(BrowserFinder.Variable, error.Message);
        Assert.Contains(missing, error.Message);
    }

    [Fact]
    public void The_path_is_searched_by_name_first_and_folder_second()
    {
        var early = Directory.CreateDirectory(Path.Combine(folder, "early")).FullName;
        File.WriteAllText(Path.Combine(early, Name("msedge")), "");
        var chromium = Make("chromium");
        Assert.Equal(chromium, Find(("PATH", early + Path.PathSeparator + folder)));
    }

    [Fact]
    public void Where_there_is_none_the_answer_is_null_or_a_usual_place()
    {
        var found = Find(("PATH", folder));
        Assert.True(found is null || (File.Exists(found) && !found.StartsWith(folder, StringComparison.Ordinal)));
    }

    static string? Find(params (string Name, string Value)[] variables) =>
        BrowserFinder.Find(name => variables.FirstOrDefault(v => v.Name == name).Value);

    static string Name(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    string Make(string program)
    {
        var path = Path.Combine(folder, Name(program));
        File.WriteAllText(path, "");
        return path;
    }

    [Fact]
    public void None_does_without_a_browser_whatever_is_installed() =>
        Assert.Null(BrowserFinder.Find(name => name == BrowserFinder.Variable ? "none" : Environment.GetEnvironmentVariable(name)));
}
