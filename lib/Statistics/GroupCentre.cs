namespace FaceValue.Statistics;

/// <summary>The middle of a group of points.</summary>
public enum GroupCentre
{
    /// <summary>Least sum of distances; steadier against single far items.</summary>
    SpatialMedian,

    /// <summary>Mean of the coordinates.</summary>
    Centroid,
}
