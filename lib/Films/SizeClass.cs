namespace FaceValue.Films;

/// <summary>How large a face stands in its frame, by the share of the frame that it covers; the original study's classes.</summary>
public enum SizeClass
{
    /// <summary>Below .05.</summary>
    Tiny,

    /// <summary>From .05, below .15.</summary>
    Small,

    /// <summary>From .15, below .30.</summary>
    Medium,

    /// <summary>From .30.</summary>
    Large,
}
