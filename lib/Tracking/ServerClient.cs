using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace FaceValue.Tracking;

/// <summary>Speaks HTTP with an MLflow server: signs in, tries again what may pass, and makes one kind of error of all that can go wrong.</summary>
sealed class ServerClient : IDisposable
{
    const int Attempts = 4;

    // A server that asks for more is taken for one that is away: training is not to wait for it.
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30), UploadTime = TimeSpan.FromMinutes(30);

    readonly TrackingServer server;
    readonly ResiliencePipeline<HttpResponseMessage> retries;
    // A redirected POST would arrive as a GET.
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Timeout.InfiniteTimeSpan };

    public ServerClient(TrackingServer server, TimeProvider time)
    {
        this.server = server;
        retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Attempts - 1,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = LongestWait,
            ShouldRetryAfterHeader = true,
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome is { Result: { } answer } ? MayPass(answer.StatusCode) && RetryAfter(answer, time) <= LongestWait : MayPass(outcome.Outcome.Exception!)),
        }).Build();
    }

    public Uri Address => server.Address;

    /// <summary>Asks for something.</summary>
    /// <param name="route">Below the server's address, with its query.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<JsonObject> GetAsync(string route, CancellationToken cancellation) => SendAsync(HttpMethod.Get, route, () => null, AnswerTime, cancellation);

    /// <summary>Sends a JSON body.</summary>
    public Task<JsonObject> PostAsync(string route, JsonObject body, CancellationToken cancellation)
    {
        // Bytes, whose number is known: a body sent in chunks arrives empty.
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        return SendAsync(HttpMethod.Post, route, () => new ByteArrayContent(bytes) { Headers = { { "Content-Type", "application/json" } } }, AnswerTime, cancellation);
    }

    /// <summary>Sends a file's bytes.</summary>
    public Task PutFileAsync(string route, string file, CancellationToken cancellation) => SendAsync(HttpMethod.Put, route, () =>
    {
        var stream = File.OpenRead(file);
        return new StreamContent(stream) { Headers = { { "Content-Type", "application/octet-stream" }, { "Content-Length", $"{stream.Length}" } } };
    }, UploadTime, cancellation);

    async Task<JsonObject> SendAsync(HttpMethod method, string route, Func<HttpContent?> body, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            using var answer = await retries.ExecuteAsync(async token =>
            {
                using var request = new HttpRequestMessage(method, new Uri(Address, route)) { Content = body() };
                request.Headers.Authorization = server.SignIn;
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
                limit.CancelAfter(patience);
                try { return await http.SendAsync(request, limit.Token); }
                catch (OperationCanceledException e) when (!token.IsCancellationRequested) { throw new TimeoutException($"no answer within {patience.TotalSeconds:F0} seconds", e); }
            }, cancellation);
            return Read(method, route, answer, await answer.Content.ReadAsStringAsync(cancellation));
        }
        catch (Exception e) when (MayPass(e))
        {
            throw new TrackingException($"{Address} cannot be reached: {e.Message}", mayPass: true, e);
        }
    }

    JsonObject Read(HttpMethod method, string route, HttpResponseMessage answer, string text)
    {
        JsonObject? json = null;
        try { json = JsonNode.Parse(text) as JsonObject; }
        catch (JsonException) { /* told below by what the answer was */ }
        if (answer.IsSuccessStatusCode && json is not null) return json;
        var asked = $"{method} {route.Split('?')[0]}";
        if (json?["error_code"] is JsonValue code)
            // A 500 that has come four times with a reason given is about this one request; the server lives.
            throw new TrackingException($"{json["message"]} ({code}, {asked})", mayPass: MayPass(answer.StatusCode) && answer.StatusCode != HttpStatusCode.InternalServerError) { Code = $"{code}" };
        throw answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                new TrackingException($"{Address} answers {(int)answer.StatusCode}: set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN.", mayPass: false),
            var status when MayPass(status) => new TrackingException($"{Address} answers {(int)status} to {asked}.", mayPass: true),
            var status => new TrackingException($"{Address} answers {asked} with {(int)status} {answer.Content.Headers.ContentType?.MediaType ?? "nothing"}, as no MLflow server does: check {TrackingAddress.Variable}.", mayPass: false),
        };
    }

    static bool MayPass(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    static bool MayPass(Exception e) => e is HttpRequestException or TimeoutException or IOException and not (FileNotFoundException or DirectoryNotFoundException or TrackingException);

    static TimeSpan RetryAfter(HttpResponseMessage answer, TimeProvider time) =>
        answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() ?? TimeSpan.Zero : TimeSpan.Zero;

    public void Dispose() => http.Dispose();
}
