using System.Globalization;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Notebooks;

/// <summary>The workbook's notebooks: <c>notebooks/NN-name.ipynb</c>, in the order of their numbers.</summary>
/// <param name="root">The workbook's top folder.</param>
public sealed partial class NotebookCatalog(string root)
{
    /// <summary>Where they lie.</summary>
    public string Folder { get; } = Path.Combine(root, "notebooks");

    /// <summary>Every notebook's path, sorted.</summary>
    public IReadOnlyList<string> All { get; } = Directory.Exists(Path.Combine(root, "notebooks"))
        ? [.. Directory.EnumerateFiles(Path.Combine(root, "notebooks"), "*.ipynb").Where(path => Names().IsMatch(Path.GetFileName(path))).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Finds notebooks by number (<c>7</c>, <c>07</c>), name (<c>07-movie-arcs</c>, <c>movie-arcs</c>) or path.</summary>
    /// <param name="wanted">What was asked for; nothing stands for all.</param>
    /// <returns>Paths, each once, in the order of the story.</returns>
    /// <exception cref="FileNotFoundException">Some are not there; the message names them all, and those that exist.</exception>
    public IReadOnlyList<string> Find(IReadOnlyCollection<string> wanted)
    {
        if (wanted.Count == 0)
            return All.Count > 0 ? All : throw new FileNotFoundException($"There is no notebook in '{Folder}'. Expected names such as 01-collect.ipynb.");
        var found = wanted.Select(name => (Name: name, Path: Find(name))).ToList();
        var missing = found.Where(pair => pair.Path is null).Select(pair => $"'{pair.Name}'").ToList();
        if (missing.Count > 0)
            throw new FileNotFoundException($"No notebook is called {string.Join(" or ", missing)}. There are: {(All.Count == 0 ? "none" : string.Join(", ", All.Select(Stem)))}.");
        var paths = found.Select(pair => pair.Path!).Distinct().Order(StringComparer.Ordinal).ToList();
        var same = paths.GroupBy(Stem, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (same is not null) throw new InvalidDataException($"{string.Join(" and ", same)} share a name, and would overwrite each other's outputs. Run them one by one with different --outputs.");
        return paths;
    }

    /// <summary>A notebook's name: no folder, no ending.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(path);

    string? Find(string wanted) =>
        int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? All.FirstOrDefault(path => int.Parse(Stem(path).Split('-')[0], CultureInfo.InvariantCulture) == number)
            : All.FirstOrDefault(path => Stem(path).Equals(wanted, StringComparison.OrdinalIgnoreCase) || Stem(path)[(Stem(path).IndexOf('-') + 1)..].Equals(wanted, StringComparison.OrdinalIgnoreCase))
              ?? (wanted.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)
                  ? ((string[])[Path.GetFullPath(wanted), Path.Combine(root, wanted), Path.Combine(Folder, wanted)]).FirstOrDefault(File.Exists) : null);

    [GeneratedRegex(@"^[0-9]{1,4}-[^/\\]+\.ipynb\z")]
    private static partial Regex Names();
}
