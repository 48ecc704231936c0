using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using FaceValue.Workbook.Engine.Execution;

namespace FaceValue.Workbook.Engine.Packages;

/// <summary>The packages that a session's cells asked for with <c>#r "nuget: ..."</c>.</summary>
sealed class NuGetReferences
{
    static readonly Lazy<ILookup<string, string>> Own = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    readonly Dictionary<string, PackageReference> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fetches what a cell asks for and makes it known to the cells from here on.</summary>
    /// <returns>The cell without its package lines.</returns>
    /// <exception cref="CellException">A package cannot be had, or cannot live beside what is loaded already.</exception>
    public async Task<string> ResolveAsync(string source, Submissions submissions, CancellationToken cancellation)
    {
        var (text, packages) = PackageReference.TakeFrom(source);
        var added = packages.Where(package => !(asked.TryGetValue(package.Name, out var known) && known.Version == package.Version)).ToList();
        if (added.Count == 0) return text;
        foreach (var package in added)
            if (asked.TryGetValue(package.Name, out var known))
                throw new CellException("PackageError", $"{package.Name} {known.Version} is loaded already; restart the kernel to use {package.Version ?? "another version"}.", package.Line);

        var all = asked.Values.Concat(added).ToList();
        var assets = PackageAssets.Read(await PackageRestore.RunAsync(all, cancellation).ConfigureAwait(false));
        var assemblies = assets.Assemblies.Where(path => !IsOwn(path, added)).ToList();
        submissions.Reference(assemblies);
        FindNatives(assets.NativeFolders, assemblies);
        foreach (var package in added) asked[package.Name] = package;
        return text;
    }

    // What the workbook itself brings is used in its own version, as two copies of one type would not fit each other.
    static bool IsOwn(string path, List<PackageReference> added)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (Own.Value[name].FirstOrDefault() is not { } own) return false;
        var (wanted, have) = (AssemblyName.GetAssemblyName(path).Version, AssemblyName.GetAssemblyName(own).Version);
        if (wanted > have)
            throw new CellException("PackageError", $"{name} {wanted} is needed, but the workbook brings {have}. Ask for an older version of {string.Join(", ", added.Select(package => package.Name))}.", added[0].Line);
        return true;
    }

    static void FindNatives(IReadOnlyList<string> folders, IReadOnlyList<string> assemblies)
    {
        if (folders.Count == 0) return;
        var names = assemblies.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (names.Contains(loaded.LoadedAssembly.GetName().Name ?? "") && AssemblyLoadContext.GetLoadContext(loaded.LoadedAssembly) is { } context)
                context.ResolvingUnmanagedDll += (_, library) => Load(folders, library);
        };
    }

    static nint Load(IReadOnlyList<string> folders, string library)
    {
        string[] files = [library, $"{library}.dll", $"lib{library}.so", $"{library}.so", $"lib{library}.dylib", $"{library}.dylib"];
        foreach (var path in folders.SelectMany(folder => files.Select(file => Path.Combine(folder, file))))
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle)) return handle;
        return 0;
    }
}
