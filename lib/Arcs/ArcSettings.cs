namespace FaceValue.Arcs;

/// <summary>What an arc is made of.</summary>
public enum ArcMeasure
{
    /// <summary>The share of faces for which the expression is the most probable, as the original study counts.</summary>
    Share,

    /// <summary>The expression's mean probability: keeps what a label throws away.</summary>
    MeanProbability,
}

/// <summary>How readings of single faces become an arc.</summary>
public sealed record ArcSettings
{
    /// <summary>Whole width of the moving window in minutes: a few scenes.</summary>
    public double WindowMinutes { get; init; } = 10;

    /// <summary>A window with fewer faces is a gap in the arc.</summary>
    public int LeastFaces { get; init; } = 5;

    /// <summary>What is averaged in a window.</summary>
    public ArcMeasure Measure { get; init; } = ArcMeasure.Share;
}
