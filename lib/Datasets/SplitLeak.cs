namespace FaceValue.Datasets;

/// <summary>What a split lets slip from what is learnt from to what is judged by: the same picture nearly, or the same photographer's, on both sides.</summary>
public sealed record SplitLeak
{
    /// <summary>The set.</summary>
    public required string Set { get; init; }

    /// <summary>How it was split.</summary>
    public required string Split { get; init; }

    /// <summary>Faces to learn from.</summary>
    public required int Train { get; init; }

    /// <summary>Faces to choose or to be judged by.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Pairs of near-duplicates with one on either side.</summary>
    public required long DuplicatePairs { get; init; }

    /// <summary>Groups of near-duplicates on both sides.</summary>
    public required int DuplicateGroups { get; init; }

    /// <summary>Held-out faces with a near-duplicate among those learnt from.</summary>
    public required int HeldOutLikeTrain { get; init; }

    /// <summary>Photographers on both sides.</summary>
    public required int Photographers { get; init; }

    /// <summary>Held-out faces by a photographer who also took some of those learnt from.</summary>
    public required int HeldOutByTrainPhotographer { get; init; }

    /// <summary>Counts. Faces whose photographer or group nobody knows leak nothing that could be counted.</summary>
    /// <exception cref="ArgumentException">The split does not know a face of the set.</exception>
    public static SplitLeak Of(FaceSet set, DatasetSplit split)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(split);
        var used = set.Faces.Select(face => (Face: face, Part: split.PartOf(face))).Where(one => one.Part is not null).ToList();
        var alike = BothSides(face => face.DuplicateGroup);
        var by = BothSides(face => face.Photographer);
        return new SplitLeak
        {
            Set = set.Name,
            Split = split.Name,
            Train = used.Count(one => one.Part == SplitPart.Train),
            HeldOut = used.Count(one => one.Part != SplitPart.Train),
            DuplicatePairs = alike.Sum(group => (long)group.Train * group.HeldOut),
            DuplicateGroups = alike.Count,
            HeldOutLikeTrain = alike.Sum(group => group.HeldOut),
            Photographers = by.Count,
            HeldOutByTrainPhotographer = by.Sum(group => group.HeldOut),
        };

        List<(int Train, int HeldOut)> BothSides(Func<LabelledFace, string> property) =>
        [
            .. used.Where(one => property(one.Face).Length > 0).GroupBy(one => property(one.Face), StringComparer.Ordinal)
                .Select(group => (Train: group.Count(one => one.Part == SplitPart.Train), HeldOut: group.Count(one => one.Part != SplitPart.Train)))
                .Where(group => group.Train > 0 && group.HeldOut > 0),
        ];
    }
}
