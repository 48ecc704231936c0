using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace FaceValue.Backlot.Sites;

/// <summary>Sends a site's answers, spoilt where the faults say so.</summary>
sealed class AnswerEndpoint(StockSite site, SiteFaults faults, SiteTraffic traffic)
{
    // 128 MiB of white space before a valid JSON object: only a reader that counts what it unpacks is safe.
    const int SwollenMegabytes = 128;
    static readonly Lazy<byte[]> Swollen = new(Swell);

    readonly FaultLottery<AnswerFault> lottery = faults.Answers;

    /// <summary>Answers a request, unless a fault strikes that request's query and page.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="search">Names the search: what a fault's lot is drawn for.</param>
    /// <param name="answer">Makes the answer.</param>
    public async Task SendAsync(HttpContext http, string search, Func<Answer> answer)
    {
        traffic.CountSearch();
        switch (lottery.Strike($"{site} {search}"))
        {
            case AnswerFault.TooManyRequests:
                if (faults.RetryAfter is { } wait) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await WriteAsync(http, TooManyRequests(site));
                break;
            case AnswerFault.Unavailable:
                await WriteAsync(http, Answer.Html(503, "Service unavailable"));
                break;
            case AnswerFault.Html:
                await WriteAsync(http, Answer.Html(200, "Welcome to the hotel's network"));
                break;
            case AnswerFault.CutOff:
                var whole = answer();
                await WriteAsync(http, whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
                break;
            case AnswerFault.Swollen:
                http.Response.Headers.ContentEncoding = "gzip";
                await WriteAsync(http, new(200, "application/json", Swollen.Value));
                break;
            default:
                await WriteAsync(http, answer());
                break;
        }
    }

    /// <summary>What a site says to one who asks too often.</summary>
    public static Answer TooManyRequests(StockSite site) => site == StockSite.Pexels
        ? Answer.Json(new("Rate limit exceeded"), AnswerJson.Default.PexelsError, 429)
        : Answer.Text(429, "[ERROR 429] API rate limit exceeded");

    static async Task WriteAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers) http.Response.Headers[name] = value.ToString(CultureInfo.InvariantCulture);
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    static byte[] Swell()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var megabyte = new byte[1 << 20];
            megabyte.AsSpan().Fill((byte)' ');
            for (var i = 0; i < SwollenMegabytes; i++) gzip.Write(megabyte);
            gzip.Write("{}"u8);
        }
        return packed.ToArray();
    }
}
