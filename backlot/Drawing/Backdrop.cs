namespace FaceValue.Backlot.Drawing;

/// <summary>The places that a picture may be taken in.</summary>
public enum BackdropKind
{
    /// <summary>A sheet of coloured paper.</summary>
    Paper,

    /// <summary>A painted wall with the light falling off.</summary>
    Wall,

    /// <summary>Bricks.</summary>
    Brick,

    /// <summary>A room with shelves, a lamp, pictures and a plant.</summary>
    Room,

    /// <summary>A room before a large window.</summary>
    Window,

    /// <summary>Desks and screens.</summary>
    Office,

    /// <summary>Trees and grass.</summary>
    Park,

    /// <summary>Houses by day.</summary>
    Street,

    /// <summary>Houses and lamps by night.</summary>
    NightStreet,

    /// <summary>Sand, sea and sky.</summary>
    Beach,

    /// <summary>Hills under a wide sky.</summary>
    Hills,

    /// <summary>Coloured lights out of focus in the dark.</summary>
    Lights,

    /// <summary>A laid table with a dish of fruit.</summary>
    Table,

    /// <summary>Presents and balloons.</summary>
    Presents,
}

/// <summary>What stands behind the people.</summary>
public sealed record Backdrop
{
    public BackdropKind Kind { get; init; }

    /// <summary>Which place of its kind: everything in it follows from this.</summary>
    public int Seed { get; init; }

    /// <summary>How far out of focus, in shares of the picture's height.</summary>
    public double Blur { get; init; } = .012;

    /// <summary>1 as it is; less is darker.</summary>
    public double Brightness { get; init; } = 1;
}
