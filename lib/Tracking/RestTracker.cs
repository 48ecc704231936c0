using System.Text.Json.Nodes;

namespace FaceValue.Tracking;

/// <summary>Keeps runs on an MLflow server, by its REST API.</summary>
public sealed class RestTracker : ITracker
{
    readonly ServerClient client;

    /// <summary>A tracker on a server.</summary>
    public RestTracker(TrackingServer server) : this(server, TimeProvider.System) { }

    internal RestTracker(TrackingServer server, TimeProvider time) => client = new ServerClient(server, time);

    /// <inheritdoc/>
    public string Place => client.Address.AbsoluteUri;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellation = default) =>
        client.PostAsync("api/2.0/mlflow/experiments/search", new JsonObject { ["max_results"] = 1 }, cancellation);

    /// <inheritdoc/>
    public async Task<IRun> StartAsync(RunInfo run, CancellationToken cancellation = default)
    {
        var experiment = await ExperimentAsync(run.Experiment, cancellation);
        foreach (var tag in run.ExperimentTags)
            await client.PostAsync("api/2.0/mlflow/experiments/set-experiment-tag", new JsonObject { ["experiment_id"] = experiment, ["key"] = tag.Key, ["value"] = tag.Value }, cancellation);
        // With its tags at once: a run that was started and could not be tagged would be started twice.
        var answer = await client.PostAsync("api/2.0/mlflow/runs/create", new JsonObject
        {
            ["experiment_id"] = experiment,
            ["run_name"] = TrackingLimits.Cut(run.Name, TrackingLimits.KeyLetters),
            ["start_time"] = run.Started.ToUnixTimeMilliseconds(),
            ["tags"] = RestRun.Tags(run.Tags),
        }, cancellation);
        var info = answer["run"]?["info"];
        return new RestRun(client, RestRun.Text(info?["run_id"], "run.info.run_id"), RestRun.Text(info?["artifact_uri"], "run.info.artifact_uri"));
    }

    async Task<string> ExperimentAsync(string name, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation) is { } found) return found;
        try
        {
            return RestRun.Text((await client.PostAsync("api/2.0/mlflow/experiments/create", new JsonObject { ["name"] = name }, cancellation))["experiment_id"], "experiment_id");
        }
        catch (TrackingException e) when (e.Code == "RESOURCE_ALREADY_EXISTS")
        {
            // Another run has made it in the meantime.
            if (await FindAsync(name, cancellation) is { } made) return made;
            throw;
        }
    }

    async Task<string?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await client.GetAsync($"api/2.0/mlflow/experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}", cancellation);
            var id = RestRun.Text(answer["experiment"]?["experiment_id"], "experiment.experiment_id");
            return $"{answer["experiment"]!["lifecycle_stage"]}" == "deleted"
                ? throw new TrackingException($"Experiment '{name}' was deleted. Bring it back with: mlflow experiments restore --experiment-id {id}", mayPass: false)
                : id;
        }
        catch (TrackingException e) when (e.Code == "RESOURCE_DOES_NOT_EXIST")
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
