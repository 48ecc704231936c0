using System.Net;
using Polly;

namespace FaceValue.Collect;

/// <summary>Fetches photos from one site's own hosts.</summary>
sealed class PhotoClient(IPhotoSource source, SiteExchange exchange, Journal journal, CollectorSettings settings, TimeProvider time)
{
    const int MaxRedirects = 3;

    readonly AddressRule rule = new(source.Settings.ImageHosts);
    readonly Pace pace = new(source.Name, bucket: null, settings.LongestWait, time);
    readonly ResiliencePipeline<PhotoReply> retries = Retries.Of<PhotoReply>(settings.Attempts, time, reply => reply.Again);

    /// <summary>Fetches and checks one photo, trying again after faults that may pass.</summary>
    public async Task<PhotoReply> FetchAsync(long id, Uri address, CancellationToken cancellation)
    {
        // A collection that goes on elsewhere (the local site has another port in each run) finds addresses that only a new search can renew.
        if (rule.Fault(address) is { } fault) return new PhotoReply(null, null, fault) { Expired = true };
        return await retries.ExecuteAsync(async token => await TryAsync(id, address, token), cancellation);
    }

    async Task<PhotoReply> TryAsync(long id, Uri address, CancellationToken cancellation)
    {
        for (var hop = 0; ; hop++)
        {
            await pace.WaitAsync(cancellation);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var reply = await exchange.SendAsync(request, settings.MaxPhotoBytes, cancellation);
            var moved = reply.Fault is null && reply.Location is { } location && Uri.TryCreate(address, location, out var target) ? target : null;
            var judged = moved is null ? Judge(reply) : Moved(moved, hop);
            journal.Add(new RequestRecord
            {
                At = time.GetUtcNow(),
                Source = source.Name,
                Item = $"photo {id}",
                Status = (int)reply.Status,
                Bytes = reply.Body.Length,
                Note = judged?.Fault ?? "redirect",
            });
            if (judged is not null) return judged;
            address = moved!;
        }
    }

    PhotoReply? Moved(Uri target, int hop) =>
        rule.Fault(target) is { } fault ? Refused($"redirect to an address that is {fault}")
        : hop == MaxRedirects ? Refused($"more than {MaxRedirects} redirects")
        : null;

    PhotoReply Judge(SiteReply reply)
    {
        if (reply.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && reply.ResumeAt is { } resume) pace.HoldUntil(resume);
        if (reply.Fault is { } fault) return Refused(fault) with { Again = reply.MayPass, NoAnswer = reply.NoAnswer };
        switch ((int)reply.Status)
        {
            case 200:
                try { return new PhotoReply(reply.Body, CheckedImage.Of(reply.Body, settings.MaxPixels), ""); }
                // A file cut short or a page of HTML in its place may be right the next time.
                catch (InvalidDataException e) { return Refused(e.Message) with { Again = true }; }
            case 403 or 404 or 410:
                return Refused($"status {(int)reply.Status}") with { Expired = true };
            case var status:
                return Refused($"status {status}") with { Again = status is 408 or 429 or >= 500 };
        }
    }

    static PhotoReply Refused(string fault) => new(null, null, fault);
}
