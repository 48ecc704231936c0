namespace FaceValue.Native;

/// <summary>
/// libOpenCvSharpExtern.so names libraries that draw windows on a screen, which a notebook never opens, and two that it does not use at all.
/// Where the system lacks one of them the loader refuses the whole file, so their names are taken out.
/// A function that is looked up at its first call may be missing as long as nobody calls it; anything else may not, and is then left in.
/// </summary>
public static class UnusedLibrariesEdit
{
    // How a library's file name starts, and how all its symbols do.
    static readonly (string Library, string Symbol)[] Screen =
    [
        ("libgtk-", "gtk_"), ("libgdk-", "gdk_"), ("libgdk_pixbuf-", "gdk_pixbuf_"), ("libpango", "pango_"), ("libatk-", "atk_"), ("libcairo", "cairo_"),
        ("libgio-", "g_"), ("libgobject-", "g_"), ("libglib-", "g_"), ("libharfbuzz.", "hb_"), ("libdrm.", "drm"), ("libX11.", "X"),
    ];

    static readonly (string Library, string Symbol)[] Surplus = [("libfreetype.", "FT_"), ("libatomic.", "__atomic_")];

    /// <summary>Takes the names out in memory, where the system lacks a library that the file needs.</summary>
    /// <returns>What was changed; null where nothing had to be.</returns>
    public static string? Apply(ElfFile elf, ISystemLibraries system)
    {
        ArgumentNullException.ThrowIfNull(elf);
        ArgumentNullException.ThrowIfNull(system);
        var needed = elf.Dynamic.Where(e => e.Tag == DynamicTag.Needed).Select(e => (Entry: e, Name: elf.Text(e.Value))).ToList();
        var missing = Requirements.Missing(elf, system).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0) return null;

        var (taken, atLoad) = (elf.SymbolsTaken(), elf.SymbolsBoundAtLoad());
        var versioned = elf.VersionsNeeded().Select(n => n.Library).ToHashSet(StringComparer.Ordinal);
        var gone = needed.Where(n => !versioned.Contains(n.Name) && (OnlyForScreens(n.Name) || (missing.Contains(n.Name) && Unused(n.Name)))).ToList();
        if (gone.Count == 0) return null;
        elf.Remove(gone.Select(n => n.Entry).ToHashSet());
        return $"no longer needs {string.Join(", ", gone.Select(n => n.Name))}";

        bool OnlyForScreens(string name) => Screen.FirstOrDefault(s => Is(name, s.Library)).Symbol is { } start
            && !taken.Any(s => Is(s.Name, start) && atLoad.Contains(s.Index));
        bool Unused(string name) => Surplus.FirstOrDefault(s => Is(name, s.Library)).Symbol is { } start && !taken.Any(s => Is(s.Name, start));
    }

    static bool Is(string name, string start) => name.StartsWith(start, StringComparison.Ordinal);
}
