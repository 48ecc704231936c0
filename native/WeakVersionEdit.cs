namespace FaceValue.Native;

/// <summary>
/// libLibTorchSharp.so asks for GLIBCXX_3.4.32, which Debian 12 and Ubuntu 22.04 do not have, on behalf of a single function that nothing in it calls:
/// newer compilers leave that name in every file that uses streams. Marked weak, the version is no longer a condition of loading.
/// </summary>
public static class WeakVersionEdit
{
    const string Library = "libstdc++.so.6", Version = "GLIBCXX_3.4.32";
    const string Marker = "_ZSt21ios_base_library_initv"; // std::ios_base_library_init()

    /// <summary>Marks the version weak in memory, where the system lacks it.</summary>
    /// <returns>What was changed; null where nothing had to be.</returns>
    /// <exception cref="NativeStepException">Something that is really used is bound to that version.</exception>
    public static string? Apply(ElfFile elf, ISystemLibraries system)
    {
        ArgumentNullException.ThrowIfNull(elf);
        ArgumentNullException.ThrowIfNull(system);
        var needs = elf.VersionsNeeded().Where(n => n is { Library: Library, Version: Version, IsWeak: false }).ToList();
        if (needs.Count == 0 || !system.Has(Library) || system.VersionsOf(Library).Contains(Version)) return null;
        var used = elf.SymbolsUsed();
        var bound = elf.SymbolsTaken().Where(s => needs.Any(n => n.Index == s.Version)).ToList();
        var real = bound.Where(s => s.Name != Marker || used.Contains(s.Index)).Select(s => s.Name).ToList();
        if (real.Count > 0)
            throw new NativeStepException($"'{elf.Path}' uses {string.Join(", ", real)} of {Version}, which this system's {Library} does not have. {Remedy.For(Library)}");
        foreach (var need in needs) elf.Write(need.FlagsOffset, (ushort)(need.Flags | VersionNeed.Weak));
        return $"{Version} of {Library} is no longer a condition of loading";
    }
}
