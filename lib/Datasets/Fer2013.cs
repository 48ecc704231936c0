using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>Reads FER2013 in either of the forms it is passed around in: Kaggle's folders, or one table of pixels. Both give the same faces, labels and parts; only their names differ.</summary>
/// <remarks>
/// Goodfellow et al. 2013, "Challenges in Representation Learning". The challenge's public and private test are both test here, as in the folders, which hold them together.
/// </remarks>
public static class Fer2013
{
    const string Name = "fer2013";

    /// <summary>What the folders' names stand for.</summary>
    public static IReadOnlyDictionary<string, string> Folders { get; } = new Dictionary<string, string>
    {
        ["angry"] = "angry", ["disgust"] = "disgust", ["fear"] = "fear", ["happy"] = "happy", ["neutral"] = "neutral", ["sad"] = "sad", ["surprise"] = "surprise",
    };

    /// <summary>What the numbers in the table stand for.</summary>
    public static IReadOnlyDictionary<string, string> Numbers { get; } = new Dictionary<string, string>
    {
        ["0"] = "angry", ["1"] = "disgust", ["2"] = "fear", ["3"] = "happy", ["4"] = "sad", ["5"] = "surprise", ["6"] = "neutral",
    };

    /// <summary>Reads Kaggle's folders: <c>train/angry/…</c> and <c>test/angry/…</c>.</summary>
    /// <param name="folder">The folder that holds <c>train</c> and <c>test</c>.</param>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    /// <param name="progress">Pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <exception cref="MissingInputException">The folder is not there.</exception>
    /// <exception cref="InvalidDataException">Folders have unknown names or pictures cannot be used; the first twenty are named.</exception>
    public static Task<FaceSet> ReadFoldersAsync(string folder, Taxonomy? taxonomy = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        ClassFolders.ReadAsync(Name, folder, taxonomy ?? Taxonomy.Expressions, Folders, progress, cancellation);

    /// <summary>Reads <c>fer2013.csv</c>: a row a picture, with its number, its pixels and its part.</summary>
    /// <param name="table">The file.</param>
    /// <param name="cache">Where the pictures are written, once for each version of the file: everything after this step reads pictures.</param>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    /// <param name="progress">Rows read, then pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures; what was written is used the next time.</param>
    /// <exception cref="MissingInputException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">Rows cannot be used; the first twenty are named.</exception>
    public static async Task<FaceSet> ReadTableAsync(string table, string cache, Taxonomy? taxonomy = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        taxonomy ??= Taxonomy.Expressions;
        var pictures = await FerPictures.OpenAsync(table, cache, progress, cancellation).ConfigureAwait(false);
        var (listed, offenders) = (new List<ListedImage>(), new Offenders($"'{table}'"));
        foreach (var row in pictures.Rows)
            if (SetReading.ClassOf(row.Label, Numbers, taxonomy, FerRow.Place(row.Row), offenders) is { } found)
                listed.Add(new ListedImage(row.Id, row.File, found, row.Part));
        return await SetReading.FinishAsync(Name, pictures.Folder, taxonomy, listed, [], offenders, "Get the file anew; its rows are emotion, pixels and Usage.", progress, cancellation).ConfigureAwait(false);
    }
}
