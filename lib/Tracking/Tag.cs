namespace FaceValue.Tracking;

/// <summary>One fact about a run, an experiment, an input or a model version. May be set again; the last value counts.</summary>
/// <param name="Key">Its name, see <see cref="EntryName"/>.</param>
/// <param name="Value">Its value as text.</param>
public sealed record Tag(string Key, string Value);
