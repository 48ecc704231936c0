using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>The tool as the build calls it.</summary>
public sealed class ProgramTests
{
    static object? Run(params string[] arguments) => typeof(NativeStep).Assembly.EntryPoint!.Invoke(null, [arguments]);

    [Fact]
    public void Without_a_folder_it_says_how_to_call_it() => Assert.Equal(2, Run());

    [Fact]
    public void A_broken_library_fails_the_build_on_Linux_and_nowhere_else()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, "no library"u8.ToArray());
        Assert.Equal(OperatingSystem.IsLinux() ? 1 : 0, Run(folder.Path));
    }

    [Fact]
    public void A_folder_without_native_libraries_is_well()
    {
        using var folder = new OutputFolder();
        Assert.Equal(0, Run(folder.Path));
    }
}
