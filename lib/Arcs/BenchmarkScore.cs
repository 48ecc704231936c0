namespace FaceValue.Arcs;

/// <summary>How well one network does on held-out photos.</summary>
/// <param name="Run">The network.</param>
/// <param name="Accuracy">Share of photos named rightly, 0 to 1.</param>
public sealed record BenchmarkScore(ModelRun Run, double Accuracy);
