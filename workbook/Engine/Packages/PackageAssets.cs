using System.Text.Json;

namespace FaceValue.Workbook.Engine.Packages;

/// <summary>What a restore put on disk.</summary>
/// <param name="Assemblies">Managed libraries to compile against and load.</param>
/// <param name="NativeFolders">Folders of native libraries.</param>
/// <param name="Packages">Name and version of every package, asked for or needed by one.</param>
sealed record PackageAssets(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders, IReadOnlyList<string> Packages)
{
    /// <summary>Reads <c>project.assets.json</c>.</summary>
    public static PackageAssets Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = root.GetProperty("libraries");
        // The target with a runtime identifier lists what this system loads, flattened.
        var target = root.GetProperty("targets").EnumerateObject().OrderByDescending(target => target.Name.Contains('/')).First().Value;
        var (assemblies, natives, packages) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var package in target.EnumerateObject())
        {
            packages.Add(package.Name.Replace('/', ' '));
            if (!libraries.GetProperty(package.Name).TryGetProperty("path", out var relative)) continue;
            foreach (var (kind, into) in (ReadOnlySpan<(string, List<string>)>)[("runtime", assemblies), ("native", natives)])
                if (package.Value.TryGetProperty(kind, out var files))
                    into.AddRange(files.EnumerateObject()
                        .Where(file => !file.Name.EndsWith("_._", StringComparison.Ordinal))
                        .Select(file => folders.Select(folder => Path.Combine(folder, relative.GetString()!, file.Name)).First(File.Exists)));
        }
        return new PackageAssets(assemblies, [.. natives.Select(file => Path.GetDirectoryName(file)!).Distinct()], packages);
    }
}
