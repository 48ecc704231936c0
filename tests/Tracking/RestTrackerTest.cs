using System.Net;
using System.Net.Sockets;
using FaceValue.Tests.Collect;
using FaceValue.Tracking;

namespace FaceValue.Tests.Tracking;

public sealed class RestTrackerTest : IDisposable
{
    readonly TempFolder folder = new();
    readonly AutoClock clock = new();

    RestTracker On(MlflowEmulator server) => new(server.Server, clock);

    [Fact(Timeout = 60_000)]
    public async Task A_run_arrives_with_all_its_parts_and_no_body_is_chunked()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = On(server);
        var run = await tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await SmallRun.LogAsync(run, folder, TestContext.Current.CancellationToken);
        var kept = server.Store.Run(run.Id);
        Assert.Equal("FINISHED", $"{kept["info"]!["status"]}");
        Assert.Equal(["0.5", "NaN", "Infinity", "-Infinity"], kept["data"]!["metrics"]!.AsArray().Select(metric => $"{metric!["value"]}"));
        Assert.Equal("abc", $"{kept["inputs"]!["dataset_inputs"]![0]!["dataset"]!["digest"]}");
        Assert.Equal("training", $"{kept["inputs"]!["dataset_inputs"]![0]!["tags"]![0]!["value"]}");
        Assert.Equal("weights", System.Text.Encoding.UTF8.GetString(server.Store.Artifacts[$"2/{run.Id}/artifacts/model/a b.bin"]));
        Assert.Equal($"mlflow-artifacts:/2/{run.Id}/artifacts/model", $"{server.Store.Models["net"][0]["source"]}");
        Assert.False(server.SawChunkedBody);
    }

    [Fact(Timeout = 60_000)]
    public async Task More_than_a_request_may_hold_goes_in_several()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = On(server);
        var run = await tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await run.LogMetricsAsync([.. Enumerable.Range(0, 2500).Select(step => new Metric("loss", step, step))], TestContext.Current.CancellationToken);
        await run.LogParamsAsync([.. Enumerable.Range(0, 250).Select(at => new Param($"p{at}", new string('ä', 6000)))], TestContext.Current.CancellationToken);
        Assert.Equal(2500, server.Store.Run(run.Id)["data"]!["metrics"]!.AsArray().Count);
        Assert.Equal(250, server.Store.Run(run.Id)["data"]!["params"]!.AsArray().Count);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(503, null)]
    [InlineData(429, "7")]
    [InlineData(408, null)]
    [InlineData(504, null)]
    public async Task What_may_pass_is_tried_again_after_the_wait_asked_for(int status, string? wait)
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = On(server);
        server.Faults.Enqueue(new(status, "text/plain", "later", wait));
        await tracker.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Asked.Count);
        if (wait is not null) Assert.Equal([7.0], clock.Waits.Select(waited => waited.TotalSeconds));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_asks_for_an_hour_is_away()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = On(server);
        server.Faults.Enqueue(new(429, "text/plain", "later", "3600"));
        Assert.True((await Assert.ThrowsAsync<TrackingException>(() => tracker.OpenAsync(TestContext.Current.CancellationToken))).MayPass);
        Assert.Empty(clock.Waits);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nobody_listening_may_pass_and_another_program_listening_does_not()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var nobody = new RestTracker(TrackingAddress.From(_ => $"http://127.0.0.1:{port}", ".").Server!, clock);
        Assert.True((await Assert.ThrowsAsync<TrackingException>(() => nobody.OpenAsync(TestContext.Current.CancellationToken))).MayPass);

        await using var server = await MlflowEmulator.StartAsync();
        using var other = new RestTracker(TrackingAddress.From(_ => server.Address + "elsewhere", ".").Server!, clock);
        var fault = await Assert.ThrowsAsync<TrackingException>(() => other.OpenAsync(TestContext.Current.CancellationToken));
        Assert.False(fault.MayPass);
        Assert.Contains(TrackingAddress.Variable, fault.Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task Refusals_carry_the_servers_reason()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = On(server);
        var run = await tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "1")], TestContext.Current.CancellationToken);
        var changed = await Assert.ThrowsAsync<TrackingException>(() => run.LogParamsAsync([new("width", "2")], TestContext.Current.CancellationToken));
        Assert.Contains("Changing param values", changed.Message);
        server.Store.IgnoresStatus = true;
        Assert.Contains("RUNNING", (await Assert.ThrowsAsync<TrackingException>(() => run.EndAsync(RunStatus.Finished, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken))).Message);
        server.Store.Deleted.Add(SmallRun.Info.Experiment);
        Assert.Contains("restore", (await Assert.ThrowsAsync<TrackingException>(() => tracker.StartAsync(SmallRun.Info, TestContext.Current.CancellationToken))).Message);
        await Assert.ThrowsAsync<ArgumentException>(() => run.LogArtifactAsync(folder.Write("x", "x"), "../../evil.txt", TestContext.Current.CancellationToken));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("ann", "s3cret", "tok", "", "Basic YW5uOnMzY3JldA==")]
    [InlineData("", "", "tok", "", "Bearer tok")]
    [InlineData("", "", "", "ann:s3cret@", "Basic YW5uOnMzY3JldA==")]
    public async Task Requests_are_signed_as_the_environment_says_and_the_password_is_not_shown(string name, string password, string token, string inAddress, string expected)
    {
        await using var server = await MlflowEmulator.StartAsync();
        var variables = new Dictionary<string, string> { ["MLFLOW_TRACKING_USERNAME"] = name, ["MLFLOW_TRACKING_PASSWORD"] = password, ["MLFLOW_TRACKING_TOKEN"] = token, [TrackingAddress.Variable] = server.Address.AbsoluteUri.Replace("//", "//" + inAddress) };
        var address = TrackingAddress.From(variables.GetValueOrDefault, ".");
        using var tracker = new RestTracker(address.Server!, clock);
        await tracker.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, server.SignedBy);
        Assert.DoesNotContain("s3cret", tracker.Place + address.Place + address.Server);
    }

    public void Dispose() => folder.Dispose();
}
