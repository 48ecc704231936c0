namespace FaceValue.Evaluation;

/// <summary>What a model that never saw a photo, nor anything of its group, says of it; beside the label that a search word gave it.</summary>
public sealed record OutOfFoldGuess
{
    /// <summary>The face's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the photo hangs together with: its photographer and near-duplicates.</summary>
    public required string Group { get; init; }

    /// <summary>The site it was found on.</summary>
    public required string Site { get; init; }

    /// <summary>The word it was found by.</summary>
    public required string Word { get; init; }

    /// <summary>The class of that word, 0 to C - 1: the label, which may be wrong.</summary>
    public required int Class { get; init; }

    /// <summary>C probabilities that sum to 1.</summary>
    public required IReadOnlyList<double> Probabilities { get; init; }
}
