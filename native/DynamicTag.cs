namespace FaceValue.Native;

/// <summary>The tags of the dynamic section that are read here.</summary>
static class DynamicTag
{
    public const ulong End = 0, Needed = 1, Hash = 4, StringTable = 5, Symbols = 6, Relocations = 7, RelocationsSize = 8;
    public const ulong StringTableSize = 10, CallRelocationsSize = 2, BindNow = 24, CallRelocations = 23, Flags = 30;
    public const ulong GnuHash = 0x6ffffef5, SymbolVersions = 0x6ffffff0, Flags1 = 0x6ffffffb;
    public const ulong Definitions = 0x6ffffffc, DefinitionCount = 0x6ffffffd, Needs = 0x6ffffffe, NeedCount = 0x6fffffff;
}
