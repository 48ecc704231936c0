using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>The step on libraries made here, for systems made here.</summary>
public sealed class NativeStepTests
{
    const string Marker = "_ZSt21ios_base_library_initv", NewVersion = "GLIBCXX_3.4.32", OldVersion = "GLIBCXX_3.4.30";

    static SmallElf Torch() => new SmallElf().Needs("libc10.so", "libstdc++.so.6")
        .Asks("libstdc++.so.6", OldVersion).Asks("libstdc++.so.6", NewVersion).Takes("_ZSt4cout", 2, lazy: false).Takes(Marker, 3, used: false);

    static SmallElf OpenCv() => new SmallElf().Needs("libfreetype.so.6", "libgtk-3.so.0", "libglib-2.0.so.0", "libm.so.6", "libatomic.so.1", "libX11.so.6")
        .Takes("gtk_init_check").Takes("XOpenDisplay").Takes("sin", lazy: false);

    static SystemWith OldSystem() => new SystemWith().And("libc10.so").And("libm.so.6").And("libstdc++.so.6", OldVersion);

    [Fact]
    public void What_the_system_satisfies_stays_byte_for_byte()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, Torch().ToBytes()).With(OutputFolder.OpenCv, OpenCv().ToBytes());
        var system = new SystemWith().And("libc10.so").And("libm.so.6").And("libstdc++.so.6", OldVersion, NewVersion)
            .And("libfreetype.so.6").And("libgtk-3.so.0").And("libglib-2.0.so.0").And("libatomic.so.1").And("libX11.so.6");
        Assert.Empty(folder.Step(system));
        Assert.Equal(Torch().ToBytes(), folder.Bytes(OutputFolder.Torch));
        Assert.Equal(OpenCv().ToBytes(), folder.Bytes(OutputFolder.OpenCv));
    }

    [Theory]
    [InlineData((ushort)62)]
    [InlineData((ushort)183)]
    public void The_version_that_is_only_named_becomes_weak(ushort machine)
    {
        var library = new SmallElf { Machine = machine }.Needs("libstdc++.so.6").Asks("libstdc++.so.6", OldVersion).Asks("libstdc++.so.6", NewVersion)
            .Takes(Marker, 3, used: false).ToBytes();
        using var folder = new OutputFolder().With(OutputFolder.Torch, library);
        Assert.Equal(folder.File(OutputFolder.Torch), Assert.Single(folder.Step(OldSystem())).File);
        var needs = ElfFile.Read(folder.File(OutputFolder.Torch)).VersionsNeeded();
        Assert.Equal([(OldVersion, false), (NewVersion, true)], needs.Select(n => (n.Version, n.IsWeak)));
        Assert.Equal(1, library.Zip(folder.Bytes(OutputFolder.Torch)).Count(b => b.First != b.Second));
    }

    [Fact]
    public void Libraries_for_windows_on_a_screen_and_unused_ones_are_taken_out_and_the_size_stays()
    {
        var library = OpenCv().ToBytes();
        using var folder = new OutputFolder().With(OutputFolder.OpenCv, library);
        Assert.Single(folder.Step(OldSystem()));
        Assert.Equal(["libm.so.6"], folder.Needed(OutputFolder.OpenCv));
        Assert.Equal(library.Length, folder.Bytes(OutputFolder.OpenCv).Length);
        Assert.Equal(["gtk_init_check", "XOpenDisplay", "sin"], ElfFile.Read(folder.File(OutputFolder.OpenCv)).SymbolsTaken().Select(s => s.Name));
    }

    [Fact]
    public void An_unused_library_that_the_system_has_stays()
    {
        using var folder = new OutputFolder().With(OutputFolder.OpenCv, OpenCv().ToBytes());
        folder.Step(OldSystem().And("libfreetype.so.6"));
        Assert.Equal(["libfreetype.so.6", "libm.so.6"], folder.Needed(OutputFolder.OpenCv));
    }

    [Fact]
    public void Twice_is_once_and_the_time_and_mode_of_the_file_stay()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, Torch().ToBytes()).With(OutputFolder.OpenCv, OpenCv().ToBytes());
        var time = new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        var files = new[] { OutputFolder.Torch, OutputFolder.OpenCv };
        foreach (var file in files) File.SetLastWriteTimeUtc(folder.File(file), time);
        Assert.Equal(2, folder.Step(OldSystem()).Count);
        var once = files.Select(folder.Bytes).ToList();
        Assert.Empty(folder.Step(OldSystem()));
        Assert.Equal(once, files.Select(folder.Bytes));
        Assert.All(files, file => Assert.Equal(time, File.GetLastWriteTimeUtc(folder.File(file))));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("libzzz.so.9", "apt-file")]
    [InlineData("libgomp.so.1", "libgomp1")]
    [InlineData("libc10.so.2", "NuGet")]
    public void Anything_else_that_is_missing_is_named_with_its_remedy_and_the_file_stays(string library, string remedy)
    {
        using var folder = new OutputFolder().With(OutputFolder.OpenCv, OpenCv().Needs(library).ToBytes());
        var message = folder.Refusal(OutputFolder.OpenCv, OldSystem());
        Assert.Contains(library, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.DoesNotContain("libgtk", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_lies_beside_the_file_is_not_missing()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, Torch().ToBytes()).With("libc10.so", []);
        Assert.Single(folder.Step(new SystemWith().And("libstdc++.so.6", OldVersion)));
    }

    [Fact]
    public void A_version_of_another_library_that_is_missing_is_named()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, new SmallElf().Needs("libm.so.6").Asks("libm.so.6", "GLIBC_9.9").ToBytes());
        Assert.Contains("GLIBC_9.9", folder.Refusal(OutputFolder.Torch, OldSystem().And("libm.so.6", "GLIBC_2.2.5")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_stays_where_another_symbol_is_bound_to_it()
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, Torch().Takes("_ZSt9really_newv", 3).ToBytes());
        Assert.Contains("_ZSt9really_newv", folder.Refusal(OutputFolder.Torch, OldSystem()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_stays_where_the_known_symbol_is_used()
    {
        var library = new SmallElf().Needs("libstdc++.so.6").Asks("libstdc++.so.6", NewVersion).Takes(Marker, 2, used: true).ToBytes();
        using var folder = new OutputFolder().With(OutputFolder.Torch, library);
        Assert.Contains(Marker, folder.Refusal(OutputFolder.Torch, OldSystem()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gtk_widget_type", "libgtk-3-0", false)] // data, which the loader must find at once
    [InlineData("FT_New_Face", "libfreetype6", true)] // a call that somebody makes
    public void A_library_that_is_used_is_never_taken_out(string symbol, string package, bool lazy)
    {
        using var folder = new OutputFolder().With(OutputFolder.OpenCv, OpenCv().Takes(symbol, lazy: lazy).ToBytes());
        Assert.Contains(package, folder.Refusal(OutputFolder.OpenCv, OldSystem()), StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_in_the_runtimes_folder_of_this_processor_are_edited_too()
    {
        using var folder = new OutputFolder();
        var name = $"linux-{System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        var native = Directory.CreateDirectory(folder.File($"runtimes/{name}/native"));
        File.WriteAllBytes(Path.Combine(native.FullName, OutputFolder.OpenCv), OpenCv().ToBytes());
        Assert.Equal(Path.Combine(native.FullName, OutputFolder.OpenCv), Assert.Single(folder.Step(OldSystem())).File);
    }

    [Fact]
    public void A_folder_without_these_libraries_is_left_alone_and_one_that_is_not_there_is_named()
    {
        using var folder = new OutputFolder();
        Assert.Empty(folder.Step(OldSystem()));
        var error = Assert.Throws<NativeStepException>(() => NativeStep.Apply(folder.File("nowhere"), OldSystem()));
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }
}
