namespace FaceValue.Datasets;

/// <summary>How many pictures of a set show one class.</summary>
/// <param name="Set">The set.</param>
/// <param name="Class">The class.</param>
/// <param name="Count">Pictures.</param>
/// <param name="Share">Of the set, 0 to 1; 0 in an empty set.</param>
public sealed record ClassCount(string Set, string Class, int Count, double Share);
