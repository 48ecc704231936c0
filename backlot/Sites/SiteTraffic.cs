namespace FaceValue.Backlot.Sites;

/// <summary>What a site has been asked for since it started, refusals included.</summary>
public sealed class SiteTraffic
{
    int searches, pictures;

    /// <summary>Requests to the interface.</summary>
    public int Searches => Volatile.Read(ref searches);

    /// <summary>Requests for pictures.</summary>
    public int Pictures => Volatile.Read(ref pictures);

    internal void CountSearch() => Interlocked.Increment(ref searches);

    internal void CountPicture() => Interlocked.Increment(ref pictures);
}
