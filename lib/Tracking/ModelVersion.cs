namespace FaceValue.Tracking;

/// <summary>A version of a named model, as a tracker numbered it.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Version">1 for the first.</param>
public sealed record ModelVersion(string Name, int Version);
