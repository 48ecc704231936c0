namespace FaceValue.Datasets;

/// <summary>Which of RAF-DB's pictures to read.</summary>
public enum RafImages
{
    /// <summary>Faces cut out and turned upright by the set's makers, 100 x 100.</summary>
    Aligned,

    /// <summary>Whole photos as found on the web, in which a detector has to find the face again.</summary>
    Original,
}
