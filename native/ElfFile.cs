using System.Buffers.Binary;
using System.Text;

namespace FaceValue.Native;

/// <summary>
/// A 64-bit little-endian shared library for x64 or arm64, held in memory: the parts that the loader reads.
/// Whatever the bytes say, reading ends, and ends well or in a <see cref="NativeStepException"/>.
/// </summary>
/// <remarks>System V ABI, chapter 5; Linux Standard Base, "Symbol versioning"; GNU hash table.</remarks>
public sealed class ElfFile
{
    const int X64 = 62, Arm64 = 183;
    readonly byte[] bytes;
    readonly List<(ulong Address, ulong Offset, ulong Size)> loaded = [];
    readonly List<DynamicEntry> dynamic = [];

    /// <summary>Checks the header and reads the dynamic section.</summary>
    /// <param name="path">The name that errors carry.</param>
    /// <param name="bytes">The whole file; edits change it in place.</param>
    /// <exception cref="NativeStepException">Not such a library, or cut off, or damaged.</exception>
    public ElfFile(string path, byte[] bytes)
    {
        Path = path;
        this.bytes = bytes;
        if (bytes.Length < 64 || !bytes.AsSpan(0, 4).SequenceEqual("\u007fELF"u8))
            throw Broken("it is not an ELF file (a Linux library)");
        if (bytes[4] != 2) throw Broken("it is not a 64-bit ELF file");
        if (bytes[5] != 1) throw Broken("it is not a little-endian ELF file");
        if (U16(16) != 3) throw Broken("it is not a shared library");
        if (U16(18) is not (X64 or Arm64)) throw Broken($"it is for machine {U16(18)}, neither x64 ({X64}) nor arm64 ({Arm64})");
        LazyCall = U16(18) == X64 ? 7u : 1026u; // R_X86_64_JUMP_SLOT, R_AARCH64_JUMP_SLOT
        ReadSegments();
    }

    /// <summary>The file's path, for errors.</summary>
    public string Path { get; }

    /// <summary>The relocation type of a function that is looked up at its first call.</summary>
    internal uint LazyCall { get; }

    /// <summary>The bytes, with the edits made so far.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>The dynamic section up to its end mark, in order.</summary>
    public IReadOnlyList<DynamicEntry> Dynamic => dynamic;

    /// <summary>Reads a library from disk.</summary>
    /// <exception cref="NativeStepException">It cannot be read, or is not a library.</exception>
    public static ElfFile Read(string path)
    {
        try { return new ElfFile(path, File.ReadAllBytes(path)); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NativeStepException($"Cannot read '{path}': {e.Message}", e);
        }
    }

    /// <summary>Names of the libraries that the loader must find (DT_NEEDED), in order.</summary>
    public IReadOnlyList<string> Needed() => [.. dynamic.Where(e => e.Tag == DynamicTag.Needed).Select(e => Text(e.Value))];

    /// <summary>The value of a dynamic entry; null where there is none.</summary>
    internal ulong? Value(ulong tag)
    {
        foreach (var entry in dynamic)
            if (entry.Tag == tag) return entry.Value;
        return null;
    }

    /// <summary>Where in the file the byte lies that is loaded at this address.</summary>
    internal ulong OffsetOf(ulong address)
    {
        foreach (var (start, offset, size) in loaded)
            if (address >= start && address - start < size) return offset + (address - start);
        throw Broken($"address 0x{address:x} lies outside what is loaded");
    }

    /// <summary>A name in the string table.</summary>
    internal string Text(ulong index)
    {
        var table = OffsetOf(Value(DynamicTag.StringTable) ?? throw Broken("it has no string table"));
        var size = Value(DynamicTag.StringTableSize) ?? throw Broken("its string table has no size");
        Span(table, size);
        if (index >= size) throw Broken($"name {index} lies outside its string table");
        var rest = Span(table + index, size - index);
        var end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(rest[..end]) : throw Broken($"name {index} has no end");
    }

    internal ushort U16(ulong offset) => BinaryPrimitives.ReadUInt16LittleEndian(Span(offset, 2));
    internal uint U32(ulong offset) => BinaryPrimitives.ReadUInt32LittleEndian(Span(offset, 4));
    internal ulong U64(ulong offset) => BinaryPrimitives.ReadUInt64LittleEndian(Span(offset, 8));

    internal void Write(ulong offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Span(offset, 2), value);
    void Write(ulong offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Span(offset, 8), value);

    /// <summary>Takes entries out of the dynamic section: those behind move up, end marks fill the place left.</summary>
    internal void Remove(IReadOnlySet<DynamicEntry> gone)
    {
        var kept = dynamic.Where(e => !gone.Contains(e)).ToList();
        for (var i = 0; i < dynamic.Count; i++)
        {
            var at = dynamic[i].Offset;
            var (tag, value) = i < kept.Count ? (kept[i].Tag, kept[i].Value) : (DynamicTag.End, 0ul);
            Write(at, tag);
            Write(at + 8, value);
            if (i < kept.Count) kept[i] = kept[i] with { Offset = at };
        }
        dynamic.Clear();
        dynamic.AddRange(kept);
    }

    internal NativeStepException Broken(string reason) =>
        new($"Cannot make '{Path}' ready: {reason}. Delete the file and build again; if that does not help, clear the NuGet cache.");

    Span<byte> Span(ulong offset, ulong size) =>
        offset <= (ulong)bytes.Length && size <= (ulong)bytes.Length - offset
            ? bytes.AsSpan((int)offset, (int)size)
            : throw Broken($"it is cut off or damaged ({size} bytes at {offset} lie outside its {bytes.Length} bytes)");

    void ReadSegments()
    {
        var (start, size, count) = (U64(32), U16(54), U16(56));
        if (size != 56) throw Broken($"a program header has {size} bytes instead of 56");
        (ulong Offset, ulong Size)? section = null;
        for (var i = 0ul; i < count; i++)
        {
            Span(start, (i + 1) * size);
            var header = start + (i * size);
            var (kind, offset, address, length) = (U32(header), U64(header + 8), U64(header + 16), U64(header + 32));
            if (kind is not (1 or 2)) continue;
            Span(offset, length);
            if (kind == 1) loaded.Add((address, offset, length));
            else section = (offset, length);
        }
        var (at, bytesLong) = section ?? throw Broken("it has no dynamic section");
        for (var end = at + bytesLong; at + 16 <= end; at += 16)
        {
            if (U64(at) == DynamicTag.End) return;
            dynamic.Add(new DynamicEntry(U64(at), U64(at + 8), at));
        }
        throw Broken("its dynamic section has no end");
    }
}
