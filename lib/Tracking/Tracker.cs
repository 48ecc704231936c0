namespace FaceValue.Tracking;

/// <summary>Where the study's runs are tracked, so that a fault there never stops or loses a run.</summary>
/// <example><code>
/// using var tracker = await Tracker.OpenAsync(study.Outputs);
/// await using var run = await tracker.StartAsync(new RunInfo("face-value", "seed 1"), model.Folder);
/// await run.LogMetricsAsync([new Metric("train/loss", loss, Step: epoch)]);
/// await run.EndAsync(RunStatus.Finished);
/// </code></example>
public sealed class Tracker : IDisposable
{
    readonly ITracker inner;
    readonly TimeProvider time;

    Tracker(ITracker inner, string? problem, TimeProvider time) => (this.inner, Problem, this.time) = (inner, problem, time);

    /// <summary>Where runs go, for a person.</summary>
    public string Place => inner.Place;

    /// <summary>Why the tracker could not be opened; null where it could. Runs may be started either way, and each tries again.</summary>
    public string? Problem { get; }

    /// <summary>Opens the tracker that the environment names: the server or file of <c>MLFLOW_TRACKING_URI</c>, else <c>mlflow.db</c> in a folder.</summary>
    /// <param name="folder">The folder of <c>mlflow.db</c> and of its artifacts, usually the study's outputs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">The variable names something that is neither.</exception>
    public static Task<Tracker> OpenAsync(string folder, CancellationToken cancellation = default) =>
        OpenAsync(TrackingAddress.From(Environment.GetEnvironmentVariable, folder).Open(), TimeProvider.System, cancellation);

    /// <summary>Opens a tracker of your own.</summary>
    /// <param name="tracker">The tracker; from now on this one's to dispose of.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Tracker> OpenAsync(ITracker tracker, TimeProvider time, CancellationToken cancellation = default)
    {
        string? problem = null;
        try { await tracker.OpenAsync(cancellation); }
        catch (TrackingException e) { problem = e.Message; }
        return new Tracker(tracker, problem, time);
    }

    /// <summary>Starts a run.</summary>
    /// <param name="run">What it is.</param>
    /// <param name="folder">The folder of the run's own record, usually where its results lie; made where it is missing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="ArgumentException">A tag's name is malformed.</exception>
    public Task<TrackedRun> StartAsync(RunInfo run, string folder, CancellationToken cancellation = default) =>
        TrackedRun.StartAsync(inner, run, folder, time, cancellation);

    /// <summary>Gives a recorded run to this tracker, for instance one whose server was away. An SQLite file that has the run already only gains what it lacks; a server makes a new run.</summary>
    /// <param name="recordPath">The record, see <see cref="TrackedRun.RecordPath"/>. Artifacts are taken from where they lay then.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What the tracker refused; empty where it took all.</returns>
    /// <exception cref="InvalidDataException">The file is not a run's record.</exception>
    /// <exception cref="TrackingException">The tracker cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> ReplayAsync(string recordPath, CancellationToken cancellation = default)
    {
        var entries = RunRecord.Read(recordPath);
        if (entries.Count == 0 || entries[0] is not RunEntry.Start start)
            throw new InvalidDataException($"'{recordPath}' is not a run's record: it does not begin with the run's start.");
        var run = await inner.StartAsync(start.Run, cancellation);
        var refused = new List<string>();
        foreach (var entry in entries.Skip(1))
        {
            try { await entry.DeliverAsync(run, _ => { }, cancellation); }
            catch (IOException e) when (e is not TrackingException { MayPass: true })
            {
                refused.Add($"{inner.Place} lacks {entry.Describe()}: {e.Message}");
            }
        }
        return refused;
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
