using System.Globalization;
using System.Net;

namespace FaceValue.Collect;

/// <summary>Sends one request and reads its body with a limit on bytes and on time. A reply is never trusted about its own length, type or encoding.</summary>
sealed class SiteExchange(HttpClient http, TimeSpan timeLimit, TimeProvider time)
{
    const int ChunkBytes = 64 * 1024;

    static readonly HttpRequestError[] Unreachable =
        [HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError];

    /// <summary>A client that follows no redirect, keeps no cookie and unpacks nothing.</summary>
    public static HttpClient NewClient(bool local) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // A few kilobytes of gzip can unpack to gigabytes. Without this no encoding is asked for, and one that comes anyway is refused.
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = !local,
        ConnectTimeout = TimeSpan.FromSeconds(15),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "FaceValue/0.1 (research workbook)" } },
    };

    /// <summary>Sends the request. Everything that can go wrong on the way comes back as the reply's fault.</summary>
    public async Task<SiteReply> SendAsync(HttpRequestMessage request, long maxBytes, CancellationToken cancellation)
    {
        // Real time, whatever the clock given: what is limited here is a socket.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        HttpStatusCode status = 0;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            status = response.StatusCode;
            return Described(await ReadAsync(response, maxBytes, limit.Token), response);
        }
        catch (OperationCanceledException) when (!limit.IsCancellationRequested)
        {
            return new SiteReply(status, [], "cannot be reached (no connection in time)", MayPass: true) { NoAnswer = true };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SiteReply(status, [], $"not complete within {timeLimit.TotalSeconds:0.#} seconds", MayPass: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The exception's text may quote addresses; its kind says enough.
            return e is HttpRequestException { HttpRequestError: var error } && Unreachable.Contains(error)
                ? new SiteReply(status, [], $"cannot be reached ({error})", MayPass: true) { NoAnswer = true }
                : new SiteReply(status, [], "broken off", MayPass: true);
        }
    }

    static async Task<SiteReply> ReadAsync(HttpResponseMessage response, long maxBytes, CancellationToken cancellation)
    {
        var content = response.Content;
        if (content.Headers.ContentLength > maxBytes) return TooLarge(response, maxBytes);
        if (content.Headers.ContentEncoding.Any(encoding => encoding != "identity"))
            return new SiteReply(response.StatusCode, [], "packed, though no packing was asked for");
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (await stream.ReadAsync(chunk, cancellation) is var count and > 0)
        {
            if (body.Length + count > maxBytes) return TooLarge(response, maxBytes);
            body.Write(chunk, 0, count);
        }
        return new SiteReply(response.StatusCode, body.ToArray());
    }

    static SiteReply TooLarge(HttpResponseMessage response, long maxBytes) =>
        new(response.StatusCode, [], $"larger than {maxBytes / 1_000_000d:0.###} MB");

    SiteReply Described(SiteReply reply, HttpResponseMessage response) => reply with
    {
        Location = (int)response.StatusCode is >= 300 and < 400 ? response.Headers.Location : null,
        ResumeAt = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => time.GetUtcNow() + delta,
            { Date: { } date } => date,
            _ => null,
        },
        Remaining = Number(response, "X-RateLimit-Remaining"),
        Reset = Number(response, "X-RateLimit-Reset"),
    };

    static double? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
