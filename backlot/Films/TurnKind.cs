namespace FaceValue.Backlot.Films;

/// <summary>What can turn a story.</summary>
public enum TurnKind
{
    /// <summary>People who missed each other meet: happy goes up.</summary>
    Reunion,

    /// <summary>Somebody or something is gone: sad goes up, happy goes down.</summary>
    Loss,

    /// <summary>People clash: angry goes up.</summary>
    Conflict,

    /// <summary>Something comes to light: surprise goes up.</summary>
    Revelation,
}
