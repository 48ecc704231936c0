namespace FaceValue.Faces;

/// <summary>Why a face is of little use for training, in the order in which a photo with several reasons is counted.</summary>
public enum CropProblem
{
    /// <summary>Fewer pixels than the smallest network input needs.</summary>
    TooSmall,

    /// <summary>Part of the face lies outside the image.</summary>
    CutByEdge,

    /// <summary>Seen so far from the side that half of its expression is hidden.</summary>
    Turned,

    /// <summary>Out of focus, moved, or enlarged from fewer pixels.</summary>
    Blurred,

    /// <summary>Another face in the photo is about as large, and the search word may be about that one.</summary>
    SeveralFaces,
}
