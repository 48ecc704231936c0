using System.Text.RegularExpressions;
using FaceValue.Study;

namespace FaceValue.Datasets;

/// <summary>Reads RAF-DB's basic expressions as its authors give them: one list of labels, and <c>Image/aligned</c> or <c>Image/original</c>.</summary>
/// <remarks>Li, Deng and Du 2017, "Reliable Crowdsourcing and Deep Locality-Preserving Learning for Expression Recognition in the Wild". Its test pictures are judged by, its training pictures learnt from.</remarks>
public static partial class RafDb
{
    const string Name = "raf-db";

    // The first is how the set itself spells it.
    static readonly string[] Lists = ["EmoLabel/list_patition_label.txt", "EmoLabel/list_partition_label.txt"];

    /// <summary>What the set's numbers stand for.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        ["1"] = "surprise", ["2"] = "fear", ["3"] = "disgust", ["4"] = "happy", ["5"] = "sad", ["6"] = "angry", ["7"] = "neutral",
    };

    /// <summary>Reads the set.</summary>
    /// <param name="folder">The folder that holds <c>EmoLabel</c> and <c>Image</c>; or the one above, where they lie in <c>basic</c>.</param>
    /// <param name="images">Aligned or original pictures.</param>
    /// <param name="taxonomy">The classes; the five expressions by default.</param>
    /// <param name="progress">Pictures looked at.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    /// <exception cref="MissingInputException">The list of labels or the pictures' folder is not there.</exception>
    /// <exception cref="InvalidDataException">Lines cannot be read, stand there twice, have unknown labels or name missing or broken pictures; the first twenty are named.</exception>
    public static Task<FaceSet> ReadAsync(string folder, RafImages images = RafImages.Aligned, Taxonomy? taxonomy = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        taxonomy ??= Taxonomy.Expressions;
        var (root, list) = Find(folder);
        var pictures = images == RafImages.Aligned ? "Image/aligned" : "Image/original";
        if (!Directory.Exists(Path.Combine(root, pictures)))
            throw new MissingInputException(Path.Combine(root, pictures), $"Unpack {pictures[6..]}.zip of RAF-DB there, or read the other pictures with RafImages.");
        var (listed, offenders) = (new List<ListedImage>(), new Offenders($"'{Path.Combine(root, list)}'"));
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, line) in File.ReadLines(Path.Combine(root, list)).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var place = $"line {index + 1:D5}";
            if (Lines().Match(line) is not { Success: true } read) offenders.Add(place, $"expected 'train_00001.jpg 5' but got '{Short(line)}'");
            else if (!first.TryAdd(read.Groups["stem"].Value, index + 1)) offenders.Add(place, $"{read.Groups["stem"].Value} stands on line {first[read.Groups["stem"].Value]} already");
            else if (SetReading.ClassOf(read.Groups["label"].Value, Labels, taxonomy, place, offenders) is { } found)
                listed.Add(new ListedImage($"{Name}:{read.Groups["stem"].Value}", $"{pictures}/{FileOf(read.Groups["stem"].Value, images)}", found, read.Groups["part"].Value == "train" ? SplitPart.Train : SplitPart.Test));
        }
        var named = first.Keys.Select(stem => FileOf(stem, images)).ToHashSet(StringComparer.Ordinal);
        LeftOutItem[] unlisted =
        [
            .. from file in Directory.EnumerateFiles(Path.Combine(root, pictures)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
               where !named.Contains(file)
               select new LeftOutItem($"{Name}:{file}", "", "not in the list of labels"),
        ];
        return SetReading.FinishAsync(Name, root, taxonomy, listed, unlisted, offenders, "Unpack RAF-DB anew; its readme gives the layout.", progress, cancellation);
    }

    static (string Root, string List) Find(string folder)
    {
        foreach (var root in (string[])[folder, Path.Combine(folder, "basic")])
            foreach (var list in Lists)
                if (File.Exists(Path.Combine(root, list))) return (root, list);
        throw new MissingInputException(Path.Combine(folder, Lists[0]), "Give the folder of RAF-DB's basic set, which holds EmoLabel and Image.");
    }

    static string FileOf(string stem, RafImages images) => images == RafImages.Aligned ? $"{stem}_aligned.jpg" : $"{stem}.jpg";

    static string Short(string line) => line.Length <= 40 ? line : line[..40] + "…";

    // No name that leads out of the folder has this form.
    [GeneratedRegex(@"^\s*(?<stem>(?<part>train|test)_[0-9]{1,8})\.jpg\s+(?<label>\S{1,8})\s*\z")]
    private static partial Regex Lines();
}
