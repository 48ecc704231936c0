namespace FaceValue.Datasets;

/// <summary>What a network is shown of a picture's colours.</summary>
public enum ColourUse
{
    /// <summary>Red, green and blue as they are.</summary>
    Colour,

    /// <summary>The same grey three times, as a network trained on grey pictures knows it.</summary>
    Grey,
}
