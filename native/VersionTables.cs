namespace FaceValue.Native;

/// <summary>A symbol version that a library asks of another.</summary>
/// <param name="Library">The library asked, such as <c>libstdc++.so.6</c>.</param>
/// <param name="Version">The version, such as <c>GLIBCXX_3.4.32</c>.</param>
/// <param name="Index">The number that symbols bound to it carry.</param>
/// <param name="Flags">Bit 2: weak, the loader goes on without it.</param>
/// <param name="FlagsOffset">Where in the file the flags lie, in bytes.</param>
public sealed record VersionNeed(string Library, string Version, ushort Index, ushort Flags, ulong FlagsOffset)
{
    /// <summary>The flag that makes the loader go on without the version (VER_FLG_WEAK).</summary>
    public const ushort Weak = 2;

    /// <summary>Whether the loader goes on without it.</summary>
    public bool IsWeak => (Flags & Weak) != 0;
}

/// <summary>Reads the tables of symbol versions. Each step goes forward in the file, so damaged tables end too.</summary>
public static class VersionTables
{
    /// <summary>The versions that the library asks of others.</summary>
    public static IReadOnlyList<VersionNeed> VersionsNeeded(this ElfFile elf)
    {
        var needs = new List<VersionNeed>();
        if (elf.Value(DynamicTag.Needs) is not { } address) return needs;
        var count = elf.Value(DynamicTag.NeedCount) ?? 0;
        var at = elf.OffsetOf(address);
        for (var i = 0ul; i < count; i++)
        {
            var library = elf.Text(elf.U32(at + 4));
            var one = at + elf.U32(at + 8);
            for (int k = 0, versions = elf.U16(at + 2); k < versions; k++)
            {
                needs.Add(new VersionNeed(library, elf.Text(elf.U32(one + 8)), elf.U16(one + 6), elf.U16(one + 4), one + 4));
                if (elf.U32(one + 12) is var next && next == 0) break;
                one += next;
            }
            if (elf.U32(at + 12) is var further && further == 0) break;
            at += further;
        }
        return needs;
    }

    /// <summary>The versions that the library defines; its own name is among them.</summary>
    public static IReadOnlyList<string> VersionsDefined(this ElfFile elf)
    {
        var versions = new List<string>();
        if (elf.Value(DynamicTag.Definitions) is not { } address) return versions;
        var count = elf.Value(DynamicTag.DefinitionCount) ?? 0;
        var at = elf.OffsetOf(address);
        for (var i = 0ul; i < count; i++)
        {
            versions.Add(elf.Text(elf.U32(at + elf.U32(at + 12))));
            if (elf.U32(at + 16) is var next && next == 0) break;
            at += next;
        }
        return versions;
    }
}
