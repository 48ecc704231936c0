using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>The last steps of reading any set of picture files: look at each, group the equal ones, put everything in one list or the other.</summary>
static class SetReading
{
    /// <summary>Makes the set, or one error that names everything wrong with it.</summary>
    /// <param name="name">The set's name, and the source of its faces.</param>
    /// <param name="folder">What the files are named from.</param>
    /// <param name="taxonomy">The classes.</param>
    /// <param name="listed">Every picture that the set names. Those of dropped classes are left out without being looked at.</param>
    /// <param name="leftOut">What was left out before.</param>
    /// <param name="offenders">What is wrong so far; broken files join it.</param>
    /// <param name="remedy">What to do about offenders.</param>
    /// <param name="progress">Pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    public static async Task<FaceSet> FinishAsync(string name, string folder, Taxonomy taxonomy, IReadOnlyList<ListedImage> listed, IReadOnlyList<LeftOutItem> leftOut,
        Offenders offenders, string remedy, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var kept = listed.Where(image => image.Class.IsKept).ToList();
        var files = await PictureFile.ReadAsync(folder, [.. kept.Select(image => image.File)], offenders, progress, cancellation).ConfigureAwait(false);
        offenders.ThrowIfAny(remedy);
        if (kept.Count == 0)
            throw new InvalidDataException($"'{folder}' holds no picture of {string.Join(", ", taxonomy.Names)}. {remedy}");
        return new FaceSet
        {
            Name = name,
            Folder = folder,
            Taxonomy = taxonomy,
            Faces = [.. kept.Zip(files, (image, file) => Face(name, taxonomy, image, file!))],
            LeftOut = [.. leftOut, .. listed.Where(image => !image.Class.IsKept).Select(image => image.Dropped)],
        };
    }

    /// <summary>The class that a label stands for, or null with the label among the offenders.</summary>
    public static LabelClass? ClassOf(string label, IReadOnlyDictionary<string, string> labels, Taxonomy taxonomy, string item, Offenders offenders)
    {
        if (!labels.TryGetValue(label, out var name))
        {
            offenders.Add(item, $"its label '{label}' is unknown; known are {string.Join(", ", labels.Keys)}");
            return null;
        }
        var found = taxonomy.Find(name);
        if (found is null) offenders.Add(item, $"its label '{label}' stands for '{name}', which is none of the {taxonomy.Name}");
        return found;
    }

    // Benchmark sets name no photographers. That two files have the same bytes is all that is known for certain about who is who.
    static LabelledFace Face(string name, Taxonomy taxonomy, ListedImage image, PictureFile file) => new()
    {
        Id = image.Id,
        Set = name,
        File = image.File,
        Class = image.Class.Name,
        ClassIndex = taxonomy.IndexOf(image.Class.Name),
        Source = name,
        DuplicateGroup = $"sha256:{file.Sha256}",
        OriginalSplit = image.Part,
        Width = file.Width,
        Height = file.Height,
        Sha256 = file.Sha256,
    };
}
