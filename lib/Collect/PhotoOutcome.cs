namespace FaceValue.Collect;

/// <summary>What became of a photo. Each has exactly one outcome.</summary>
public enum PhotoOutcome
{
    /// <summary>It is in the collection.</summary>
    Kept,

    /// <summary>It looks like an earlier photo of the same expression.</summary>
    Duplicate,

    /// <summary>It was found under two expressions.</summary>
    Conflict,

    /// <summary>It could not be fetched, or is no usable picture.</summary>
    Broken,
}
