using FaceValue.Study;

namespace FaceValue.Tests.Study;

public sealed class StudyFolderTest : IDisposable
{
    readonly TempFolder folder = new();

    public StudyFolderTest()
    {
        File.WriteAllText(folder.Path("FaceValue.Lib.csproj"), "");
        Directory.CreateDirectory(folder.Path("notebooks", "deep"));
    }

    [Fact]
    public void The_workbook_is_found_from_any_folder_inside_it()
    {
        var study = StudyFolder.Open("full", from: folder.Path("notebooks", "deep"));
        Assert.Equal(folder.Root, study.Root);
        Assert.Equal(folder.Path("outputs", "full", "results.json"), study.Results.Path);
        Assert.Equal(folder.Path("outputs", "full", "tables"), study.Tables);
    }

    [Fact]
    public void Outside_a_workbook_the_error_says_what_was_looked_for()
    {
        using var elsewhere = new TempFolder();
        var error = Assert.Throws<DirectoryNotFoundException>(() => StudyFolder.Open(from: elsewhere.Root));
        Assert.Contains("FaceValue.Lib.csproj", error.Message);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData(".")]
    public void A_name_that_is_no_plain_folder_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => StudyFolder.Open(name, folder.Root));

    [Fact]
    public void A_missing_input_names_the_file_and_who_writes_it()
    {
        var study = StudyFolder.Open(from: folder.Root);
        var error = Assert.Throws<MissingInputException>(() => study.Input("data/x.csv", "Run notebook 06-films first."));
        Assert.Equal("'data/x.csv' is not there. Run notebook 06-films first.", error.Message);
    }

    [Fact]
    public async Task Inputs_are_logged_with_their_hash_across_awaits_and_only_while_the_log_is_open()
    {
        var study = StudyFolder.Open(from: folder.Root);
        var log = new InputLog();
        File.WriteAllText(folder.Path("abc.txt"), "abc");
        File.WriteAllText(folder.Path("later.txt"), "later");
        using (log.Begin())
        {
            await Task.Yield();
            await Task.Run(() => study.Input("abc.txt", ""), TestContext.Current.CancellationToken);
        }
        study.Input("later.txt", "");
        // SHA-256 of "abc": FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Assert.Single(log.Files).Value);
    }

    public void Dispose() => folder.Dispose();
}
