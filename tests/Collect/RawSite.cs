using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FaceValue.Tests.Collect;

/// <summary>A server that answers with any bytes whatever, as no decent one would.</summary>
sealed class RawSite : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource closing = new();
    readonly Func<string, Stream, CancellationToken, Task> answer;
    readonly List<string> requests = [];
    readonly Task accepting;

    /// <param name="answer">Gets the request's path and query, and the connection to write a whole HTTP answer to.</param>
    public RawSite(Func<string, Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Path and query of every request, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get { lock (requests) return [.. requests]; }
    }

    public static byte[] Answer(int status, string type, byte[] body, params string[] headers) =>
        [.. Head(status, ["Content-Type: " + type, $"Content-Length: {body.Length}", .. headers]), .. body];

    public static byte[] Answer(int status, string type, string body, params string[] headers) => Answer(status, type, Encoding.UTF8.GetBytes(body), headers);

    public static byte[] Head(int status, params string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Whatever\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try { _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token)); }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { return; }
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            var asked = await RequestLineAsync(stream);
            lock (requests) requests.Add(asked);
            await answer(asked, stream, closing.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // The client had enough: that is what these tests are about.
        }
    }

    async Task<string> RequestLineAsync(NetworkStream stream)
    {
        var (head, chunk) = ("", new byte[4096]);
        while (!head.Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(chunk, closing.Token) is var count and > 0)
            head += Encoding.Latin1.GetString(chunk, 0, count);
        return head.Split(' ') is [_, var path, ..] ? path : "";
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }
}
