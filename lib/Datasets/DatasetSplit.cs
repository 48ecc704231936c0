using FaceValue.Study;
using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>Which faces are learnt from, which chosen by, which judged by.</summary>
/// <param name="Name">What to call the way of splitting.</param>
/// <param name="Rows">Every face once, by id.</param>
public sealed record DatasetSplit(string Name, IReadOnlyList<SplitRow> Rows)
{
    /// <summary>The fair way, <see cref="ByGroup"/>.</summary>
    public const string Grouped = "grouped";

    /// <summary>The original study's way, <see cref="EveryFifthRow"/>.</summary>
    public const string FifthRow = "every fifth row";

    readonly Dictionary<string, SplitRow> byId = Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>
    /// Splits by a hash of what belongs together: everything of one photographer and everything that looks alike, and what hangs together over both. Sets with a test part of their own
    /// keep it (and a validation part, if they have one); the rest of them is split into train and validation, and what is also in their test part is set aside.
    /// </summary>
    /// <param name="faces">Faces of one set or several; a face in several is split once.</param>
    /// <param name="settings">The shares and the seed.</param>
    /// <param name="earlier">A split to grow from: no face leaves the part that it has there.</param>
    /// <exception cref="ArgumentException">The shares are none.</exception>
    /// <remarks>
    /// A group's part depends on the seed and on one name only: its photographer's, where it has none its group of near-duplicates', else the face's own. So without an earlier split, new
    /// photos of known photographers, of new ones, or like photos of their own photographer move nothing. A new photo can tie two groups together; then one would have to move to the
    /// other's part. With an earlier split it does not: the new photo joins them where their parts agree, and is set aside where they differ. Two faces of the earlier split that are found
    /// only now to belong together both stay; <see cref="SplitLeak"/> counts them.
    /// </remarks>
    public static DatasetSplit ByGroup(IEnumerable<LabelledFace> faces, SplitSettings? settings = null, DatasetSplit? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(faces);
        settings ??= new SplitSettings();
        settings.Check();
        var all = faces.DistinctBy(face => face.Id).OrderBy(face => face.Id, StringComparer.Ordinal).ToList();
        var groups = new SplitGroups();
        var before = (earlier?.Rows ?? []).Where(row => row.Part is not null).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var row in before.Values)
        {
            // Faces that are gone keep their place, in case they return, and their group's, for those who belong to it.
            groups.Assign(SplitNames.OfId(row.Id), row.Part!.Value);
            groups.TryJoin([row.Group, SplitNames.OfId(row.Id)]);
        }

        // First those whose part is known, so that newcomers find it.
        var aside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var face in all.Where(face => before.ContainsKey(face.Id))) JoinKnown(face);
        foreach (var part in (SplitPart[])[SplitPart.Test, SplitPart.Validation])
            foreach (var face in all.Where(face => face.OriginalSplit == part && !before.ContainsKey(face.Id)))
                if (groups.PartOf(SplitNames.OfId(face.Id)) is null) JoinFixed(face, part);
        foreach (var face in all.Where(face => face.OriginalSplit is null or SplitPart.Train && !before.ContainsKey(face.Id)))
        {
            if (!groups.TryJoin(SplitNames.Of(face))) aside.Add(face.Id);
            else if (face.OriginalSplit == SplitPart.Train) groups.MarkJudgedElsewhere(SplitNames.OfId(face.Id));
        }

        var here = all.Select(face => face.Id).ToHashSet(StringComparer.Ordinal);
        var rows = all.Select(RowOf).Concat(before.Values.Where(row => !here.Contains(row.Id)));
        return new DatasetSplit(Grouped, [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)]);

        // Name by name: where two disagree, the others are still joined.
        void JoinKnown(LabelledFace face)
        {
            foreach (var name in SplitNames.Of(face)) groups.TryJoin([SplitNames.OfId(face.Id), name]);
        }

        void JoinFixed(LabelledFace face, SplitPart part)
        {
            groups.Assign(SplitNames.OfId(face.Id), part);
            if (!groups.TryJoin(SplitNames.Of(face))) aside.Add(face.Id);
        }

        SplitRow RowOf(LabelledFace face)
        {
            var id = SplitNames.OfId(face.Id);
            SplitPart? part = groups.PartOf(id) ?? Drawn(groups.KeyOf(id), groups.IsJudgedElsewhere(id), settings);
            var alsoTest = face.OriginalSplit == SplitPart.Train && part == SplitPart.Test && !before.ContainsKey(face.Id);
            return new SplitRow(face.Id, groups.KeyOf(id), alsoTest || aside.Contains(face.Id) ? null : part);
        }
    }

    /// <summary>The original study's way: every fifth row is validation, the others are train, and nothing is test. Photos of one photographer, and near-duplicates, stand on both sides.</summary>
    /// <param name="faces">In the order of the table.</param>
    public static DatasetSplit EveryFifthRow(IReadOnlyList<LabelledFace> faces)
    {
        ArgumentNullException.ThrowIfNull(faces);
        return new DatasetSplit(FifthRow, [.. faces.Select((face, i) => new SplitRow(face.Id, SplitNames.OfId(face.Id), i % 5 == 4 ? SplitPart.Validation : SplitPart.Train))]);
    }

    /// <summary>The part of a face; null where it is set aside.</summary>
    /// <exception cref="ArgumentException">The split knows no such face.</exception>
    public SplitPart? PartOf(LabelledFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return byId.TryGetValue(face.Id, out var row) ? row.Part : throw new ArgumentException($"'{face.Id}' is not in the split '{Name}' of {Rows.Count} faces. Split again, with this one as the earlier split.", nameof(face));
    }

    /// <summary>One part of a set, as a set of its own with the same name.</summary>
    /// <exception cref="ArgumentException">The split does not know a face of the set.</exception>
    public FaceSet Part(FaceSet set, SplitPart part)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Where(set.Name, face => PartOf(face) == part, $"not in the {part.ToString().ToLowerInvariant()} part");
    }

    /// <summary>Writes the split as a table: what the next one grows from.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(string path) => CsvTable.Write(path, Rows);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="MissingInputException">There is no such table.</exception>
    /// <exception cref="InvalidDataException">It is another table, or a face stands in it twice.</exception>
    public static DatasetSplit Load(string path, string name = Grouped)
    {
        var rows = CsvTable.Read<SplitRow>(path, "Run notebook 03-datasets first.");
        string[] twice = [.. rows.CountBy(row => row.Id).Where(id => id.Value > 1).Select(id => id.Key)];
        return twice.Length == 0 ? new DatasetSplit(name, rows) : throw new InvalidDataException($"'{path}' has {string.Join(", ", twice.Take(20))} several times. Delete it to split anew.");
    }

    static SplitPart Drawn(string group, bool judgedElsewhere, SplitSettings settings)
    {
        var draw = StableHash.Share($"split|{settings.Seed}|{group}");
        if (judgedElsewhere) draw *= settings.Train + settings.Validation;
        return draw < settings.Train ? SplitPart.Train : draw < settings.Train + settings.Validation ? SplitPart.Validation : SplitPart.Test;
    }
}
