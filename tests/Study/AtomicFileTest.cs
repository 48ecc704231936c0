using FaceValue.Study;

namespace FaceValue.Tests.Study;

public sealed class AtomicFileTest : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public void A_file_is_written_whole_and_its_folder_made()
    {
        var path = folder.Path("new", "a.txt");
        AtomicFile.Write(path, "déjà vu\n");
        Assert.Equal("déjà vu\n"u8.ToArray(), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_failing_writer_leaves_the_old_file_and_nothing_else()
    {
        var path = folder.Path("a.txt");
        AtomicFile.Write(path, "old");
        var error = Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException("disk on fire");
        }));
        Assert.Equal("disk on fire", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_that_names_the_file()
    {
        var file = folder.Path("file");
        File.WriteAllText(file, "");
        var path = Path.Combine(file, "below", "a.txt");
        var error = Assert.ThrowsAny<IOException>(() => AtomicFile.Write(path, "x"));
        Assert.Contains("file", error.Message);
    }

    [Fact]
    public void Many_writers_of_one_file_leave_one_of_their_contents()
    {
        var path = folder.Path("a.txt");
        var contents = Enumerable.Range(0, 40).Select(i => new string((char)('a' + i % 26), 5000)).ToArray();
        Parallel.ForEach(contents, text => AtomicFile.Write(path, text));
        Assert.Contains(File.ReadAllText(path), contents);
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    public void Dispose() => folder.Dispose();
}
