namespace FaceValue.Collect;

/// <summary>One page of a search, read.</summary>
/// <param name="Photos">Its photos, in the site's order.</param>
/// <param name="Refused">Why each entry that is not among them was left out.</param>
/// <param name="IsLast">No page follows.</param>
public sealed record SearchPage(IReadOnlyList<StockPhoto> Photos, IReadOnlyList<string> Refused, bool IsLast)
{
    /// <summary>The page after the last.</summary>
    public static SearchPage PastTheEnd { get; } = new([], [], true);
}
