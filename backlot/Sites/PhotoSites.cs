using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FaceValue.Backlot.Sites;

/// <summary>The two photo sites, running on this machine: Pexels' and Pixabay's interfaces over one catalogue, and the pictures behind them.</summary>
public sealed class PhotoSites : IAsyncDisposable
{
    SiteServer? pexels, pixabay;

    PhotoSites(PhotoCatalogue catalogue, SiteFaults faults, SiteSettings settings) => (Catalogue, Faults, Settings) = (catalogue, faults, settings);

    /// <summary>What the sites hold.</summary>
    public PhotoCatalogue Catalogue { get; }

    /// <summary>What goes wrong on them.</summary>
    public SiteFaults Faults { get; }

    /// <summary>Their keys and limits.</summary>
    public SiteSettings Settings { get; }

    /// <summary>Where Pexels stands.</summary>
    public SiteAddress Pexels { get; private set; } = null!;

    /// <summary>Where Pixabay stands.</summary>
    public SiteAddress Pixabay { get; private set; } = null!;

    /// <summary>What Pexels has been asked for.</summary>
    public SiteTraffic PexelsTraffic { get; } = new();

    /// <summary>What Pixabay has been asked for.</summary>
    public SiteTraffic PixabayTraffic { get; } = new();

    /// <summary>Opens both sites on free ports of 127.0.0.1. Takes some tens of milliseconds; no picture is drawn before it is asked for.</summary>
    /// <param name="catalogue">What they hold.</param>
    /// <param name="photographs">Gives the pictures.</param>
    /// <param name="faults">What goes wrong; by default nothing.</param>
    /// <param name="settings">Keys and limits; by default those of the real sites.</param>
    /// <param name="clock">For limits and expiring addresses; by default the system's.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The running sites. Dispose them to close.</returns>
    /// <exception cref="ArgumentException">The faults' shares do not make sense.</exception>
    public static async Task<PhotoSites> StartAsync(PhotoCatalogue catalogue, IPhotographs photographs, SiteFaults? faults = null, SiteSettings? settings = null,
        TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(photographs);
        var sites = new PhotoSites(catalogue, faults ?? SiteFaults.None, settings ?? new());
        try
        {
            sites.pexels = await SiteServer.StartAsync((routes, at) => sites.OpenPexels(routes, at, photographs, clock ?? TimeProvider.System), cancellation);
            sites.pixabay = await SiteServer.StartAsync((routes, at) => sites.OpenPixabay(routes, at, photographs, clock ?? TimeProvider.System), cancellation);
            return sites;
        }
        catch
        {
            await sites.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes both sites.</summary>
    public async ValueTask DisposeAsync()
    {
        if (pexels is not null) await pexels.DisposeAsync();
        if (pixabay is not null) await pixabay.DisposeAsync();
    }

    void OpenPexels(IEndpointRouteBuilder routes, Uri at, IPhotographs photographs, TimeProvider clock)
    {
        Pexels = new(at, at, Settings.PexelsKey);
        var api = new PexelsApi(Catalogue, Pexels, Settings, new(Faults), clock);
        var answers = new AnswerEndpoint(StockSite.Pexels, Faults, PexelsTraffic);
        var pictures = new PictureEndpoint(photographs, Faults, PexelsTraffic, clock);
        routes.MapGet("/v1/search", (RequestDelegate)(http => answers.SendAsync(http, Search(http, "query"), () => api.Search(http.Request))));
        routes.MapGet("/v1/photos/{id}", (RequestDelegate)(http => answers.SendAsync(http, http.Request.Path, () => api.Photo(http.Request))));
        routes.MapGet("/photos/{id:int}/{name}", (RequestDelegate)(http =>
        {
            var photo = Catalogue.Find(StockSite.Pexels, Number(http, "id"));
            return pictures.SendAsync(http, photo, photo is null ? null : PexelsDescription.SizeAsked(photo.Size, http.Request.Query));
        }));
    }

    void OpenPixabay(IEndpointRouteBuilder routes, Uri at, IPhotographs photographs, TimeProvider clock)
    {
        Pixabay = new(at, at, Settings.PixabayKey);
        var expiring = new ExpiringAddress(Catalogue, Settings.AddressLifetime, clock);
        var api = new PixabayApi(Catalogue, Pixabay, Settings, new(Faults), expiring, clock);
        var answers = new AnswerEndpoint(StockSite.Pixabay, Faults, PixabayTraffic);
        var pictures = new PictureEndpoint(photographs, Faults, PixabayTraffic, clock);
        routes.MapGet("/api", (RequestDelegate)(http => answers.SendAsync(http, Search(http, "q"), () => api.Search(http.Request))));
        routes.MapGet("/get/{token}_{side:int}.jpg", (RequestDelegate)(http => SendAsync(http, expiring.Read((string)http.Request.RouteValues["token"]!))));
        routes.MapGet("/photo/{year}/{month}/{day}/{hour}/{minute}/{slug}-{id:int}_{side:int}.jpg", (RequestDelegate)(http => SendAsync(http, Catalogue.Find(StockSite.Pixabay, Number(http, "id")))));

        Task SendAsync(HttpContext http, CataloguePhoto? photo) =>
            pictures.SendAsync(http, photo, photo is not null && PixabayDescription.SizeAsked(photo.Size, Number(http, "side")) is { } size ? size : null);
    }

    // What a fault's lot is drawn for: the words and the page, never the key.
    static string Search(HttpContext http, string words) => $"search {http.Request.Query[words]}, page {http.Request.Query["page"]}";

    static int Number(HttpContext http, string name) => int.Parse((string)http.Request.RouteValues[name]!, CultureInfo.InvariantCulture);
}
