namespace FaceValue.Native;

/// <summary>A name that a library takes from another.</summary>
/// <param name="Index">Its place in the symbol table.</param>
/// <param name="Name">The name as the linker writes it.</param>
/// <param name="Version">The number of the version it is bound to; 0 and 1 mean none.</param>
public sealed record UndefinedSymbol(ulong Index, string Name, ushort Version);

/// <summary>Reads what a library takes from others, and where.</summary>
public static class SymbolTables
{
    const int SymbolSize = 24, RelocationSize = 24;

    /// <summary>Every name that the library does not define itself.</summary>
    public static IReadOnlyList<UndefinedSymbol> SymbolsTaken(this ElfFile elf)
    {
        var symbols = new List<UndefinedSymbol>();
        if (elf.Value(DynamicTag.Symbols) is not { } address) return symbols;
        var (table, count) = (elf.OffsetOf(address), CountOf(elf));
        ulong? versions = elf.Value(DynamicTag.SymbolVersions) is { } v ? elf.OffsetOf(v) : null;
        for (var i = 1ul; i < count; i++)
        {
            var at = table + (i * SymbolSize);
            if (elf.U16(at + 6) != 0) continue; // defined here
            var version = versions is { } start ? (ushort)(elf.U16(start + (2 * i)) & 0x7fff) : (ushort)0;
            symbols.Add(new UndefinedSymbol(i, elf.Text(elf.U32(at)), version));
        }
        return symbols;
    }

    /// <summary>Symbols that the loader must find while loading: used by any relocation other than a call looked up at its first use.</summary>
    public static IReadOnlySet<ulong> SymbolsBoundAtLoad(this ElfFile elf)
    {
        var bound = Relocations(elf, DynamicTag.Relocations, DynamicTag.RelocationsSize).Select(r => r.Symbol).ToHashSet();
        var now = elf.Value(DynamicTag.BindNow) is not null
            || ((elf.Value(DynamicTag.Flags) ?? 0) & 8) != 0 || ((elf.Value(DynamicTag.Flags1) ?? 0) & 1) != 0;
        bound.UnionWith(Relocations(elf, DynamicTag.CallRelocations, DynamicTag.CallRelocationsSize)
            .Where(r => now || r.Kind != elf.LazyCall).Select(r => r.Symbol));
        return bound;
    }

    /// <summary>Symbols that any relocation uses.</summary>
    public static IReadOnlySet<ulong> SymbolsUsed(this ElfFile elf) =>
        Relocations(elf, DynamicTag.Relocations, DynamicTag.RelocationsSize)
            .Concat(Relocations(elf, DynamicTag.CallRelocations, DynamicTag.CallRelocationsSize)).Select(r => r.Symbol).ToHashSet();

    static IEnumerable<(ulong Symbol, uint Kind)> Relocations(ElfFile elf, ulong table, ulong size)
    {
        if (elf.Value(table) is not { } address || elf.Value(size) is not { } bytes || bytes == 0) yield break;
        var start = elf.OffsetOf(address);
        for (var at = 0ul; at < bytes; at += RelocationSize)
        {
            var what = elf.U64(start + at + 8);
            yield return (what >> 32, (uint)what);
        }
    }

    /// <summary>The symbol table does not say its length; the hash table over it does.</summary>
    static ulong CountOf(ElfFile elf)
    {
        if (elf.Value(DynamicTag.Hash) is { } old) return elf.U32(elf.OffsetOf(old) + 4);
        if (elf.Value(DynamicTag.GnuHash) is not { } address) throw elf.Broken("it has no hash table over its symbols");
        var start = elf.OffsetOf(address);
        var (buckets, first, bloom) = (elf.U32(start), elf.U32(start + 4), elf.U32(start + 8));
        var bucketTable = start + 16 + (8ul * bloom);
        var last = 0u;
        for (var i = 0ul; i < buckets; i++) last = Math.Max(last, elf.U32(bucketTable + (4 * i)));
        if (last < first) return first; // nothing but names taken from others
        var chain = bucketTable + (4ul * buckets);
        var symbol = (ulong)last;
        while ((elf.U32(chain + (4 * (symbol - first))) & 1) == 0) symbol++;
        return symbol + 1;
    }
}
