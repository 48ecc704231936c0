using FaceValue.Study;
using FaceValue.Tests.Collect;
using FaceValue.Tracking;

namespace FaceValue.Tests.Tracking;

/// <summary>No tracker, however bad, stops or loses a run.</summary>
public sealed class TrackedRunTest : IDisposable
{
    readonly TempFolder folder = new();
    readonly AutoClock clock = new();

    async Task<TrackedRun> TrainAsync(Tracker tracker, Func<int, Task>? atEpoch = null)
    {
        await using var run = await tracker.StartAsync(SmallRun.Info, folder["model"], TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "0.5")], TestContext.Current.CancellationToken);
        await run.LogInputsAsync([SmallRun.Data], TestContext.Current.CancellationToken);
        for (var epoch = 0; epoch < 5; epoch++)
        {
            if (atEpoch is not null) await atEpoch(epoch);
            await run.LogMetricsAsync([new("loss", epoch == 2 ? double.NaN : 1.0 / (epoch + 1), epoch)], TestContext.Current.CancellationToken);
        }
        await run.LogArtifactAsync(Path.GetDirectoryName(folder.Write("saved/weights.bin", "weights"))!, "model", TestContext.Current.CancellationToken);
        await run.RegisterModelAsync(new("net", "model"), TestContext.Current.CancellationToken);
        await run.EndAsync(RunStatus.Finished, TestContext.Current.CancellationToken);
        return run;
    }

    static IEnumerable<double> Losses(string record) => RunRecord.Read(record).OfType<RunEntry.Metrics>().Select(entry => entry.Values[0].Value);

    static readonly double[] AllLosses = [1, 0.5, double.NaN, 0.25, 0.2];

    [Fact(Timeout = 60_000)]
    public async Task A_good_tracker_gets_everything_and_nothing_is_said()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = await Tracker.OpenAsync(new RestTracker(server.Server, clock), clock, TestContext.Current.CancellationToken);
        var run = await TrainAsync(tracker);
        Assert.Null(tracker.Problem);
        Assert.Empty(run.Problems);
        Assert.Equal([new("net", 1)], run.ModelVersions);
        Assert.Equal(5, server.Store.Run(run.Id)["data"]!["metrics"]!.AsArray().Count);
        Assert.Equal(AllLosses, Losses(run.RecordPath));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_dies_in_the_middle_loses_nothing_of_the_record_and_is_told_of()
    {
        var server = await MlflowEmulator.StartAsync();
        using var tracker = await Tracker.OpenAsync(new RestTracker(server.Server, clock), clock, TestContext.Current.CancellationToken);
        var run = await TrainAsync(tracker, async epoch => { if (epoch == 2) await server.DisposeAsync(); });
        Assert.Equal(AllLosses, Losses(run.RecordPath));
        Assert.IsType<RunEntry.End>(RunRecord.Read(run.RecordPath)[^1]);
        var problem = Assert.Single(run.Problems);
        Assert.Contains("'loss at step 2'", problem);
        Assert.Contains(run.RecordPath, problem);
        // Tried at the first fault and once more at the end: three waits each.
        Assert.Equal(6, clock.Waits.Count);
        Assert.Equal(2, server.Store.Run(run.Id)["data"]!["metrics"]!.AsArray().Count);

        using var file = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        Assert.Empty(await file.ReplayAsync(run.RecordPath, TestContext.Current.CancellationToken));
        Assert.Equal(5L, new MlflowDatabase(folder["mlflow.db"]).Write(work => work.Ask<long>("SELECT count(*) FROM metrics")));
        Assert.Equal("FINISHED", new MlflowDatabase(folder["mlflow.db"]).Write(work => work.Ask<string>("SELECT status FROM runs")));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_comes_back_has_it_all_at_the_end()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var tracker = await Tracker.OpenAsync(new RestTracker(server.Server, clock), clock, TestContext.Current.CancellationToken);
        var run = await TrainAsync(tracker, epoch =>
        {
            if (epoch == 1) for (var time = 0; time < 4; time++) server.Faults.Enqueue(new(503, "text/html", "<h1>busy</h1>"));
            return Task.CompletedTask;
        });
        Assert.Empty(run.Problems);
        Assert.Equal(5, server.Store.Run(run.Id)["data"]!["metrics"]!.AsArray().Count);
        Assert.Equal("FINISHED", $"{server.Store.Run(run.Id)["info"]!["status"]}");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tracker_that_never_opens_leaves_the_run_its_record()
    {
        folder.Write("mlflow.db", new string('x', 2000));
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        Assert.Contains("mlflow.db", tracker.Problem);
        var run = await TrainAsync(tracker);
        Assert.Single(run.Problems);
        Assert.Equal(AllLosses, Losses(run.RecordPath));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_refused_or_cut_is_said_and_the_rest_arrives()
    {
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        await using var run = await tracker.StartAsync(SmallRun.Info, folder["model"], TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "1"), new("long", new string('x', 7000))], TestContext.Current.CancellationToken);
        await run.LogParamsAsync([new("width", "2")], TestContext.Current.CancellationToken);
        await run.LogMetricsAsync([new("loss", 1)], TestContext.Current.CancellationToken);
        await run.EndAsync(RunStatus.Finished, TestContext.Current.CancellationToken);
        Assert.Collection(run.Problems, cut => Assert.Contains("'long'", cut), refused => Assert.Contains("'width' is '1'", refused));
        Assert.Equal(7000, RunRecord.Read(run.RecordPath).OfType<RunEntry.Params>().First().Values[1].Value.Length);
        Assert.Equal(6000L, new MlflowDatabase(folder["mlflow.db"]).Write(work => work.Ask<long>("SELECT length(value) FROM params WHERE key = 'long'")));
        Assert.Equal("FINISHED", new MlflowDatabase(folder["mlflow.db"]).Write(work => work.Ask<string>("SELECT status FROM runs")));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_run_that_is_left_by_an_error_has_failed()
    {
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        await using (await tracker.StartAsync(SmallRun.Info, folder["model"], TestContext.Current.CancellationToken)) { }
        Assert.Equal("FAILED", new MlflowDatabase(folder["mlflow.db"]).Write(work => work.Ask<string>("SELECT status FROM runs")));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("..\\evil.txt")]
    [InlineData("%2e%2e/evil.txt")]
    [InlineData("c:evil")]
    [InlineData("")]
    public async Task A_name_that_leads_elsewhere_is_no_artifact(string name)
    {
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        await using var run = await tracker.StartAsync(SmallRun.Info, folder["model"], TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => run.LogArtifactAsync(folder.Write("x.txt", "x"), name, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<MissingInputException>(() => run.LogArtifactAsync(folder["nowhere.txt"], "x.txt", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(RunRecord.Read(run.RecordPath), entry => entry is RunEntry.Artifact);
    }

    [Fact(Timeout = 60_000)]
    public async Task Malformed_names_are_told_all_at_once()
    {
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        await using var run = await tracker.StartAsync(SmallRun.Info, folder["model"], TestContext.Current.CancellationToken);
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => run.LogMetricsAsync([new("bad key!*", 1), new("good/key: 1", 1), new("../x", 1)], TestContext.Current.CancellationToken));
        Assert.Contains("'bad key!*', '../x'", wrong.Message);
        Assert.Contains("digest", (await Assert.ThrowsAsync<ArgumentException>(() => run.LogInputsAsync([SmallRun.Data with { Digest = new string('a', 64) }], TestContext.Current.CancellationToken))).Message);
        await Assert.ThrowsAsync<ArgumentException>(() => run.RegisterModelAsync(new("a/b", "model"), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_record_cut_off_by_a_kill_is_read_up_to_its_last_whole_line()
    {
        using var tracker = await Tracker.OpenAsync(new SqliteTracker(folder["mlflow.db"]), clock, TestContext.Current.CancellationToken);
        var run = await TrainAsync(tracker);
        var text = await File.ReadAllTextAsync(run.RecordPath, TestContext.Current.CancellationToken);
        Assert.Equal(RunRecord.Read(run.RecordPath).Count - 1, RunRecord.Read(folder.Write("cut.jsonl", text[..^5])).Count);
        var damaged = Assert.Throws<InvalidDataException>(() => RunRecord.Read(folder.Write("damaged.jsonl", text.Replace("\"kind\":\"params\"", "\"kind\":\"other\""))));
        Assert.Contains("Line 2", damaged.Message);
    }

    public void Dispose() => folder.Dispose();
}
