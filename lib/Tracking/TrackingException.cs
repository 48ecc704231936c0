namespace FaceValue.Tracking;

/// <summary>A tracker could not take what it was given.</summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="mayPass">See <see cref="MayPass"/>.</param>
/// <param name="cause">The error below it.</param>
public sealed class TrackingException(string message, bool mayPass, Exception? cause = null) : IOException(message, cause)
{
    /// <summary>True where the same request may succeed later (not reachable, busy, disk full); false where the tracker refused it for what it is.</summary>
    public bool MayPass { get; } = mayPass;

    /// <summary>An MLflow server's word for it, such as <c>RESOURCE_DOES_NOT_EXIST</c>; null where no server spoke.</summary>
    public string? Code { get; init; }
}
