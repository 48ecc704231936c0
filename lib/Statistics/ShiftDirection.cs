namespace FaceValue.Statistics;

/// <summary>What an event is predicted to do, fixed before the readings are looked at.</summary>
public enum ShiftDirection
{
    /// <summary>No prediction: a change either way counts.</summary>
    Either,

    /// <summary>More after than before.</summary>
    Up,

    /// <summary>Less after than before.</summary>
    Down,
}
