namespace FaceValue.Datasets;

/// <summary>What one face is used for; a row of a split's table.</summary>
/// <param name="Id">The face.</param>
/// <param name="Group">What it belongs to and shares its part with: a photographer, a group of near-duplicates, or itself.</param>
/// <param name="Part">Its part; null where it is set aside, because it belongs to groups of different parts.</param>
public sealed record SplitRow(string Id, string Group, SplitPart? Part);
