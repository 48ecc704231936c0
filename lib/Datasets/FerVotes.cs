using FaceValue.Tables;

namespace FaceValue.Datasets;

/// <summary>How ten people labelled one picture of FER2013 again: a row of <c>fer2013new.csv</c>.</summary>
sealed record FerVotes
{
    [ColumnName("Usage")]
    public required string Usage { get; init; }

    /// <summary>Empty where the makers removed the picture.</summary>
    [ColumnName("Image name")]
    public required string Image { get; init; }

    public required int Neutral { get; init; }

    public required int Happiness { get; init; }

    public required int Surprise { get; init; }

    public required int Sadness { get; init; }

    public required int Anger { get; init; }

    public required int Disgust { get; init; }

    public required int Fear { get; init; }

    public required int Contempt { get; init; }

    /// <summary>Could not say.</summary>
    public required int Unknown { get; init; }

    /// <summary>Sees no face.</summary>
    [ColumnName("NF")]
    public required int NoFace { get; init; }

    /// <summary>Every count with its name in <see cref="FerPlus.Labels"/>.</summary>
    public IReadOnlyList<(string Label, int Votes)> All =>
    [
        ("neutral", Neutral), ("happiness", Happiness), ("surprise", Surprise), ("sadness", Sadness), ("anger", Anger), ("disgust", Disgust), ("fear", Fear), ("contempt", Contempt),
        ("unknown", Unknown), ("NF", NoFace),
    ];

    /// <summary>What more than half of the votes say; null where nothing does. A label with a single vote is taken for a slip and not counted, as the set's makers do.</summary>
    public string? Majority
    {
        get
        {
            var counted = All.Where(one => one.Votes > 1).ToList();
            var most = counted.DefaultIfEmpty((Label: "", Votes: 0)).MaxBy(one => one.Votes);
            return 2 * most.Votes > counted.Sum(one => one.Votes) ? most.Label : null;
        }
    }
}
