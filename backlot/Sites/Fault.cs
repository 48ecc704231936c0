namespace FaceValue.Backlot.Sites;

/// <summary>How often something goes wrong. The seed decides whom it hits, never the clock: the same photo or search is hit in every run.</summary>
/// <param name="Share">The share of photos or searches that it hits, 0 to 1.</param>
/// <param name="Times">How many requests for the same thing it spoils before it lets one pass.</param>
public readonly record struct Fault(double Share, int Times)
{
    /// <summary>It spoils every request for what it hits.</summary>
    public static Fault Always(double share = 1) => new(share, int.MaxValue);

    /// <summary>It spoils the first requests for what it hits; trying again helps.</summary>
    public static Fault First(int times = 1, double share = 1) => new(share, times);
}
