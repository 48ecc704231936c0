using FaceValue.Study;

namespace FaceValue.Tracking;

/// <summary>
/// A run that no tracker can hurt: everything goes to the run's own record on disk first and to the tracker after that.
/// Where the tracker fails, the run goes on without it, tries once more at its end, and says in <see cref="Problems"/> what is not there.
/// </summary>
/// <remarks>A run that is disposed of before <see cref="EndAsync"/> has failed.</remarks>
public sealed class TrackedRun : IAsyncDisposable
{
    readonly ITracker tracker;
    readonly RunInfo info;
    readonly RunRecord record;
    readonly TimeProvider time;
    readonly SemaphoreSlim oneAtATime = new(1);
    readonly Queue<RunEntry> pending = [];
    readonly List<string> problems = [];
    readonly List<ModelVersion> versions = [];
    IRun? run;
    string? fault;
    bool ended;

    TrackedRun(ITracker tracker, RunInfo info, RunRecord record, TimeProvider time) => (this.tracker, this.info, this.record, this.time) = (tracker, info, record, time);

    /// <summary>The tracker's name for the run, or the record's while the tracker has not been reached.</summary>
    public string Id => run?.Id ?? info.Id;

    /// <summary>The run's own record.</summary>
    public string RecordPath => record.Path;

    /// <summary>What is not in the tracker as it was given, and why; complete once the run has ended. Empty where all went well.</summary>
    public IReadOnlyList<string> Problems
    {
        get { lock (problems) return [.. problems]; }
    }

    /// <summary>The model versions that the tracker has given out for this run.</summary>
    public IReadOnlyList<ModelVersion> ModelVersions
    {
        get { lock (versions) return [.. versions]; }
    }

    internal static async Task<TrackedRun> StartAsync(ITracker tracker, RunInfo info, string folder, TimeProvider time, CancellationToken cancellation)
    {
        EntryName.Check([.. info.Tags.Select(tag => tag.Key), .. info.ExperimentTags.Select(tag => tag.Key)]);
        var tracked = new TrackedRun(tracker, info, RunRecord.Create(folder, info), time);
        await tracked.LogAsync(new RunEntry.Start(info), cancellation);
        return tracked;
    }

    /// <summary>Logs settings; once logged they stay.</summary>
    /// <exception cref="ArgumentException">A name is malformed.</exception>
    public Task LogParamsAsync(IReadOnlyList<Param> settings, CancellationToken cancellation = default)
    {
        EntryName.Check(settings.Select(param => param.Key));
        NoteCut("param", TrackingLimits.ParamLetters, settings.Select(param => (param.Key, param.Value)));
        return LogAsync(new RunEntry.Params(settings), cancellation);
    }

    /// <summary>Sets tags.</summary>
    /// <inheritdoc cref="LogParamsAsync"/>
    public Task SetTagsAsync(IReadOnlyList<Tag> tags, CancellationToken cancellation = default)
    {
        EntryName.Check(tags.Select(tag => tag.Key));
        NoteCut("tag", TrackingLimits.TagLetters, tags.Select(tag => (tag.Key, tag.Value)));
        return LogAsync(new RunEntry.Tags(tags), cancellation);
    }

    /// <summary>Logs measured values.</summary>
    /// <inheritdoc cref="LogParamsAsync"/>
    public Task LogMetricsAsync(IReadOnlyList<Metric> metrics, CancellationToken cancellation = default)
    {
        EntryName.Check(metrics.Select(metric => metric.Key));
        var now = time.GetUtcNow();
        // The moment is fixed here: given again later, it is still the same value and not a second one.
        return LogAsync(new RunEntry.Metrics([.. metrics.Select(metric => metric with { Time = metric.Time ?? now })]), cancellation);
    }

    /// <summary>Logs the data that the run reads.</summary>
    /// <exception cref="ArgumentException">A name is empty, or a digest is empty or too long.</exception>
    public Task LogInputsAsync(IReadOnlyList<DatasetInput> inputs, CancellationToken cancellation = default)
    {
        var wrong = inputs.Where(input => input.Name.Length is 0 or > 500 || input.Digest.Length is 0 or > TrackingLimits.DigestLetters).Select(input => input.Name).ToList();
        if (wrong.Count > 0)
            throw new ArgumentException($"Cannot log input '{string.Join("', '", wrong)}': expected a name of 1 to 500 and a digest of 1 to {TrackingLimits.DigestLetters} characters. Of a longer hash give the first letters.", nameof(inputs));
        return LogAsync(new RunEntry.Inputs(inputs), cancellation);
    }

