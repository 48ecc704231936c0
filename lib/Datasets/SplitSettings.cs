namespace FaceValue.Datasets;

/// <summary>How much of a set each part gets.</summary>
public sealed record SplitSettings
{
    /// <summary>Share of groups to learn from, 0 to 1.</summary>
    public double Train { get; init; } = 0.8;

    /// <summary>Share of groups to choose by.</summary>
    public double Validation { get; init; } = 0.1;

    /// <summary>Share of groups to be judged by.</summary>
    public double Test { get; init; } = 0.1;

    /// <summary>Another seed splits otherwise.</summary>
    public int Seed { get; init; } = 42;

    /// <exception cref="ArgumentException">The shares are no shares, or nothing is left to learn from.</exception>
    internal void Check()
    {
        if (Train is not (> 0 and <= 1) || Validation is not (>= 0 and < 1) || Test is not (>= 0 and < 1) || Math.Abs(Train + Validation + Test - 1) > 1e-9)
            throw new ArgumentException(FormattableString.Invariant($"The shares are {Train} to learn from, {Validation} to choose by and {Test} to be judged by; expected shares that sum to 1, the first above 0."));
    }
}
