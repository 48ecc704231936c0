using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Stills;

/// <summary>A connection to a browser by the Chrome DevTools Protocol: commands out, answers and events in.</summary>
/// <remarks>Safe to call from several threads. Protocol: https://chromedevtools.github.io/devtools-protocol/</remarks>
public sealed class DevTools : IAsyncDisposable
{
    readonly ClientWebSocket socket = new();
    readonly SemaphoreSlim sending = new(1, 1);
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    readonly CancellationTokenSource closing = new();
    Task reading = Task.CompletedTask;
    volatile bool isGone;
    int lastId;

    DevTools() { }

    /// <summary>Raised for every event, in order, on the reading thread: handlers must be quick and must not throw.</summary>
    public event Action<DevToolsEvent>? Happened;

    /// <summary>Connects to a browser started with <c>--remote-debugging-port</c>.</summary>
    /// <param name="endpoint">The <c>ws://</c> address that the browser prints.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    public static async Task<DevTools> ConnectAsync(Uri endpoint, CancellationToken cancellation = default)
    {
        var tools = new DevTools();
        // A proxy from the environment has no business between two processes of one machine.
        tools.socket.Options.Proxy = null;
        try { await tools.socket.ConnectAsync(endpoint, cancellation); }
        catch { tools.socket.Dispose(); throw; }
        tools.reading = tools.ReadAsync();
        return tools;
    }

    /// <summary>Sends one command and waits for its answer.</summary>
    /// <param name="method">Domain and name, such as <c>Page.navigate</c>.</param>
    /// <param name="parameters">Its arguments; the node is taken over.</param>
    /// <param name="session">The page to send it to; null for the browser.</param>
    /// <param name="cancellation">Stops waiting for the answer; the command itself is not taken back.</param>
    /// <exception cref="DevToolsException">The browser answers with an error, or is gone.</exception>
    public async Task<JsonObject> CallAsync(string method, JsonObject? parameters = null, string? session = null, CancellationToken cancellation = default)
    {
        var id = Interlocked.Increment(ref lastId);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) message["sessionId"] = session;
        var answer = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            // Half a frame would spoil the connection for everybody, so only the waiting can be cancelled, not the sending.
            await sending.WaitAsync(cancellation);
            try
            {
                if (isGone) throw Gone(method);
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, closing.Token);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException) { throw Gone(method); }
            finally { sending.Release(); }
            var answered = await answer.Task.WaitAsync(cancellation);
            if (answered["error"] is { } error) throw new DevToolsException($"The browser refused {method}: {error["message"]}");
            return answered["result"] as JsonObject ?? [];
        }
        finally { waiting.TryRemove(id, out _); }
    }

    /// <summary>Ends the connection; the browser itself lives on.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await reading;
        socket.Dispose();
    }

    static DevToolsException Gone(string what) => new($"The browser ended before it answered {what}.", isGone: true);

    async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, closing.Token);
                if (part.MessageType == WebSocketMessageType.Close) break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                Deliver(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!.AsObject());
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or JsonException) { /* told to the waiting below */ }
        finally
        {
            isGone = true;
            foreach (var answer in waiting.Values) answer.TrySetException(Gone("a command"));
        }
    }

    void Deliver(JsonObject message)
    {
        if (message["id"] is { } id)
        {
            if (waiting.TryGetValue(id.GetValue<int>(), out var answer)) answer.TrySetResult(message);
        }
        else if (message["method"] is { } method)
            Happened?.Invoke(new DevToolsEvent(message["sessionId"]?.GetValue<string>(), method.GetValue<string>(), message["params"] as JsonObject ?? []));
    }
}
