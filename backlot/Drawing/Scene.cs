namespace FaceValue.Backlot.Drawing;

/// <summary>Somebody or something out of focus between the camera and the people.</summary>
/// <param name="OnLeft">Whether it enters from the picture's left edge.</param>
/// <param name="Width">How far it reaches in, in shares of the picture's height.</param>
/// <param name="Seed">Whose shoulder it is.</param>
public sealed record Foreground(bool OnLeft, double Width, int Seed);

/// <summary>Everything that a picture shows: what is drawn follows from this record alone, so it is the picture's truth.</summary>
public sealed record Scene
{
    /// <summary>Pixels across.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Pixels down.</summary>
    public int Height { get; init; } = 480;

    public Backdrop Backdrop { get; init; } = new();

    public Lighting Light { get; init; } = new();

    /// <summary>The people, the farthest first.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What stands before them, or null.</summary>
    public Foreground? Foreground { get; init; }
}
