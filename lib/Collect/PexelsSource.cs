using System.Net;

namespace FaceValue.Collect;

/// <summary>Pexels: key in a header, up to 80 photos a page.</summary>
/// <remarks>https://www.pexels.com/api/documentation/</remarks>
public sealed class PexelsSource : IPhotoSource
{
    /// <summary>The site's stated limits, the original study's page size and depth, permission not confirmed.</summary>
    public static SourceSettings Defaults { get; } = new()
    {
        Terms = SourceTerms.Pexels,
        BaseAddress = new Uri("https://api.pexels.com/"),
        KeyVariable = "PEXELS_API_KEY",
        ImageHosts = ["images.pexels.com"],
        // Fits into 940 x 650 pixels: faces large enough to crop, a hundredth of the original's bytes.
        ImageField = "large",
        PageSize = 80,
        MaxPages = 10,
        Limit = new RateLimit(200, TimeSpan.FromHours(1)),
    };

    /// <summary>Checks the settings; asks nothing.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; every offender is named.</exception>
    public PexelsSource(SourceSettings settings)
    {
        settings.Check(Name, smallestPage: 1, largestPage: 80);
        Settings = settings;
    }

    /// <inheritdoc/>
    public string Name => "pexels";

    /// <inheritdoc/>
    public SourceSettings Settings { get; }

    /// <inheritdoc/>
    public Uri SearchAddress(string word, int page) =>
        new(Settings.BaseAddress, $"/v1/search?query={Uri.EscapeDataString(word)}&page={page}&per_page={Settings.PageSize}");

    /// <inheritdoc/>
    public void AddKey(HttpRequestMessage request, ApiKey key) => request.Headers.TryAddWithoutValidation("Authorization", key.Value);

    /// <inheritdoc/>
    public SearchPage Read(string body) => SearchReply.Read(body, "photos",
        entry =>
        {
            var id = SearchReply.Id(entry);
            return new StockPhoto
            {
                Source = Name,
                Id = id,
                Page = SearchReply.Address(entry, "url", id),
                Image = SearchReply.Address(SearchReply.Field(entry, "src") ?? entry, Settings.ImageField, id),
                Photographer = SearchReply.Name(entry, "photographer"),
                PhotographerId = SearchReply.Number(entry, "photographer_id"),
            };
        },
        // A reply may lack next_page in mid-search, so that alone does not end it. The total is not asked: it may be wrong.
        (reply, entries) => entries == 0 || (entries < Settings.PageSize && SearchReply.Field(reply, "next_page") is null));

    /// <inheritdoc/>
    public bool SaysPastTheEnd(HttpStatusCode status, string body) => false;

    /// <summary>Pexels names the moment, in seconds since 1970.</summary>
    public DateTimeOffset QuotaResetsAt(double header, DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds((long)Math.Clamp(header, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
}
