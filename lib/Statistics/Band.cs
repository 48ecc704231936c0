namespace FaceValue.Statistics;

/// <summary>A curve with a range around it. Null at a point means not defined: no readings in its window.</summary>
/// <param name="At">T times.</param>
/// <param name="Low">Lower ends.</param>
/// <param name="Estimate">The curve.</param>
/// <param name="High">Upper ends.</param>
/// <param name="Level">0.95: at each single time, the range holds 95%.</param>
public sealed record Band(
    IReadOnlyList<double> At, IReadOnlyList<double?> Low, IReadOnlyList<double?> Estimate, IReadOnlyList<double?> High, double Level);
