namespace FaceValue.Evaluation;

/// <summary>What one model says of one labelled face: a row of the study's table of predictions.</summary>
public sealed record Prediction
{
    /// <summary>The model's name: <c>face-value</c>, <c>raf-db</c>, <c>fer2013</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The seed that the model was trained with.</summary>
    public required int Seed { get; init; }

    /// <summary>The data set that the face is from.</summary>
    public required string Set { get; init; }

    /// <summary>The set's part: <c>train</c>, <c>validation</c> or <c>test</c>.</summary>
    public required string Part { get; init; }

    /// <summary>The face's id within its set.</summary>
    public required string Id { get; init; }

    /// <summary>What the face hangs together with: photos of one photographer, near-duplicates. Where nothing is known, the id.</summary>
    public required string Group { get; init; }

    /// <summary>The class that the set's label names, 0 to C - 1.</summary>
    public required int Class { get; init; }

    /// <summary>C probabilities, in the order of the classes; they sum to 1.</summary>
    public required IReadOnlyList<double> Probabilities { get; init; }

    /// <summary>The most probable class; of equals the first.</summary>
    public int Predicted
    {
        get
        {
            var best = 0;
            for (var c = 1; c < Probabilities.Count; c++)
                if (Probabilities[c] > Probabilities[best]) best = c;
            return best;
        }
    }

    /// <summary>The probability of the most probable class, at most 1.</summary>
    public double Confidence => Math.Min(1, Probabilities[Predicted]);

    /// <summary>Whether the most probable class is the labelled one.</summary>
    public bool IsCorrect => Predicted == Class;
}