    /// <summary>Stores copies of a file, or of all files of a folder, among the run's artifacts.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="name">Its path there, see <see cref="ArtifactName"/>; by default its own name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">The name could lead elsewhere.</exception>
    /// <exception cref="MissingInputException">There is no such file or folder.</exception>
    public async Task LogArtifactAsync(string path, string? name = null, CancellationToken cancellation = default)
    {
        var full = Path.GetFullPath(path);
        name ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(full));
        var entries = Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => new RunEntry.Artifact(file, $"{name}/{Path.GetRelativePath(full, file).Replace(Path.DirectorySeparatorChar, '/')}")).ToList()
            : File.Exists(full) ? [new(full, name)] : throw new MissingInputException(path, "It is to be stored with the run; write it first.");
        foreach (var entry in entries) ArtifactName.Check(entry.Name);
        foreach (var entry in entries) await LogAsync(entry, cancellation);
    }

    /// <summary>Lists one of the run's artifacts as the next version of a named model; the number appears in <see cref="ModelVersions"/>.</summary>
    /// <exception cref="ArgumentException">The model's, the artifact's or the alias's name is malformed.</exception>
    public Task RegisterModelAsync(ModelRegistration model, CancellationToken cancellation = default)
    {
        EntryName.Check([model.Name, .. model.Tags.Select(tag => tag.Key), .. model.Alias is null ? [] : (string[])[model.Alias]]);
        ArtifactName.Check(model.Artifact);
        if (((string[])[model.Name, model.Alias ?? ""]).Any(name => name.AsSpan().ContainsAny('/', ':')))
            throw new ArgumentException($"'{model.Name}' or its alias '{model.Alias}' cannot name a model: '/' and ':' part names from versions in a model's address.", nameof(model));
        return LogAsync(new RunEntry.Model(model), cancellation);
    }

    /// <summary>Ends the run, and gives the tracker what it has not taken yet. Only the first end counts.</summary>
    public async Task EndAsync(RunStatus status, CancellationToken cancellation = default)
    {
        if (ended) return;
        ended = true;
        fault = null; // one more try
        await LogAsync(new RunEntry.End(status, time.GetUtcNow()), cancellation);
        if (pending.Count > 0)
            Note($"{tracker.Place}: {fault} {pending.Count} entries, from {pending.Peek().Describe()} on, are not there. All are in '{RecordPath}'; {nameof(Tracker)}.{nameof(Tracker.ReplayAsync)} gives them to a tracker later.");
    }

    /// <summary>Ends the run as failed where it has not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(RunStatus.Failed);
        record.Dispose();
        oneAtATime.Dispose();
    }

    internal async Task LogAsync(RunEntry entry, CancellationToken cancellation)
    {
        // Recorded and queued whatever the token says: what happened has happened.
        await oneAtATime.WaitAsync(CancellationToken.None);
        try
        {
            try { record.Append(entry); }
            catch (IOException e) { Note($"'{RecordPath}' lacks {entry.Describe()}: {e.Message}"); }
            pending.Enqueue(entry);
            if (fault is null) await DeliverAsync(cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    async Task DeliverAsync(CancellationToken cancellation)
    {
        while (pending.TryPeek(out var entry))
        {
            try
            {
                run ??= await tracker.StartAsync(info, cancellation);
                await entry.DeliverAsync(run, version => { lock (versions) versions.Add(version); }, cancellation);
            }
            catch (Exception e) when (e is not OutOfMemoryException && !(e is OperationCanceledException && cancellation.IsCancellationRequested))
            {
                if (run is null || e is TrackingException { MayPass: true })
                {
                    // From here on nothing is tried until the end, so that a dead server costs one wait and not one an epoch.
                    fault = e.Message;
                    return;
                }
                Note($"{tracker.Place} lacks {entry.Describe()}: {e.Message}");
            }
            pending.Dequeue();
        }
    }

    void NoteCut(string kind, int letters, IEnumerable<(string Key, string Value)> values)
    {
        foreach (var (key, value) in values)
            if (value.Length > letters) Note($"{tracker.Place} has the first {letters} letters of {kind} '{key}'; all {value.Length} are in '{RecordPath}'.");
    }

    void Note(string problem)
    {
        lock (problems) problems.Add(problem);
    }
}
