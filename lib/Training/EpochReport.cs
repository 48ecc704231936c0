namespace FaceValue.Training;

/// <summary>How one epoch went.</summary>
public sealed record EpochReport
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Its seed.</summary>
    public required int Seed { get; init; }

    /// <summary>Which epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>How many there will be.</summary>
    public required int Epochs { get; init; }

    /// <summary>Adam's step in it.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Mean loss (cross-entropy, in nats) over the epoch's images, each taken before the step that learned from it.</summary>
    public required double TrainLoss { get; init; }

    /// <summary>Share of them named right, 0 to 1.</summary>
    public required double TrainAccuracy { get; init; }

    /// <summary>Mean loss over the validation images after the epoch. Unweighted, whatever the recipe.</summary>
    public required double ValidationLoss { get; init; }

    /// <summary>Share of them named right, 0 to 1.</summary>
    public required double ValidationAccuracy { get; init; }

    /// <summary>The same for each class by itself; null where validation has no image of it.</summary>
    public required IReadOnlyList<double?> ValidationRecalls { get; init; }

    /// <summary>Training images a second, validation and saving left out.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>The epoch's whole time, in seconds.</summary>
    public required double Seconds { get; init; }
}
