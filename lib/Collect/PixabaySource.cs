using System.Net;

namespace FaceValue.Collect;

/// <summary>Pixabay: key in the address, up to 200 photos a page, 500 a search.</summary>
/// <remarks>https://pixabay.com/api/docs/</remarks>
public sealed class PixabaySource : IPhotoSource
{
    // A year: longer waits mean nothing.
    const double LongestReset = 365 * 86_400d;

    /// <summary>The site's stated limits, the original study's page size, depth and filters, permission not confirmed.</summary>
    public static SourceSettings Defaults { get; } = new()
    {
        Terms = SourceTerms.Pixabay,
        BaseAddress = new Uri("https://pixabay.com/"),
        KeyVariable = "PIXABAY_API_KEY",
        ImageHosts = ["pixabay.com", "cdn.pixabay.com"],
        // 640 pixels wide. Its address expires after a day; an expired one is looked up anew.
        ImageField = "webformatURL",
        PageSize = 200,
        MaxPages = 4,
        Limit = new RateLimit(100, TimeSpan.FromSeconds(60)),
    };

    /// <inheritdoc cref="PexelsSource(SourceSettings)"/>
    public PixabaySource(SourceSettings settings)
    {
        settings.Check(Name, smallestPage: 3, largestPage: 200);
        Settings = settings;
    }

    /// <inheritdoc/>
    public string Name => "pixabay";

    /// <inheritdoc/>
    public SourceSettings Settings { get; }

    /// <inheritdoc/>
    public Uri SearchAddress(string word, int page) =>
        new(Settings.BaseAddress, $"/api/?q={Uri.EscapeDataString(word)}&image_type=photo&category=people&safesearch=true&page={page}&per_page={Settings.PageSize}");

    /// <inheritdoc/>
    public void AddKey(HttpRequestMessage request, ApiKey key) =>
        request.RequestUri = new Uri($"{request.RequestUri!.AbsoluteUri}&key={Uri.EscapeDataString(key.Value)}");

    /// <inheritdoc/>
    public SearchPage Read(string body) => SearchReply.Read(body, "hits",
        entry =>
        {
            var id = SearchReply.Id(entry);
            return new StockPhoto
            {
                Source = Name,
                Id = id,
                Page = SearchReply.Address(entry, "pageURL", id),
                Image = SearchReply.Address(entry, Settings.ImageField, id),
                Photographer = SearchReply.Name(entry, "user"),
                PhotographerId = SearchReply.Number(entry, "user_id"),
            };
        },
        // Neither total nor totalHits is asked: they disagree with each other and with what comes.
        (_, entries) => entries < Settings.PageSize);

    /// <inheritdoc/>
    public bool SaysPastTheEnd(HttpStatusCode status, string body) =>
        status == HttpStatusCode.BadRequest && body.Contains("\"page\" is out of valid range", StringComparison.Ordinal);

    /// <summary>Pixabay counts the seconds left.</summary>
    public DateTimeOffset QuotaResetsAt(double header, DateTimeOffset now) => now.AddSeconds(Math.Clamp(header, 0, LongestReset));
}
