using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>Reads sets that keep each class's pictures in a folder of its name, with or without folders for the parts above: <c>train/angry/1.png</c>, <c>thumb-up/1.png</c>.</summary>
public static class ClassFolders
{
    static readonly IReadOnlyDictionary<string, SplitPart> Parts = new Dictionary<string, SplitPart>(StringComparer.OrdinalIgnoreCase)
    {
        ["train"] = SplitPart.Train, ["val"] = SplitPart.Validation, ["valid"] = SplitPart.Validation, ["validation"] = SplitPart.Validation, ["test"] = SplitPart.Test,
    };

    static readonly HashSet<string> Endings = new([".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".gif"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a set.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="folder">The folder that holds the parts' or the classes' folders.</param>
    /// <param name="taxonomy">The classes.</param>
    /// <param name="labels">Folder name -> class name; by default each class's own name. Case does not matter.</param>
    /// <param name="progress">Pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <exception cref="MissingInputException">The folder is not there.</exception>
    /// <exception cref="InvalidDataException">Folders have unknown names, pictures cannot be used, or there are none; the first twenty are named.</exception>
    public static Task<FaceSet> ReadAsync(string name, string folder, Taxonomy taxonomy, IReadOnlyDictionary<string, string>? labels = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(taxonomy);
        if (!Directory.Exists(folder)) throw new MissingInputException(folder, "Give the folder that holds the classes' folders, or those of train and test above them.");
        var known = new Dictionary<string, string>(labels ?? taxonomy.Classes.ToDictionary(one => one.Name, one => one.Name), StringComparer.OrdinalIgnoreCase);
        var (listed, leftOut, offenders) = (new List<ListedImage>(), new List<LeftOutItem>(), new Offenders($"The folders of '{folder}'"));

        var top = Below(folder);
        var parts = top.Where(below => Parts.ContainsKey(below)).ToList();
        if (parts.Count == 0) ListClasses("", null);
        else
        {
            foreach (var strange in top.Except(parts)) offenders.Add(strange, $"expected {string.Join(", ", Parts.Keys)} beside '{parts[0]}'");
            foreach (var part in parts) ListClasses(part + "/", Parts[part]);
            ListLoose("");
        }
        return SetReading.FinishAsync(name, folder, taxonomy, listed, leftOut, offenders,
            "Put each picture into a folder named after its class, or map the folders' names with labels.", progress, cancellation);

        void ListClasses(string above, SplitPart? part)
        {
            ListLoose(above);
            foreach (var label in Below(Path.Combine(folder, above)))
                if (SetReading.ClassOf(label, known, taxonomy, above + label, offenders) is { } found)
                    ListPictures(above + label, found, part);
        }

        void ListPictures(string place, LabelClass found, SplitPart? part)
        {
            foreach (var deeper in Below(Path.Combine(folder, place))) offenders.Add($"{place}/{deeper}", "expected pictures here, not a folder");
            foreach (var file in Files(Path.Combine(folder, place)))
            {
                var path = $"{place}/{file}";
                if (Endings.Contains(Path.GetExtension(file))) listed.Add(new ListedImage($"{name}:{path}", path, found, part));
                else leftOut.Add(new LeftOutItem($"{name}:{path}", found.Name, "no picture file"));
            }
        }

        // Systems leave their own files about; a picture without a class is a mistake.
        void ListLoose(string place)
        {
            foreach (var file in Files(Path.Combine(folder, place)))
                if (Endings.Contains(Path.GetExtension(file))) offenders.Add(place + file, "it lies in no class's folder");
                else leftOut.Add(new LeftOutItem($"{name}:{place}{file}", "", "no picture file"));
        }
    }

    static IReadOnlyList<string> Below(string folder) => [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
