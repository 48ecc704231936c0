using CsCheck;
using FaceValue.Native;

namespace FaceValue.Tests.Native;

/// <summary>Whatever lies under a library's name: a clear error that names it, or a proper edit; never a half-written file.</summary>
public sealed class BrokenLibraryTests
{
    static readonly SystemWith Bare = new SystemWith().And("libm.so.6", "GLIBC_2.2.5").And("libstdc++.so.6", "GLIBCXX_3.4.30");

    static byte[] Good() => new SmallElf().Needs("libgtk-3.so.0", "libm.so.6").Asks("libm.so.6", "GLIBC_2.2.5").Asks("libstdc++.so.6", "GLIBCXX_3.4.32")
        .Takes("gtk_init_check").Takes("_ZSt21ios_base_library_initv", 3, used: false).ToBytes();

    [Theory]
    [InlineData(2, 2, 62, "little-endian")]
    [InlineData(1, 1, 62, "64-bit")]
    [InlineData(2, 1, 8, "machine 8")]
    public void Other_kinds_of_machine_are_refused(byte width, byte order, ushort machine, string reason)
    {
        using var folder = new OutputFolder().With(OutputFolder.Torch, new SmallElf { Class = width, Order = order, Machine = machine }.ToBytes());
        Assert.Contains(reason, folder.Refusal(OutputFolder.Torch, Bare), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ: a library of another system, long enough to hold a whole header of the right kind.")]
    public void What_is_not_an_ELF_file_is_refused(string text)
    {
        using var folder = new OutputFolder().With(OutputFolder.OpenCv, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Contains("not an ELF file", folder.Refusal(OutputFolder.OpenCv, Bare), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var good = Good();
        for (var length = 0; length < good.Length; length += 7)
        {
            using var folder = new OutputFolder().With(OutputFolder.Torch, good[..length]);
            folder.Refusal(OutputFolder.Torch, Bare);
        }
    }

    [Fact]
    public void Damaged_bytes_end_in_the_clear_error_or_in_a_file_of_the_same_size()
    {
        var good = Good();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[1, 6].Sample(
            changes =>
            {
                var bytes = (byte[])good.Clone();
                foreach (var (at, value) in changes) bytes[at] = value;
                TryBoth(bytes);
            },
            iter: 1500, threads: 1);
    }

    [Fact]
    public void Random_bytes_behind_a_true_header_end_in_the_clear_error_or_in_a_file_of_the_same_size()
    {
        var header = Good()[..176]; // the header and both program headers
        Gen.Byte.Array[0, 700].Sample(rest => TryBoth([.. header, .. rest]), iter: 500, threads: 1);
    }

    [Fact]
    public void Huge_numbers_in_every_place_end_in_the_clear_error_or_in_a_file_of_the_same_size()
    {
        var good = Good();
        foreach (var number in new[] { ulong.MaxValue, ulong.MaxValue / 2, 1ul << 32, (ulong)good.Length })
            for (var at = 16; at + 8 <= good.Length; at += 8)
            {
                var bytes = (byte[])good.Clone();
                BitConverter.TryWriteBytes(bytes.AsSpan(at), number);
                TryBoth(bytes);
            }
    }

    static void TryBoth(byte[] bytes)
    {
        foreach (var name in new[] { OutputFolder.Torch, OutputFolder.OpenCv })
        {
            using var folder = new OutputFolder().With(name, bytes);
            try
            {
                var edits = folder.Step(Bare);
                Assert.Equal(bytes.Length, folder.Bytes(name).Length);
                if (edits.Count == 0) Assert.Equal(bytes, folder.Bytes(name));
            }
            catch (NativeStepException e)
            {
                Assert.Contains(name, e.Message, StringComparison.Ordinal);
                Assert.Equal(bytes, folder.Bytes(name));
            }
            Assert.Single(Directory.GetFiles(folder.Path));
        }
    }
}
