namespace FaceValue.Backlot.Films;

/// <summary>What the scene of one drawn frame shows on the whole: a row of the films' arcs. Faces of the scene follow these shares; no single one has them.</summary>
public sealed record ArcPoint
{
    public required string Film { get; init; }
    public required int Frame { get; init; }

    /// <summary>Time of the film.</summary>
    public required double Seconds { get; init; }

    /// <summary>The same in minutes, as plot points are given.</summary>
    public required double Minute { get; init; }

    /// <summary>From 0.</summary>
    public required int Scene { get; init; }

    /// <summary>Where and when it plays, as the screenplay says.</summary>
    public required string Heading { get; init; }

    /// <summary>The plot point under which the scene stands, if any.</summary>
    public TurnKind? Turn { get; init; }

    /// <summary>Shares of what the scene's faces show; they sum to 1.</summary>
    public required double Angry { get; init; }
    public required double Fear { get; init; }
    public required double Happy { get; init; }
    public required double Sad { get; init; }
    public required double Surprise { get; init; }
    public required double Neutral { get; init; }
}
