namespace FaceValue.Arcs;

/// <summary>One row of a rater's file: from when to when somebody in the film shows what.</summary>
public sealed record RaterAnnotation
{
    /// <summary>Seconds from the film's beginning.</summary>
    public required double Start { get; init; }

    /// <summary>Seconds from the film's beginning; after the start.</summary>
    public required double End { get; init; }

    /// <summary>Who shows it.</summary>
    public string? Character { get; init; }

    /// <summary>The rater's words for it, parted by spaces; null where none was given.</summary>
    public string? Emotion { get; init; }

    /// <summary>Whether a word is among the rater's; case does not matter.</summary>
    public bool Says(string word) => Emotion is not null && Emotion.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}
