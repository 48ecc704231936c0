namespace FaceValue.Backlot.Drawing;

/// <summary>Where a hand may rest.</summary>
public enum HandPlace
{
    /// <summary>Out of the picture.</summary>
    None,

    /// <summary>Knuckles under the chin.</summary>
    Chin,

    /// <summary>Flat against the cheek.</summary>
    Cheek,

    /// <summary>Fingers over the mouth.</summary>
    Mouth,

    /// <summary>Fingertips at the temple.</summary>
    Temple,
}

/// <summary>What lies before a face beside the person's own glasses and hair.</summary>
/// <param name="Hand">Where a hand rests.</param>
/// <param name="FromLeft">Whether it comes from the picture's left.</param>
public sealed record Occlusion(HandPlace Hand, bool FromLeft = true)
{
    /// <summary>Nothing before the face.</summary>
    public static Occlusion None { get; } = new(HandPlace.None);
}
