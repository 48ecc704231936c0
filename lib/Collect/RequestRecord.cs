namespace FaceValue.Collect;

/// <summary>One row of the run log: one request, or one reply taken from the cache.</summary>
public sealed record RequestRecord
{
    /// <summary>When the reply was there, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>What was asked for: <c>search 'angry face' page 2</c> or <c>photo 123</c>. Never an address: those may hold keys.</summary>
    public required string Item { get; init; }

    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public required int Status { get; init; }

    /// <summary>The cache had the reply, the site was not asked.</summary>
    public bool FromCache { get; init; }

    /// <summary>Bytes of the body.</summary>
    public long Bytes { get; init; }

    /// <summary>What was wrong with it; empty where nothing was.</summary>
    public string Note { get; init; } = "";

    /// <summary>The site was asked for results, so the request counts against its limit.</summary>
    internal bool Counts => !FromCache && Item.StartsWith("search ", StringComparison.Ordinal);
}
