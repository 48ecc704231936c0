namespace FaceValue.Statistics;

/// <summary>Where a windowed share would run if the story had no place in the film. Null at a point means not defined: no readings in its window.</summary>
/// <param name="At">T times.</param>
/// <param name="Low">Pointwise lower ends: at one time fixed beforehand, a share below is surprising.</param>
/// <param name="Median">Middle of the shifted shares.</param>
/// <param name="High">Pointwise upper ends.</param>
/// <param name="SimultaneousLow">Lower ends for the whole curve: a share below anywhere is surprising.</param>
/// <param name="SimultaneousHigh">Upper ends for the whole curve.</param>
/// <param name="Level">Share of shifts inside.</param>
public sealed record NullBand(
    IReadOnlyList<double> At, IReadOnlyList<double?> Low, IReadOnlyList<double?> Median, IReadOnlyList<double?> High,
    IReadOnlyList<double?> SimultaneousLow, IReadOnlyList<double?> SimultaneousHigh, double Level);
