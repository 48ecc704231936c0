using FaceValue.Datasets;

namespace FaceValue.Films;

/// <summary>What one model says of one face; a row of a table, with a column for each class.</summary>
public sealed record FaceReading
{
    /// <summary>The film's id.</summary>
    public required string Film { get; init; }

    /// <summary>The frame's number, from 0.</summary>
    public required int Frame { get; init; }

    /// <summary>When the frame is shown, in seconds from the film's first frame.</summary>
    public required double Seconds { get; init; }

    /// <summary>0 for the frame's largest face; then by falling size.</summary>
    public required int Face { get; init; }

    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>The seed that the model was trained with.</summary>
    public required int Seed { get; init; }

    /// <summary>What the model was shown of the film's colours.</summary>
    public required ColourUse Colours { get; init; }

    /// <summary>How frames were chosen. Frame numbers of keyframes are approximate.</summary>
    public required SamplingMode Sampling { get; init; }

    /// <summary>C probabilities that sum to 1.</summary>
    public required IReadOnlyList<double> Probabilities { get; init; }
}
