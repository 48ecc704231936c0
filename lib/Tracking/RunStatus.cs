namespace FaceValue.Tracking;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>An error stopped it.</summary>
    Failed,

    /// <summary>A person stopped it.</summary>
    Killed,
}
