using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FaceValue.Backlot.Sites;

/// <summary>Sends pictures, spoilt where the faults say so.</summary>
sealed class PictureEndpoint(IPhotographs photographs, SiteFaults faults, SiteTraffic traffic, TimeProvider clock)
{
    const long Huge = 8L << 30;
    const int SecondsKept = 24 * 3600;

    /// <summary>The other name of this machine: to a client that checks hosts, another host.</summary>
    public const string OtherHost = "localhost";

    readonly FaultLottery<PictureFault> lottery = faults.Pictures;

    /// <summary>Sends a photo's picture; 404 where there is no such photo or size.</summary>
    public async Task SendAsync(HttpContext http, CataloguePhoto? photo, ImageSize? size)
    {
        traffic.CountPicture();
        if (photo is null || size is not { } wanted)
        {
            http.Response.StatusCode = 404;
            return;
        }
        // Who follows the redirect does get the picture: only the address tells that it is not the site's.
        var fault = http.Request.Host.Host == OtherHost ? PictureFault.None : lottery.Strike(SiteFaults.PictureName(photo));
        if (fault is PictureFault.Expired or PictureFault.Redirected or PictureFault.Html or PictureFault.Bomb)
        {
            await SendInsteadAsync(http, fault);
            return;
        }
        var picture = await ReadAsync(http, photo, wanted);
        if (picture.IsEmpty) return;
        http.Response.ContentType = PictureType.Of(picture.Span);
        http.Response.Headers.CacheControl = $"public, max-age={SecondsKept}";
        await SendAsync(http, picture, fault);
    }

    async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> picture, PictureFault fault)
    {
        var (half, body) = (picture.Length / 2, http.Response.Body);
        http.Response.ContentLength = fault switch { PictureFault.Truncated => half, PictureFault.HugeLength => Huge, _ => picture.Length };
        switch (fault)
        {
            case PictureFault.Slow:
                await body.WriteAsync(picture[..half], http.RequestAborted);
                await body.FlushAsync(http.RequestAborted);
                await Task.Delay(faults.SlowFor, clock, http.RequestAborted);
                await body.WriteAsync(picture[half..], http.RequestAborted);
                break;
            case PictureFault.Truncated:
                await body.WriteAsync(picture[..half], http.RequestAborted);
                break;
            case PictureFault.BrokenOff:
                await body.WriteAsync(picture[..half], http.RequestAborted);
                await body.FlushAsync(http.RequestAborted);
                http.Abort();
                break;
            case PictureFault.HugeLength:
                await body.WriteAsync(picture, http.RequestAborted);
                await body.FlushAsync(http.RequestAborted);
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
                break;
            case PictureFault.Garbled:
                await body.WriteAsync(SpoiltPicture.Noise(picture.Span, faults.Seed), http.RequestAborted);
                break;
            default:
                await body.WriteAsync(picture, http.RequestAborted);
                break;
        }
    }

    static async Task SendInsteadAsync(HttpContext http, PictureFault fault)
    {
        switch (fault)
        {
            case PictureFault.Expired:
                http.Response.StatusCode = 404;
                break;
            case PictureFault.Redirected:
                http.Response.Redirect(new UriBuilder(http.Request.GetEncodedUrl()) { Host = OtherHost }.Uri.AbsoluteUri);
                break;
            default:
                var (type, body) = fault == PictureFault.Bomb ? ("image/png", SpoiltPicture.Bomb) : ("text/html; charset=utf-8", Answer.Html(200, "Hotlinking is not allowed").Body);
                http.Response.ContentType = type;
                http.Response.ContentLength = body.Length;
                await http.Response.Body.WriteAsync(body, http.RequestAborted);
                break;
        }
    }

    // A failure to draw must reach whoever looks at the collector's errors; a server's log nobody reads.
    async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, CataloguePhoto photo, ImageSize size)
    {
        try
        {
            var picture = await photographs.ReadAsync(photo, size, http.RequestAborted);
            if (!picture.IsEmpty) return picture;
            throw new InvalidDataException($"The photographs gave no bytes for {photo.Site} {photo.Id}.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            http.Response.StatusCode = 500;
            await http.Response.WriteAsync($"The picture of {photo.Site} {photo.Id} could not be drawn: {e.Message}", http.RequestAborted);
            return default;
        }
    }
}
