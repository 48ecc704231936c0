namespace FaceValue.Backlot.Benchmarks;

/// <summary>The part of a benchmark set that an image belongs to. Nobody is in both.</summary>
public enum BenchmarkPart
{
    /// <summary>To learn from.</summary>
    Train,

    /// <summary>To be judged by.</summary>
    Test,
}
