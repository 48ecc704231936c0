using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>Labelled faces to learn from or to be judged by, and what was left out on the way. Everything that was looked at is in one of the two lists, once.</summary>
public sealed record FaceSet
{
    /// <summary>The set's name: <c>fer2013</c>, <c>pexels-words</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that the faces' files are named from.</summary>
    public required string Folder { get; init; }

    /// <summary>What the classes are.</summary>
    public required Taxonomy Taxonomy { get; init; }

    /// <summary>The faces, in an order that depends on nothing but the set.</summary>
    public required IReadOnlyList<LabelledFace> Faces { get; init; }

    /// <summary>What was looked at and left out.</summary>
    public required IReadOnlyList<LeftOutItem> LeftOut { get; init; }

    /// <summary>Faces of each kept class, in the order of models' outputs; a class without any is there with 0.</summary>
    public IReadOnlyList<ClassCount> Counts
    {
        get
        {
            var counts = Faces.CountBy(face => face.Class).ToDictionary();
            return [.. Taxonomy.Names.Select(name => new ClassCount(Name, name, counts.GetValueOrDefault(name), counts.GetValueOrDefault(name) / (double)Math.Max(1, Faces.Count)))];
        }
    }

    /// <summary>How many were left out for each reason, most first.</summary>
    public IReadOnlyList<(string Reason, int Count)> LeftOutCounts =>
        [.. LeftOut.CountBy(item => item.Reason).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => (reason.Key, reason.Value))];

    /// <summary>How many faces share a property, most first: <c>face => face.Source</c> for sites, <c>face => face.Photographer</c> for photographers.</summary>
    /// <param name="property">What to count by.</param>
    public IReadOnlyList<ShareCount> SharesBy(Func<LabelledFace, string> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return [.. Faces.CountBy(property).OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => new ShareCount(Name, value.Key, value.Value, value.Value / (double)Faces.Count))];
    }

    /// <summary>Full path of a face's picture.</summary>
    public string PathOf(LabelledFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return Path.Combine(Folder, face.File);
    }

    /// <summary>The faces that a condition holds for, as a set of their own. The others are counted as left out.</summary>
    /// <param name="name">The new set's name.</param>
    /// <param name="condition">Which faces stay.</param>
    /// <param name="reason">What the others are left out for.</param>
    public FaceSet Where(string name, Func<LabelledFace, bool> condition, string reason)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var stays = Faces.ToLookup(condition);
        return this with
        {
            Name = name,
            Faces = [.. stays[true].Select(face => face with { Set = name })],
            LeftOut = [.. LeftOut, .. stays[false].Select(face => new LeftOutItem(face.Id, face.Class, reason))],
        };
    }

    /// <summary>
    /// Some of the faces, drawn by a hash of seed and id, so that models can learn from sets of equal size. Classes keep their shares up to chance: nothing is balanced. Fewer are always
    /// among more.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Another seed draws others.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many, or fewer than one is asked for.</exception>
    public FaceSet Take(int count, int seed)
    {
        if (count < 1 || count > Faces.Count) throw new ArgumentOutOfRangeException(nameof(count), count, $"'{Name}' has {Faces.Count} faces; take 1 to as many.");
        var drawn = Faces.Select(face => face.Id).OrderBy(id => StableHash.Of($"take|{seed}|{id}")).ThenBy(id => id, StringComparer.Ordinal).Take(count).ToHashSet(StringComparer.Ordinal);
        return Where(Name, face => drawn.Contains(face.Id), "not drawn");
    }

    /// <summary>Writes the faces as a Parquet table.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(string path) => ParquetTable.Write(path, Faces);

    /// <summary>Reads faces that <see cref="Save"/> wrote. What was left out is not in the table.</summary>
    /// <param name="path">The table.</param>
    /// <param name="folder">Where the pictures lie.</param>
    /// <param name="taxonomy">The classes, the same as when it was written.</param>
    /// <exception cref="Study.MissingInputException">There is no such table.</exception>
    /// <exception cref="InvalidDataException">It is another table, holds several sets, or its classes are numbered otherwise than the taxonomy's.</exception>
    public static FaceSet Load(string path, string folder, Taxonomy? taxonomy = null)
    {
        taxonomy ??= Taxonomy.Expressions;
        var faces = ParquetTable.Read<LabelledFace>(path, "Run notebook 03-datasets first.");
        var names = taxonomy.Names;
        var other = faces.Where(face => face.ClassIndex < 0 || face.ClassIndex >= names.Count || names[face.ClassIndex] != face.Class).Select(face => $"{face.Class} as {face.ClassIndex}").Distinct().ToList();
        if (other.Count > 0)
            throw new InvalidDataException($"'{path}' numbers its classes otherwise than the {taxonomy.Name} ({string.Join(", ", names.Index().Select(name => $"{name.Item} as {name.Index}"))}): {string.Join(", ", other)}. Write it again with notebook 03-datasets.");
        var sets = faces.Select(face => face.Set).Distinct().ToList();
        if (sets.Count > 1) throw new InvalidDataException($"'{path}' holds several sets ({string.Join(", ", sets)}); expected one a file.");
        return new FaceSet { Name = sets.Count > 0 ? sets[0] : Path.GetFileNameWithoutExtension(path), Folder = folder, Taxonomy = taxonomy, Faces = faces, LeftOut = [] };
    }
}
