namespace FaceValue.Backlot.Sites;

/// <summary>What a photo is of. Words find more than faces.</summary>
public enum PhotoSubject
{
    /// <summary>One or more people whose faces can be seen.</summary>
    Face,

    /// <summary>A person from behind, or with both hands over the whole face: no face to find.</summary>
    TurnedAway,

    /// <summary>A dish or fruit. Most of what "gross" finds.</summary>
    Food,

    /// <summary>Hills, a lake, rain. What "calm" finds besides people.</summary>
    Landscape,

    /// <summary>An empty room or corridor. "Fear" and "neutral" find them.</summary>
    Room,

    /// <summary>Things: presents, balloons, masks, a clenched toy.</summary>
    Objects,
}
