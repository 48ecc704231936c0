namespace FaceValue.Statistics;

/// <summary>What a value's size means, which decides how bad a disagreement is (Stevens 1946).</summary>
public enum MeasurementLevel
{
    /// <summary>Names: two values agree or do not.</summary>
    Nominal,

    /// <summary>Ranks: the more values lie between two, the further apart.</summary>
    Ordinal,

    /// <summary>Differences count.</summary>
    Interval,

    /// <summary>Ratios count; no value below 0.</summary>
    Ratio,
}
