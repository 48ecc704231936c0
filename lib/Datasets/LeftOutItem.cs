namespace FaceValue.Datasets;

/// <summary>A picture that was looked at and is in no set, and the one reason why.</summary>
/// <param name="Id">The picture.</param>
/// <param name="Label">What it was labelled to show; empty where nothing says.</param>
/// <param name="Reason">In few words, the same for all that share it, to be counted by.</param>
public sealed record LeftOutItem(string Id, string Label, string Reason);
