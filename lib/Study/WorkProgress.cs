namespace FaceValue.Study;

/// <summary>How far a long piece of work has come, in absolute counts, so that a late or reordered report does no harm.</summary>
/// <param name="Done">Items finished, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Items in all; 0 where it is not known yet.</param>
/// <param name="Item">What is being worked on, for a person to read.</param>
public sealed record WorkProgress(long Done, long Total, string? Item = null);
