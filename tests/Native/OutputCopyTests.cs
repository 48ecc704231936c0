using System.Diagnostics;
using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>Only copies in output folders change, and only whole.</summary>
public sealed class OutputCopyTests
{
    static readonly SystemWith Bare = new SystemWith().And("libm.so.6");

    static byte[] Library() => new SmallElf().Needs("libgtk-3.so.0", "libm.so.6").Takes("gtk_init_check").ToBytes();

    [Fact]
    public void A_file_inside_a_NuGet_package_is_refused()
    {
        using var package = new OutputFolder().With(".nupkg.metadata", "{}"u8.ToArray());
        var native = Directory.CreateDirectory(package.File("runtimes/linux-x64/native")).FullName;
        var file = Path.Combine(native, OutputFolder.OpenCv);
        File.WriteAllBytes(file, Library());
        var error = Assert.Throws<NativeStepException>(() => NativeStep.Apply(native, Bare));
        Assert.Contains("NuGet package", error.Message, StringComparison.Ordinal);
        Assert.Equal(Library(), File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_is_cut_and_what_it_led_to_stays(bool symbolic)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows asks for rights to make links, and has no `ln`.");
        using var elsewhere = new OutputFolder().With(OutputFolder.OpenCv, Library());
        using var folder = new OutputFolder();
        string[] arguments = [.. symbolic ? ["-s"] : Array.Empty<string>(), elsewhere.File(OutputFolder.OpenCv), folder.File(OutputFolder.OpenCv)];
        using (var link = Process.Start("ln", arguments)) Assert.True(link.WaitForExit(10_000));
        Assert.Single(folder.Step(Bare));
        Assert.Equal(["libm.so.6"], folder.Needed(OutputFolder.OpenCv));
        Assert.Equal(Library(), elsewhere.Bytes(OutputFolder.OpenCv));
        Assert.Null(new FileInfo(folder.File(OutputFolder.OpenCv)).LinkTarget);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_a_remedy()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes Linux's /proc, which refuses new files even to an administrator.");
        var process = $"/proc/{Environment.ProcessId}";
        var error = Assert.Throws<NativeStepException>(() => OutputCopy.Replace($"{process}/status", Library()));
        Assert.Contains($"{process}/status", error.Message, StringComparison.Ordinal);
        Assert.Contains("writable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_no_part_behind()
    {
        using var folder = new OutputFolder();
        Directory.CreateDirectory(folder.File("taken"));
        Assert.Throws<NativeStepException>(() => OutputCopy.Replace(folder.File("taken"), Library()));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
