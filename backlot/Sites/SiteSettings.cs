namespace FaceValue.Backlot.Sites;

/// <summary>The sites' keys and limits: by default those of the real sites.</summary>
public sealed record SiteSettings
{
    /// <summary>The key that Pexels expects in the header Authorization. It opens nothing but the backlot.</summary>
    public string PexelsKey { get; init; } = "backlot-pexels-key";

    /// <summary>The key that Pixabay expects in the address.</summary>
    public string PixabayKey { get; init; } = "backlot-pixabay-key";

    /// <summary>Pexels: 200 requests an hour. Its headers do not tell of it; only a 429 does.</summary>
    public RateLimit PexelsHourly { get; init; } = new(200, TimeSpan.FromHours(1));

    /// <summary>Pexels: 20,000 requests a month, which its headers count down.</summary>
    public RateLimit PexelsMonthly { get; init; } = new(20_000, TimeSpan.FromDays(30));

    /// <summary>Pixabay: 100 requests in 60 seconds.</summary>
    public RateLimit PixabayLimit { get; init; } = new(100, TimeSpan.FromSeconds(60));

    /// <summary>Pixabay: hits of a query that can be reached at all.</summary>
    public int PixabayDepth { get; init; } = 500;

    /// <summary>Pixabay: how long the address of a larger picture holds, counted from the full hour.</summary>
    public TimeSpan AddressLifetime { get; init; } = TimeSpan.FromHours(24);
}
