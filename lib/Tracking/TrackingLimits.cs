namespace FaceValue.Tracking;

/// <summary>How much MLflow takes, in one value and at once.</summary>
/// <remarks>MLflow 3's server; measured against 3.11.1.</remarks>
public static class TrackingLimits
{
    /// <summary>Letters of a name.</summary>
    public const int KeyLetters = 250;

    /// <summary>Letters of a param's value.</summary>
    public const int ParamLetters = 6000;

    /// <summary>Letters of a tag's value.</summary>
    public const int TagLetters = 5000;

    /// <summary>Letters of an input's digest.</summary>
    public const int DigestLetters = 36;

    internal const int MetricsAtOnce = 1000, ParamsAtOnce = 100, TagsAtOnce = 100;

    /// <summary>Bytes of one request's items; the limit is 1 MB for the whole body, and 64 KB are left for what surrounds them.</summary>
    internal const int BytesAtOnce = 1_000_000 - 65_536;

    // Never half of a surrogate pair.
    internal static string Cut(string value, int letters) =>
        value.Length <= letters ? value : value[..(char.IsHighSurrogate(value[letters - 1]) ? letters - 1 : letters)];
}
