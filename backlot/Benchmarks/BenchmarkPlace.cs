using FaceValue.Study;

namespace FaceValue.Backlot.Benchmarks;

/// <summary>An image's place in its set.</summary>
/// <param name="Part">Train or test.</param>
/// <param name="Number">From 1, in the part.</param>
/// <param name="Label">What the set says it shows.</param>
/// <param name="Person">Who it is.</param>
sealed record BenchmarkPlace(BenchmarkPart Part, int Number, Expression Label, string Person);
