using System.Net;

namespace FaceValue.Collect;

/// <summary>What came back from one request, within the limits on size and time.</summary>
/// <param name="Status">0 where no answer came.</param>
/// <param name="Body">The whole body; empty where <paramref name="Fault"/> is set.</param>
/// <param name="Fault">Why the body is not there: out of reach, too slow, too large, broken off. Null where it is whole.</param>
/// <param name="MayPass">The fault may be gone on another try.</param>
sealed record SiteReply(HttpStatusCode Status, byte[] Body, string? Fault = null, bool MayPass = false)
{
    /// <summary>Where a redirect leads; null where there is none.</summary>
    public Uri? Location { get; init; }

    /// <summary>When the site said it may be asked again; null where it did not.</summary>
    public DateTimeOffset? ResumeAt { get; init; }

    /// <summary>Requests left by the site's own count; null where it did not say.</summary>
    public double? Remaining { get; init; }

    /// <summary>The number in the site's reset header.</summary>
    public double? Reset { get; init; }

    /// <summary>There was no connection at all, which says nothing about what was asked for.</summary>
    public bool NoAnswer { get; init; }
}
