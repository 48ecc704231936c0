using FaceValue.Tracking;

namespace FaceValue.Tests.Tracking;

/// <summary>A run with one of everything.</summary>
static class SmallRun
{
    public static RunInfo Info => new("faces/backlot", "seed 1") { Tags = [new("commit", "c0ffee")], ExperimentTags = [new("study", "backlot")] };

    public static IReadOnlyList<Metric> Metrics { get; } = [new("loss", 0.5), new("loss", double.NaN, 1), new("up", double.PositiveInfinity, 1), new("down", double.NegativeInfinity, 1)];

    public static DatasetInput Data { get; } = new("raf-db", "abc", "data/raf", "training") { Counts = new Dictionary<string, long> { ["num_rows"] = 7, ["happy"] = 4 } };

    public static async Task<ModelVersion> LogAsync(IRun run, TempFolder folder, CancellationToken stop)
    {
        await run.LogParamsAsync([Param.Of("width", 0.5), Param.Of("layers", null)], stop);
        await run.LogMetricsAsync(Metrics, stop);
        await run.LogInputsAsync([Data], stop);
        await run.LogArtifactAsync(folder.Write("weights.bin", "weights"), "model/a b.bin", stop);
        var version = await run.RegisterModelAsync(new("net", "model") { Alias = "best", Tags = [new("seed", "1")] }, stop);
        await run.EndAsync(RunStatus.Finished, DateTimeOffset.FromUnixTimeMilliseconds(9), stop);
        return version;
    }
}
