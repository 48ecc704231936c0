using FaceValue.Study;

namespace FaceValue.Tracking;

/// <summary>A run in an MLflow database file.</summary>
sealed class SqliteRun(MlflowDatabase database, string id, long experiment, string artifacts) : IRun
{
    public string Id => id;

    public Task LogParamsAsync(IReadOnlyList<Param> settings, CancellationToken cancellation = default) => Write(cancellation, work =>
    {
        foreach (var (key, value) in settings)
        {
            if (work.Ask<string>("SELECT value FROM params WHERE run_uuid = $1 AND key = $2", id, key) is { } before && before != value)
                throw new TrackingException($"param '{key}' is '{before}' already and cannot become '{value}'; log what changes as a metric or a tag.", mayPass: false);
            work.Execute("INSERT OR IGNORE INTO params (key, value, run_uuid) VALUES ($1, $2, $3)", key, value, id);
        }
    });

    public Task SetTagsAsync(IReadOnlyList<Tag> tags, CancellationToken cancellation = default) => Write(cancellation, work => SetTags(work, id, tags));

    internal static void SetTags(DatabaseWork work, string run, IReadOnlyList<Tag> tags)
    {
        foreach (var (key, value) in tags)
            work.Execute("INSERT OR REPLACE INTO tags (key, value, run_uuid) VALUES ($1, $2, $3)", key, value, run);
    }

    public Task LogMetricsAsync(IReadOnlyList<Metric> metrics, CancellationToken cancellation = default) => Write(cancellation, work =>
    {
        foreach (var metric in metrics)
        {
            // As MLflow does: NaN is a mark beside a zero, and the infinities are the largest numbers.
            var number = double.IsNaN(metric.Value) ? 0 : Math.Clamp(metric.Value, double.MinValue, double.MaxValue);
            object[] row = [metric.Key, number, metric.Milliseconds, metric.Step, double.IsNaN(metric.Value), id];
            work.Execute("INSERT OR IGNORE INTO metrics (key, value, timestamp, step, is_nan, run_uuid) VALUES ($1, $2, $3, $4, $5, $6)", row);
            work.Execute("""
                INSERT INTO latest_metrics (key, value, timestamp, step, is_nan, run_uuid) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT DO UPDATE SET value = excluded.value, timestamp = excluded.timestamp, step = excluded.step, is_nan = excluded.is_nan
                WHERE (excluded.step, excluded.timestamp, excluded.value) > (step, timestamp, value)
                """, row);
        }
    });

    public Task LogInputsAsync(IReadOnlyList<DatasetInput> inputs, CancellationToken cancellation = default) => Write(cancellation, work =>
    {
        foreach (var input in inputs)
        {
            var described = MlflowDataset.Of(input);
            work.Execute("""
                INSERT OR IGNORE INTO datasets (dataset_uuid, experiment_id, name, digest, dataset_source_type, dataset_source, dataset_profile) VALUES ($1, $2, $3, $4, $5, $6, $7)
                """, Guid.NewGuid().ToString("N"), experiment, input.Name, input.Digest, described.SourceType, described.Source, described.Profile);
            var dataset = work.Ask<string>("SELECT dataset_uuid FROM datasets WHERE experiment_id = $1 AND name = $2 AND digest = $3", experiment, input.Name, input.Digest);
            work.Execute("""
                INSERT OR IGNORE INTO inputs (input_uuid, source_type, source_id, destination_type, destination_id) VALUES ($1, 'DATASET', $2, 'RUN', $3)
                """, Guid.NewGuid().ToString("N"), dataset, id);
            var link = work.Ask<string>("SELECT input_uuid FROM inputs WHERE source_type = 'DATASET' AND source_id = $1 AND destination_type = 'RUN' AND destination_id = $2", dataset, id);
            work.Execute("INSERT OR REPLACE INTO input_tags (input_uuid, name, value) VALUES ($1, $2, $3)", link, MlflowDataset.ContextTag, input.Context);
        }
    });

    public Task LogArtifactAsync(string file, string name, CancellationToken cancellation = default) => Task.Run(() =>
    {
        ArtifactName.Check(name);
        using var source = File.OpenRead(file);
        AtomicFile.Write(Path.Combine([artifacts, .. name.Split('/')]), source.CopyTo);
    }, cancellation);

    public Task<ModelVersion> RegisterModelAsync(ModelRegistration model, CancellationToken cancellation = default) => Task.Run(() => database.Write(work =>
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var source = MlflowDatabase.FileAddress(Path.Combine([artifacts, .. model.Artifact.Split('/')]));
        work.Execute("INSERT OR IGNORE INTO registered_models (name, creation_time, last_updated_time, description) VALUES ($1, $2, $2, '')", model.Name, now);
        var version = work.Ask<long?>("SELECT version FROM model_versions WHERE name = $1 AND run_id = $2 AND source = $3", model.Name, id, source);
        if (version is null)
        {
            version = work.Ask<long>("SELECT coalesce(max(version), 0) + 1 FROM model_versions WHERE name = $1", model.Name);
            work.Execute("""
                INSERT INTO model_versions (name, version, creation_time, last_updated_time, description, current_stage, source, storage_location, run_id, status)
                VALUES ($1, $2, $3, $3, $4, 'None', $5, $5, $6, 'READY')
                """, model.Name, version, now, model.Description, source, id);
            work.Execute("UPDATE registered_models SET last_updated_time = $2 WHERE name = $1", model.Name, now);
        }
        foreach (var tag in model.Tags)
            work.Execute("INSERT OR REPLACE INTO model_version_tags (key, value, name, version) VALUES ($1, $2, $3, $4)", tag.Key, tag.Value, model.Name, version);
        if (model.Alias is { } alias)
            work.Execute("INSERT OR REPLACE INTO registered_model_aliases (alias, version, name) VALUES ($1, $2, $3)", alias, version, model.Name);
        return new ModelVersion(model.Name, (int)version.Value);
    }), cancellation);

    public Task EndAsync(RunStatus status, DateTimeOffset ended, CancellationToken cancellation = default) => Write(cancellation, work =>
        work.Execute("UPDATE runs SET status = $2, end_time = $3 WHERE run_uuid = $1", id, status.ToString().ToUpperInvariant(), ended.ToUnixTimeMilliseconds()));

    // SQLite blocks while another writes; the caller's thread need not.
    Task Write(CancellationToken cancellation, Action<DatabaseWork> work) => Task.Run(() => database.Write(inside => { work(inside); return 0; }), cancellation);
}
