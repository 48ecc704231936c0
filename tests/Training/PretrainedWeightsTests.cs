using System.Net;
using System.Security.Cryptography;
using FaceValue.Study;
using FaceValue.Training;

namespace FaceValue.Tests.Training;

public sealed class PretrainedWeightsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly byte[] published;

    public PretrainedWeightsTests()
    {
        PthFile.Write(folder["published.pth"], ("conv1.weight", [300, 100], new float[30000]));
        published = File.ReadAllBytes(folder["published.pth"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_broken_download_goes_on_where_it_stopped()
    {
        using var server = new RangeServer(published) { BreakAfter = 50_000 };
        var weights = From(server);
        var error = await Assert.ThrowsAsync<MissingInputException>(() => weights.GetAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("goes on where it stopped", error.Message);
        server.BreakAfter = null;
        var seen = new List<WorkProgress>();

        var read = await weights.GetAsync(new Told<WorkProgress>(seen.Add), TestContext.Current.CancellationToken);

        Assert.Equal([300, 100], read.Single().Shape);
        Assert.Equal([0L, 50_000L], server.Starts);
        Assert.Equal(new WorkProgress(published.Length, published.Length, $"fetching {PretrainedWeights.FileName}"), seen[^1]);
        Assert.False(File.Exists(folder[$"models/{PretrainedWeights.FileName}.part"]));
        // Kept: the next time nobody is asked.
        await weights.GetAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Starts.Count);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_server_without_ranges_sends_it_all_again()
    {
        using var server = new RangeServer(published) { BreakAfter = 50_000, Ranges = false };
        await Assert.ThrowsAsync<MissingInputException>(() => From(server).GetAsync(cancellation: TestContext.Current.CancellationToken));
        server.BreakAfter = null;

        Assert.Single(await From(server).GetAsync(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 30_000)]
    public async Task Bytes_of_another_hash_are_not_kept()
    {
        using var server = new RangeServer([.. published.Reverse()]);

        var error = await Assert.ThrowsAsync<MissingInputException>(() => From(server).GetAsync(cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("has the SHA-256", error.Message);
        Assert.False(File.Exists(folder[$"models/{PretrainedWeights.FileName}"]));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_folder_of_ones_own_comes_first_and_is_checked()
    {
        using var server = new RangeServer(published);
        Directory.CreateDirectory(folder["own"]);
        File.WriteAllBytes(folder[$"own/{PretrainedWeights.FileName}"], published);
        Assert.Single(await From(server, folder["own"]).GetAsync(cancellation: TestContext.Current.CancellationToken));
        Assert.Empty(server.Starts);
        File.WriteAllBytes(folder[$"own/{PretrainedWeights.FileName}"], [1, 2, 3]);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => From(server, folder["own"]).GetAsync(cancellation: TestContext.Current.CancellationToken));

        Assert.Contains("is not the file that was published", error.Message);
    }

    [Fact(Timeout = 30_000)]
    public async Task Where_they_cannot_be_had_one_error_names_the_three_ways()
    {
        var server = new RangeServer(published);
        server.Dispose();

        var message = (await Assert.ThrowsAsync<MissingInputException>(() => From(server).GetAsync(cancellation: TestContext.Current.CancellationToken))).Message;

        Assert.All((string[])[PretrainedWeights.FolderVariable, "put it where it was looked for", "let this machine reach"], way => Assert.Contains(way, message));
    }

    public void Dispose() => folder.Dispose();

    PretrainedWeights From(RangeServer server, string? own = null) => new(folder["models"], own, server.Address, Convert.ToHexStringLower(SHA256.HashData(published)));

    /// <summary>A real server on this machine that sends one file, or a part of it, and hangs up in the middle when told to.</summary>
    sealed class RangeServer : IDisposable
    {
        readonly HttpListener listener = new();
        readonly byte[] file;

        public RangeServer(byte[] file)
        {
            this.file = file;
            using (var port = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                port.Start();
                Address = new Uri($"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}/{PretrainedWeights.FileName}");
            }
            listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
            listener.Start();
            _ = ServeAsync();
        }

        public Uri Address { get; }

        public int? BreakAfter { get; set; }

        public bool Ranges { get; init; } = true;

        /// <summary>Where each answer began.</summary>
        public List<long> Starts { get; } = [];

        public void Dispose() => listener.Close();

        async Task ServeAsync()
        {
            while (listener.IsListening)
            {
                HttpListenerContext call;
                try { call = await listener.GetContextAsync(); }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException) { return; }
                var from = Ranges && call.Request.Headers["Range"] is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-')) : 0;
                Starts.Add(from);
                call.Response.StatusCode = from > 0 ? 206 : 200;
                if (from > 0) call.Response.Headers["Content-Range"] = $"bytes {from}-{file.Length - 1}/{file.Length}";
                call.Response.ContentLength64 = file.Length - from;
                await call.Response.OutputStream.WriteAsync(file.AsMemory(from, Math.Min(BreakAfter ?? int.MaxValue, file.Length - from)));
                if (BreakAfter is null) call.Response.Close();
                else
                {
                    await call.Response.OutputStream.FlushAsync();
                    call.Response.Abort();
                }
            }
        }
    }
}
