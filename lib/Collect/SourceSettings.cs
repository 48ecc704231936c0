namespace FaceValue.Collect;

/// <summary>How one photo site is asked. Start from <see cref="PexelsSource.Defaults"/> or <see cref="PixabaySource.Defaults"/> and change it by <c>with</c>.</summary>
public sealed record SourceSettings
{
    /// <summary>Confirms that you have the site's permission for this study. False: nothing is asked.</summary>
    public bool HasPermission { get; init; }

    /// <summary>What the site's terms say.</summary>
    public required SourceTerms Terms { get; init; }

    /// <summary>The site's API. https, or http on this machine only.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The environment variable that holds the key.</summary>
    public required string KeyVariable { get; init; }

    /// <summary>A key for a local site. Null, the default: the one in <see cref="KeyVariable"/>.</summary>
    public ApiKey? Key { get; init; }

    /// <summary>Hosts that photos may come from, <c>host</c> or <c>host:port</c>. A photo anywhere else is refused.</summary>
    public required IReadOnlyList<string> ImageHosts { get; init; }

    /// <summary>Which of the image addresses in a reply is downloaded.</summary>
    public required string ImageField { get; init; }

    /// <summary>Photos a page.</summary>
    public required int PageSize { get; init; }

    /// <summary>Pages a search at most.</summary>
    public required int MaxPages { get; init; }

    /// <summary>The site's limit on searches.</summary>
    public required RateLimit Limit { get; init; }

    /// <summary>The same for the backlot's site on this machine: its address, its photos' host, its terms, no wait between requests.</summary>
    /// <param name="site">Where it listens, as in <c>http://127.0.0.1:5000/</c>.</param>
    /// <param name="key">The key that it takes.</param>
    public SourceSettings At(Uri site, ApiKey key) => this with
    {
        BaseAddress = site,
        ImageHosts = [site.Authority],
        Key = key,
        Terms = SourceTerms.Backlot,
        Limit = new RateLimit(100_000, TimeSpan.FromSeconds(1)),
    };

    internal void Check(string name, int smallestPage, int largestPage)
    {
        string?[] faults =
        [
            AddressRule.SchemeFault(BaseAddress) is { } fault ? $"BaseAddress: {fault}" : null,
            PageSize < smallestPage || PageSize > largestPage ? $"PageSize is {PageSize}, expected {smallestPage} to {largestPage}" : null,
            MaxPages < 1 ? $"MaxPages is {MaxPages}, expected 1 or more" : null,
            ImageHosts.Count == 0 ? "ImageHosts is empty, so that every photo would be refused" : null,
        ];
        if (faults.Any(found => found is not null))
            throw new ArgumentException($"The settings of {name} cannot be used: {string.Join("; ", faults.Where(found => found is not null))}.");
        Limit.Check();
    }
}
