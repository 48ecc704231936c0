namespace FaceValue.Datasets;

/// <summary>How many faces of a set have something in common.</summary>
/// <param name="Set">The set.</param>
/// <param name="Of">What they have in common; empty where nothing is known.</param>
/// <param name="Count">Faces.</param>
/// <param name="Share">Of the set, 0 to 1.</param>
public sealed record ShareCount(string Set, string Of, int Count, double Share);
