namespace FaceValue.Backlot.Sites;

/// <summary>How a face in a photo comes by what it shows. Two of the three show no expression, and look different.</summary>
public enum FaceManner
{
    /// <summary>An expression shown on purpose, as models for stock photos do.</summary>
    Acted,

    /// <summary>A resting face lost in thought: no action, eyes lowered or away. What many photos tagged "sad" show.</summary>
    Contemplative,

    /// <summary>A face held empty for the camera, eyes to the lens. What "expressionless" finds.</summary>
    PosedBlank,
}
