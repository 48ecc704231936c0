namespace FaceValue.Backlot.Films;

/// <summary>A plot point.</summary>
/// <param name="Kind">What it does to the story.</param>
/// <param name="Event">What happens, in words: "The brothers meet at the station".</param>
public sealed record Turn(TurnKind Kind, string Event);
