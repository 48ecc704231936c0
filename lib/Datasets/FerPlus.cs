using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>Reads FER2013's pictures with the labels of FER+, where ten people looked at each picture again.</summary>
/// <remarks>
/// Barsoum et al. 2016, "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced Label Distribution". Its rows belong to those of <c>fer2013.csv</c> by their order;
/// the pictures in Kaggle's folders are numbered otherwise, so there the labels cannot be told.
/// </remarks>
public static class FerPlus
{
    const string Name = "fer-plus";

    /// <summary>What the labels stand for. The last three stand for no expression: empty.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        ["neutral"] = "neutral", ["happiness"] = "happy", ["surprise"] = "surprise", ["sadness"] = "sad", ["anger"] = "angry", ["disgust"] = "disgust", ["fear"] = "fear",
        ["contempt"] = "", ["unknown"] = "", ["NF"] = "",
    };

    /// <summary>Reads the set. Each picture of the table is a face by majority vote, or left out for one reason.</summary>
    /// <param name="table"><c>fer2013.csv</c>.</param>
    /// <param name="votes"><c>fer2013new.csv</c>.</param>
    /// <param name="cache">As for <see cref="Fer2013.ReadTableAsync"/>, the same folder for both.</param>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    /// <param name="progress">Rows read, then pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <exception cref="MissingInputException">A file is not there.</exception>
    /// <exception cref="InvalidDataException">The two files do not belong together, or rows cannot be used; the first of them are named.</exception>
    public static async Task<FaceSet> ReadAsync(string table, string votes, string cache, Taxonomy? taxonomy = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        taxonomy ??= Taxonomy.Expressions;
        var read = CsvTable.Read<FerVotes>(votes, "Give the path of FER+'s fer2013new.csv.");
        var pictures = await FerPictures.OpenAsync(table, cache, progress, cancellation).ConfigureAwait(false);
        if (read.Count != pictures.Rows.Count)
            throw new InvalidDataException($"'{votes}' has {read.Count} rows and '{table}' {pictures.Rows.Count}; they belong together row by row. Get both whole.");
        var (listed, leftOut, offenders) = (new List<ListedImage>(), new List<LeftOutItem>(), new Offenders($"'{votes}'"));
        foreach (var (row, vote) in pictures.Rows.Zip(read))
        {
            var place = FerRow.Place(row.Row);
            if (vote.Usage != row.Usage) offenders.Add(place, $"it is of '{vote.Usage}', the picture of '{row.Usage}'");
            else if (vote.Image.Length > 0 && vote.Image != row.File) offenders.Add(place, $"it is about '{vote.Image}', expected {row.File} or nothing");
            else if (vote.All.Any(one => one.Votes is < 0 or > 100)) offenders.Add(place, "a number of votes is negative or over 100");
            else if (vote.Image.Length == 0 || vote.Majority == "NF") leftOut.Add(new LeftOutItem(row.Id, "NF", "voted to show no face"));
            else if (vote.Majority is not { } label) leftOut.Add(new LeftOutItem(row.Id, "", "no majority"));
            else if (Labels[label].Length == 0) leftOut.Add(new LeftOutItem(row.Id, label, label == "unknown" ? "voted unknown" : $"no class: {label}"));
            else if (SetReading.ClassOf(label, Labels, taxonomy, place, offenders) is { } found) listed.Add(new ListedImage(row.Id, row.File, found, row.Part));
        }
        return await SetReading.FinishAsync(Name, pictures.Folder, taxonomy, listed, leftOut, offenders, "Get fer2013.csv and fer2013new.csv of the same version.", progress, cancellation).ConfigureAwait(false);
    }
}
