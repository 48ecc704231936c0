using FaceValue.Backlot.Drawing;

namespace FaceValue.Backlot.Films;

/// <summary>A scene of a screenplay.</summary>
/// <param name="Heading">Where and when, as screenplays say it: "The bakery before dawn".</param>
/// <param name="Place">Which backdrop stands for it.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Cast">Who is in it, by the players' names; the first speaks first.</param>
public sealed record StoryScene(string Heading, BackdropKind Place, double Minutes, params IReadOnlyList<string> Cast)
{
    /// <summary>The plot point that this scene begins with, or null.</summary>
    public Turn? Turn { get; init; }

    /// <summary>What faces show here instead of what the genre says; null for the genre.</summary>
    public ExpressionMixture? Mood { get; init; }
}
