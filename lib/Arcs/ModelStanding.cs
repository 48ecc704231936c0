using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>A model on photos and on films.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seeds">How many networks were trained.</param>
/// <param name="Benchmark">Mean accuracy on photos, with its interval over seeds.</param>
/// <param name="Films">Mean fidelity on films, -1 to 1, with its interval over seeds and films.</param>
public sealed record ModelStanding(string Model, int Seeds, Interval Benchmark, Interval Films);
