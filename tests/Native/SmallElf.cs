using System.Buffers.Binary;
using System.Text;

namespace FaceValue.Tests.Native;

/// <summary>Writes a small but true ELF64 shared library: one loaded segment that starts at address 0, so that addresses are offsets.</summary>
sealed class SmallElf
{
    readonly List<string> needed = [];
    readonly List<(string Library, string Version)> versions = [];
    readonly List<(string Name, ushort Version, bool Lazy, bool Used)> symbols = [];

    public ushort Machine { get; init; } = 62;
    public byte Class { get; init; } = 2;
    public byte Order { get; init; } = 1;

    /// <summary>Names a library that must be there.</summary>
    public SmallElf Needs(params string[] libraries) { needed.AddRange(libraries); return this; }

    /// <summary>Asks a version of a library; its number is 2 for the first, 3 for the next.</summary>
    public SmallElf Asks(string library, string version) { versions.Add((library, version)); return this; }

    /// <summary>Takes a function from another library, called lazily, bound at load or not used at all.</summary>
    public SmallElf Takes(string name, ushort version = 0, bool lazy = true, bool used = true) { symbols.Add((name, version, lazy, used)); return this; }

    public byte[] ToBytes()
    {
        var names = new MemoryStream();
        names.WriteByte(0);
        uint Name(string text)
        {
            var at = (uint)names.Length;
            names.Write(Encoding.UTF8.GetBytes(text + "\0"));
            return at;
        }

        var needs = needed.Select(Name).ToList();
        var symbolTable = new byte[24 * (symbols.Count + 1)];
        var symbolVersions = new byte[2 * (symbols.Count + 1)];
        var (atLoad, calls) = (new List<ulong>(), new List<ulong>());
        for (var i = 0; i < symbols.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(symbolTable.AsSpan(24 * (i + 1)), Name(symbols[i].Name));
            BinaryPrimitives.WriteUInt16LittleEndian(symbolVersions.AsSpan(2 * (i + 1)), symbols[i].Version);
            if (symbols[i].Used) (symbols[i].Lazy ? calls : atLoad).Add((ulong)i + 1);
        }
        var versionNeeds = new MemoryStream();
        for (var i = 0; i < versions.Count; i++)
        {
            var last = i == versions.Count - 1;
            Put(versionNeeds, (ushort)1, (ushort)1, Name(versions[i].Library), 16u, last ? 0u : 32u);
            Put(versionNeeds, 0u, (ushort)0, (ushort)(i + 2), Name(versions[i].Version), 0u);
        }
        var hash = new MemoryStream(); // the old kind: one bucket, and the number of symbols
        Put(hash, 1u, (uint)symbols.Count + 1, 0u);
        hash.Write(new byte[4 * (symbols.Count + 1)]);

        var file = new MemoryStream();
        file.Write(new byte[64 + (2 * 56)]);
        ulong Place(byte[] part)
        {
            while (file.Length % 8 != 0) file.WriteByte(0);
            var at = (ulong)file.Length;
            file.Write(part);
            return at;
        }
        var entries = needs.Select(n => (Tag: 1ul, Value: (ulong)n)).ToList();
        entries.AddRange([(5, Place(names.ToArray())), (10, (ulong)names.Length), (6, Place(symbolTable)), (4, Place(hash.ToArray())), (0x6ffffff0, Place(symbolVersions))]);
        if (versions.Count > 0) entries.AddRange([(0x6ffffffe, Place(versionNeeds.ToArray())), (0x6fffffff, (ulong)versions.Count)]);
        entries.AddRange([(7, Place(Relocations(atLoad, 6))), (8, 24ul * (ulong)atLoad.Count), (23, Place(Relocations(calls, Machine == 62 ? 7u : 1026u))), (2, 24ul * (ulong)calls.Count)]);
        var dynamic = new MemoryStream();
        foreach (var (tag, value) in entries) Put(dynamic, tag, value);
        Put(dynamic, 0ul, 0ul);
        var dynamicAt = Place(dynamic.ToArray());

        var size = (ulong)file.Length;
        file.Position = 0;
        file.Write([0x7f, (byte)'E', (byte)'L', (byte)'F', Class, Order, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Put(file, (ushort)3, Machine, 1u, 0ul, 64ul, 0ul, 0u, (ushort)64, (ushort)56, (ushort)2, (ushort)64, (ushort)0, (ushort)0);
        Put(file, 1u, 6u, 0ul, 0ul, 0ul, size, size, 4096ul);
        Put(file, 2u, 6u, dynamicAt, dynamicAt, dynamicAt, (ulong)dynamic.Length, (ulong)dynamic.Length, 8ul);
        return file.ToArray();
    }

    static byte[] Relocations(List<ulong> ofSymbols, uint kind)
    {
        var table = new MemoryStream();
        foreach (var symbol in ofSymbols) Put(table, 0ul, (symbol << 32) | kind, 0ul);
        return table.ToArray();
    }

    static void Put(Stream stream, params object[] numbers)
    {
        foreach (var number in numbers)
            stream.Write(number switch
            {
                ushort n => BitConverter.GetBytes(n),
                uint n => BitConverter.GetBytes(n),
                ulong n => BitConverter.GetBytes(n),
                _ => throw new ArgumentException($"No width for {number.GetType()}.", nameof(numbers)),
            });
    }
}
