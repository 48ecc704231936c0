using FaceValue.Datasets;

namespace FaceValue.Films;

/// <summary>What one model read in one film along its course: the largest face of each sampled frame.</summary>
public sealed record FilmReading
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The seed that the model was trained with.</summary>
    public required int Seed { get; init; }

    /// <summary>What the model was shown of the film's colours.</summary>
    public required ColourUse Colours { get; init; }

    /// <summary>When each of the T sampled frames is shown, in seconds from the film's beginning; ascending.</summary>
    public required IReadOnlyList<double> Seconds { get; init; }

    /// <summary>For each of the T frames C class probabilities that sum to 1; null where no face was found.</summary>
    public required IReadOnlyList<double[]?> Probabilities { get; init; }

    /// <summary>The C classes' names, in the order of the probabilities.</summary>
    public required IReadOnlyList<string> Classes { get; init; }
}
