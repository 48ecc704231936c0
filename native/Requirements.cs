namespace FaceValue.Native;

/// <summary>Whether a library will load here.</summary>
public static class Requirements
{
    /// <summary>Names of needed libraries that lie neither beside the file nor on the system.</summary>
    public static IReadOnlyList<string> Missing(ElfFile elf, ISystemLibraries system)
    {
        ArgumentNullException.ThrowIfNull(elf);
        ArgumentNullException.ThrowIfNull(system);
        return [.. elf.Needed().Where(library => !IsBeside(elf, library) && !system.Has(library))];
    }

    /// <summary>Stops where the file, as edited, would not load.</summary>
    /// <exception cref="NativeStepException">Names every library and version that is missing, and what to install.</exception>
    public static void Check(ElfFile elf, ISystemLibraries system)
    {
        var missing = Missing(elf, system);
        var offered = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var faults = missing.Select(library => $"{library} is missing: {Remedy.For(library)}").ToList();
        foreach (var need in elf.VersionsNeeded().Where(n => !n.IsWeak && !missing.Contains(n.Library) && !IsBeside(elf, n.Library)))
        {
            if (!system.Has(need.Library))
            {
                faults.Add($"{need.Library} is missing: {Remedy.For(need.Library)}");
                continue;
            }
            if (!offered.TryGetValue(need.Library, out var versions))
                offered[need.Library] = versions = system.VersionsOf(need.Library);
            // The loader takes a library without any versions as it is.
            if (versions.Count > 0 && !versions.Contains(need.Version))
                faults.Add($"{need.Library} is too old, it lacks {need.Version}: {Remedy.For(need.Library)}");
        }
        if (faults.Count > 0)
            throw new NativeStepException($"'{elf.Path}' cannot load on this system. {string.Join(" ", faults.Distinct())}");
    }

    // Library file names never hold a separator; a damaged one must not lead out of the folder.
    static bool IsBeside(ElfFile elf, string library) =>
        library.Length > 0 && library == Path.GetFileName(library) && File.Exists(Path.Combine(Path.GetDirectoryName(elf.Path)!, library));
}
