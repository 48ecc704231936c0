namespace FaceValue.Evaluation;

/// <summary>What can be said of the order of two things that were measured with several seeds each.</summary>
public enum SeedOrder
{
    /// <summary>The ranges overlap, or a side has one seed only: the order is not shown.</summary>
    NotShown,

    /// <summary>Every seed of the first lies above every seed of the second.</summary>
    Above,

    /// <summary>Every seed of the first lies below every seed of the second.</summary>
    Below,
}
