using System.Net;
using System.Text;
using Polly;

namespace FaceValue.Collect;

/// <summary>Asks one site for pages of searches: from the journal, else from the cache, else from the site, at its pace.</summary>
sealed class SearchClient
{
    sealed record Attempt(SearchPage? Page, string Body, string Fault, bool Again);

    readonly IPhotoSource source;
    readonly ApiKey key;
    readonly SiteExchange exchange;
    readonly ResponseCache cache;
    readonly Journal journal;
    readonly CollectorSettings settings;
    readonly TimeProvider time;
    readonly Pace pace;
    readonly ResiliencePipeline<Attempt> retries;

    public SearchClient(IPhotoSource source, ApiKey key, SiteExchange exchange, ResponseCache cache, Journal journal, CollectorSettings settings, TimeProvider time)
    {
        (this.source, this.key, this.exchange, this.cache, this.journal, this.settings, this.time) = (source, key, exchange, cache, journal, settings, time);
        // A run that follows a killed one owes the site the same rest: the requests of the last period are taken from the bucket first.
        var bucket = new TokenBucket(source.Settings.Limit);
        var since = time.GetUtcNow() - source.Settings.Limit.Per;
        foreach (var earlier in journal.Requests().Where(request => request.Source == source.Name && request.Counts && request.At >= since).OrderBy(request => request.At))
            bucket.Take(earlier.At);
        pace = new Pace(source.Name, bucket, settings.LongestWait, time);
        retries = Retries.Of<Attempt>(settings.Attempts, time, attempt => attempt.Again);
    }

    /// <summary>One page of a search.</summary>
    /// <param name="word">The words searched for.</param>
    /// <param name="number">1 or more.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">The site cannot be reached, or keeps failing.</exception>
    public async Task<FoundPage> PageAsync(string word, int number, CancellationToken cancellation)
    {
        var address = source.SearchAddress(word, number);
        if (journal.Page(source.Name, address.PathAndQuery) is { } known) return known;
        var (page, at) = FromCache(address, word, number) ?? (await AskAsync(address, word, number, cancellation), time.GetUtcNow());
        var found = new FoundPage(source.Name, address.PathAndQuery, at, page);
        journal.Add(found);
        return found;
    }

    /// <summary>The same page asked anew, for addresses that have expired. The journal keeps what was found first.</summary>
    public Task<SearchPage> AnewAsync(string word, int number, CancellationToken cancellation) =>
        AskAsync(source.SearchAddress(word, number), word, number, cancellation);

    (SearchPage, DateTimeOffset)? FromCache(Uri address, string word, int number)
    {
        if (cache.Read(address) is not var (body, at)) return null;
        Log(word, number, 200, Encoding.UTF8.GetByteCount(body), "", fromCache: true);
        return (source.Read(body), at);
    }

    async Task<SearchPage> AskAsync(Uri address, string word, int number, CancellationToken cancellation)
    {
        var attempt = await retries.ExecuteAsync(async token => await TryAsync(address, word, number, token), cancellation);
        if (attempt.Page is null)
            throw new IOException($"{source.Name}, search '{word}' page {number}: {attempt.Fault}. Progress is saved: run again to go on.");
        if (attempt.Body.Length > 0) cache.Write(address, attempt.Body);
        return attempt.Page;
    }

    async Task<Attempt> TryAsync(Uri address, string word, int number, CancellationToken cancellation)
    {
        await pace.WaitAsync(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        source.AddKey(request, key);
        var reply = await exchange.SendAsync(request, settings.MaxReplyBytes, cancellation);
        Heed(reply);
        var attempt = Judge(reply);
        Log(word, number, (int)reply.Status, reply.Body.Length, attempt.Fault, fromCache: false);
        return attempt;
    }

    // What the site says about its quota holds for every later request.
    void Heed(SiteReply reply)
    {
        var now = time.GetUtcNow();
        if (reply.Remaining < settings.QuotaReserve)
            pace.HoldUntil(reply.Reset is { } reset ? source.QuotaResetsAt(reset, now) : now + source.Settings.Limit.Per);
        if (reply.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && reply.ResumeAt is { } resume)
            pace.HoldUntil(resume);
        else if (reply.Status == HttpStatusCode.TooManyRequests)
            pace.HoldUntil(reply.Reset is { } reset ? source.QuotaResetsAt(reset, now) : now + source.Settings.Limit.Per);
    }

    Attempt Judge(SiteReply reply)
    {
        if (reply.Fault is { } fault) return new Attempt(null, "", fault, reply.MayPass);
        // A site that echoes the key must not bring it into a file.
        var body = key.Redact(Encoding.UTF8.GetString(reply.Body));
        switch ((int)reply.Status)
        {
            case 200:
                try { return new Attempt(source.Read(body), body, "", Again: false); }
                catch (InvalidDataException e) { return new Attempt(null, "", $"{e.Message} (it begins '{Excerpt(body)}')", Again: true); }
            case var _ when source.SaysPastTheEnd(reply.Status, body):
                return new Attempt(SearchPage.PastTheEnd, "", "", Again: false);
            case >= 300 and < 400:
                return new Attempt(null, "", "a redirect, which is not followed because it could carry the key elsewhere", Again: false);
            case 401 or 403:
                return new Attempt(null, "", $"the key was refused ({(int)reply.Status} '{Excerpt(body)}'); look at {source.Settings.KeyVariable}", Again: false);
            case var status:
                return new Attempt(null, "", $"{status} '{Excerpt(body)}'", Again: status is 408 or 429 or >= 500);
        }
    }

    static string Excerpt(string body)
    {
        var line = string.Concat(body.Take(100).Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return body.Length > 100 ? line + " …" : line;
    }

    void Log(string word, int number, int status, long bytes, string note, bool fromCache) => journal.Add(new RequestRecord
    {
        At = time.GetUtcNow(),
        Source = source.Name,
        Item = $"search '{word}' page {number}",
        Status = status,
        Bytes = bytes,
        Note = note,
        FromCache = fromCache,
    });
}
