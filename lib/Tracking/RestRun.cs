using System.Text;
using System.Text.Json.Nodes;

namespace FaceValue.Tracking;

/// <summary>A run on an MLflow server.</summary>
sealed class RestRun(ServerClient client, string id, string artifacts) : IRun
{
    const string ArtifactScheme = "mlflow-artifacts";

    public string Id => id;

    public Task LogParamsAsync(IReadOnlyList<Param> settings, CancellationToken cancellation = default) =>
        LogAsync("params", settings.Select(param => KeyValue(param.Key, param.Value)), TrackingLimits.ParamsAtOnce, cancellation);

    public Task SetTagsAsync(IReadOnlyList<Tag> tags, CancellationToken cancellation = default) =>
        LogAsync("tags", tags.Select(tag => KeyValue(tag.Key, tag.Value)), TrackingLimits.TagsAtOnce, cancellation);

    public Task LogMetricsAsync(IReadOnlyList<Metric> metrics, CancellationToken cancellation = default) =>
        LogAsync("metrics", metrics.Select(metric => new JsonObject { ["key"] = metric.Key, ["value"] = Number(metric.Value), ["timestamp"] = metric.Milliseconds, ["step"] = metric.Step }), TrackingLimits.MetricsAtOnce, cancellation);

    public Task LogInputsAsync(IReadOnlyList<DatasetInput> inputs, CancellationToken cancellation = default) => PostAsync("runs/log-inputs", new JsonObject
    {
        ["run_id"] = id,
        ["datasets"] = new JsonArray([.. inputs.Select(input => new JsonObject { ["dataset"] = Dataset(input), ["tags"] = new JsonArray(KeyValue(MlflowDataset.ContextTag, input.Context)) })]),
    }, cancellation);

    public Task LogArtifactAsync(string file, string name, CancellationToken cancellation = default)
    {
        ArtifactName.Check(name);
        if (!Uri.TryCreate(artifacts, UriKind.Absolute, out var place) || place.Scheme != ArtifactScheme)
            throw new TrackingException($"The server keeps this run's artifacts at {artifacts} and does not pass them on. Start it with --serve-artifacts; the file stays at '{file}'.", mayPass: false);
        return client.PutFileAsync($"api/2.0/mlflow-artifacts/artifacts{place.AbsolutePath}/{ArtifactName.Escaped(name)}", file, cancellation);
    }

    public async Task<ModelVersion> RegisterModelAsync(ModelRegistration model, CancellationToken cancellation = default)
    {
        try { await PostAsync("registered-models/create", new JsonObject { ["name"] = model.Name }, cancellation); }
        catch (TrackingException e) when (e.Code == "RESOURCE_ALREADY_EXISTS") { /* then this is not its first version */ }
        var answer = await PostAsync("model-versions/create", new JsonObject
        {
            ["name"] = model.Name,
            ["source"] = $"{artifacts}/{model.Artifact}",
            ["run_id"] = id,
            ["description"] = model.Description,
            ["tags"] = Tags(model.Tags),
        }, cancellation);
        var version = Text(answer["model_version"]?["version"], "model_version.version");
        if (model.Alias is { } alias)
            await PostAsync("registered-models/alias", new JsonObject { ["name"] = model.Name, ["alias"] = alias, ["version"] = version }, cancellation);
        return int.TryParse(version, out var number) ? new ModelVersion(model.Name, number) : throw Unexpected("model_version.version");
    }

    public async Task EndAsync(RunStatus status, DateTimeOffset ended, CancellationToken cancellation = default)
    {
        var word = status.ToString().ToUpperInvariant();
        var answer = await PostAsync("runs/update", new JsonObject { ["run_id"] = id, ["status"] = word, ["end_time"] = ended.ToUnixTimeMilliseconds() }, cancellation);
        // A status that the server does not know it ignores, and says 200.
        if ($"{answer["run_info"]?["status"]}" is var now && now != word)
            throw new TrackingException($"the run's status was to become {word} and is '{now}'.", mayPass: false);
    }

    internal static JsonArray Tags(IReadOnlyList<Tag> tags) => new([.. tags.Select(tag => KeyValue(tag.Key, TrackingLimits.Cut(tag.Value, TrackingLimits.TagLetters)))]);

    /// <summary>A word of an answer that has to be there.</summary>
    internal static string Text(JsonNode? node, string name) => node is JsonValue value ? $"{value}" : throw Unexpected(name);

    static TrackingException Unexpected(string name) => new($"the server's answer has no usable {name}; is it MLflow 3?", mayPass: false);

    async Task LogAsync(string kind, IEnumerable<JsonObject> items, int atOnce, CancellationToken cancellation)
    {
        foreach (var piece in Batches.Of(items, atOnce, TrackingLimits.BytesAtOnce, item => Encoding.UTF8.GetByteCount(item.ToJsonString()) + 1))
            await PostAsync("runs/log-batch", new JsonObject { ["run_id"] = id, [kind] = new JsonArray([.. piece]) }, cancellation);
    }

    Task<JsonObject> PostAsync(string route, JsonObject body, CancellationToken cancellation) => client.PostAsync("api/2.0/mlflow/" + route, body, cancellation);

    static JsonObject KeyValue(string key, string value) => new() { ["key"] = key, ["value"] = value };

    static JsonObject Dataset(DatasetInput input)
    {
        var described = MlflowDataset.Of(input);
        return new JsonObject { ["name"] = input.Name, ["digest"] = input.Digest, ["source_type"] = described.SourceType, ["source"] = described.Source, ["profile"] = described.Profile };
    }

    // JSON has no word for them; MLflow reads them as text.
    static JsonNode Number(double value) => double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "Infinity" : double.IsNegativeInfinity(value) ? "-Infinity" : value;
}
