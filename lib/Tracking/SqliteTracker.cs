namespace FaceValue.Tracking;

/// <summary>Keeps runs in an SQLite file that MLflow 3 opens as its own, and their artifacts in a folder beside it. Needs no server and no Python.</summary>
/// <param name="path">The file, <c>mlflow.db</c>; made where there is none.</param>
public sealed class SqliteTracker(string path) : ITracker
{
    readonly MlflowDatabase database = new(path);

    /// <inheritdoc/>
    public string Place => database.Path;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellation = default) => Task.Run(database.Create, cancellation);

    /// <inheritdoc/>
    public Task<IRun> StartAsync(RunInfo run, CancellationToken cancellation = default) => Task.Run(() => database.Write(work => Start(work, run)), cancellation);

    IRun Start(DatabaseWork work, RunInfo run)
    {
        var experiment = Experiment(work, run);
        // Set here and not taken from the experiment: the folder may have been moved, the database with it.
        var artifacts = Path.Combine(database.Artifacts, $"{experiment}", run.Id, "artifacts");
        // Said again for a run that is there already, it changes nothing.
        work.Execute("""
            INSERT OR IGNORE INTO runs (run_uuid, name, source_type, source_name, entry_point_name, user_id, status, start_time, source_version, lifecycle_stage, artifact_uri, experiment_id)
            VALUES ($1, $2, 'UNKNOWN', '', '', '', 'RUNNING', $3, '', 'active', $4, $5)
            """, run.Id, TrackingLimits.Cut(run.Name, TrackingLimits.KeyLetters), run.Started.ToUnixTimeMilliseconds(), MlflowDatabase.FileAddress(artifacts), experiment);
        var started = new SqliteRun(database, run.Id, experiment, artifacts);
        SqliteRun.SetTags(work, run.Id, [.. run.Tags, new Tag("mlflow.runName", run.Name)]);
        return started;
    }

    long Experiment(DatabaseWork work, RunInfo run)
    {
        var id = work.Ask<long?>("SELECT experiment_id FROM experiments WHERE name = $1", run.Experiment);
        if (id is null)
        {
            id = work.Ask<long>("SELECT coalesce(max(experiment_id), 0) + 1 FROM experiments");
            database.AddExperiment(work, id.Value, run.Experiment);
        }
        else if (work.Ask<string>("SELECT lifecycle_stage FROM experiments WHERE experiment_id = $1", id) != "active")
        {
            throw new TrackingException($"Experiment '{run.Experiment}' was deleted. Bring it back with: mlflow experiments restore --experiment-id {id}", mayPass: false);
        }
        foreach (var tag in run.ExperimentTags)
            work.Execute("INSERT OR REPLACE INTO experiment_tags (key, value, experiment_id) VALUES ($1, $2, $3)", tag.Key, tag.Value, id);
        return id.Value;
    }

    /// <summary>Nothing is held open.</summary>
    public void Dispose() { }
}
