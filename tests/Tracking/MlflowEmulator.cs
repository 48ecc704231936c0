using System.Net;
using System.Text.Json.Nodes;
using FaceValue.Tracking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FaceValue.Tests.Tracking;

/// <summary>An MLflow server over real HTTP. It drops chunked bodies in silence, as the real one does, and has faults on demand.</summary>
sealed class MlflowEmulator : IAsyncDisposable
{
    public sealed record Fault(int Status, string Type, string Body, string? RetryAfter = null);

    const string Html = "<!doctype html>\n<title>404 Not Found</title>\n", Api = "/api/2.0/mlflow/", ArtifactApi = "/api/2.0/mlflow-artifacts/artifacts/";

    readonly WebApplication app;
    readonly List<string> asked = [];

    MlflowEmulator(WebApplication app) => this.app = app;

    public EmulatedStore Store { get; } = new();

    /// <summary>Answers to the next requests, whatever they are.</summary>
    public Queue<Fault> Faults { get; } = [];

    /// <summary>The Authorization header of the last request.</summary>
    public string? SignedBy { get; private set; }

    public bool SawChunkedBody { get; private set; }

    public IReadOnlyList<string> Asked
    {
        get { lock (asked) return [.. asked]; }
    }

    public Uri Address => new(app.Urls.Single() + "/");

    public TrackingServer Server => TrackingAddress.From(name => name == TrackingAddress.Variable ? Address.AbsoluteUri : null, ".").Server!;

    public static async Task<MlflowEmulator> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var emulator = new MlflowEmulator(builder.Build());
        emulator.app.Run(emulator.AnswerAsync);
        await emulator.app.StartAsync(TestContext.Current.CancellationToken);
        return emulator;
    }

    async Task AnswerAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory);
        var chunked = context.Request.Headers.TransferEncoding.Count > 0;
        var bytes = chunked ? [] : memory.ToArray();
        int status;
        string type, text;
        lock (asked)
        {
            SawChunkedBody |= chunked;
            SignedBy = context.Request.Headers.Authorization;
            asked.Add($"{context.Request.Method} {context.Request.Path}");
            (status, type, text) = Answer(context, bytes);
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
    }

    (int Status, string Type, string Text) Answer(HttpContext context, byte[] bytes)
    {
        if (Faults.TryDequeue(out var fault))
        {
            if (fault.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
            return (fault.Status, fault.Type, fault.Body);
        }
        var path = context.Request.Path.Value!;
        var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => $"{pair.Value}");
        var (status, body) = path.StartsWith(ArtifactApi, StringComparison.Ordinal) && context.Request.Method == "PUT" ? Store.Put(path[ArtifactApi.Length..], bytes)
            : path.StartsWith(Api, StringComparison.Ordinal) ? Store.Answer(path[Api.Length..], query, bytes.Length == 0 ? [] : JsonNode.Parse(bytes)!.AsObject())
            : (0, []);
        return status == 0 ? (404, "text/html; charset=utf-8", Html) : (status, "application/json", body.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        try { await app.StopAsync(atOnce.Token); }
        catch (OperationCanceledException) { }
        await app.DisposeAsync();
    }
}
