using System.Net;
using System.Text.Json;
using FaceValue.Backlot.Sites;

namespace FaceValue.Tests.Backlot.Sites;

/// <summary>Open sites over one small shared catalogue, and a plain HTTP client that knows the keys and follows no redirects.</summary>
sealed class Visitor : IAsyncDisposable
{
    /// <summary>Longest that a test over HTTP may take, in milliseconds: far above what it needs.</summary>
    public const int Limit = 60_000;

    public static PhotoCatalogue Catalogue { get; } = PhotoCatalogue.Create(1);

    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });

    Visitor(PhotoSites sites) => Sites = sites;

    public PhotoSites Sites { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Visitor> OpenAsync(CancellationToken cancellation, SiteFaults? faults = null, SiteSettings? settings = null, TimeProvider? clock = null, IPhotographs? photographs = null) =>
        new(await PhotoSites.StartAsync(Catalogue, photographs ?? new PlainPhotographs(), faults, settings, clock, cancellation));

    public async Task<HttpResponseMessage> PexelsAsync(string path, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Sites.Pexels.Api, path));
        request.Headers.TryAddWithoutValidation("Authorization", key ?? Sites.Pexels.Key);
        return await http.SendAsync(request, Token);
    }

    public Task<HttpResponseMessage> PixabayAsync(string parameters) => http.GetAsync(new Uri(Sites.Pixabay.Api, $"api/?key={Sites.Pixabay.Key}&{parameters}"), Token);

    public Task<HttpResponseMessage> GetAsync(string address) => http.GetAsync(new Uri(address), Token);

    public Task<HttpResponseMessage> GetHeadersAsync(string address) => http.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, Token);

    public Task<Stream> GetStreamAsync(string address) => http.GetStreamAsync(new Uri(address), Token);

    public async Task<JsonElement> PexelsJsonAsync(string path) => await JsonAsync(await PexelsAsync(path));

    public async Task<JsonElement> PixabayJsonAsync(string parameters) => await JsonAsync(await PixabayAsync(parameters));

    /// <summary>Every page of a Pexels search, as its next_page addresses lead on.</summary>
    public async Task<List<JsonElement>> AllPexelsAsync(string path)
    {
        var photos = new List<JsonElement>();
        for (string? next = new Uri(Sites.Pexels.Api, path).AbsoluteUri; next is not null;)
        {
            var page = await PexelsJsonAsync(next);
            photos.AddRange(page.GetProperty("photos").EnumerateArray());
            next = page.TryGetProperty("next_page", out var address) ? address.GetString() : null;
        }
        return photos;
    }

    /// <summary>Every page of a Pixabay search, until it says that a page is out of range or gives none.</summary>
    public async Task<List<JsonElement>> AllPixabayAsync(string parameters)
    {
        var hits = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            using var answer = await PixabayAsync($"{parameters}&page={page}");
            if (!answer.IsSuccessStatusCode) return hits;
            hits.AddRange((await JsonAsync(answer)).GetProperty("hits").EnumerateArray());
        }
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Sites.DisposeAsync();
    }
}
