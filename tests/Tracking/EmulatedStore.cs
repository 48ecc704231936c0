using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Tests.Tracking;

/// <summary>What an MLflow server does with the routes that are used here, as <c>rest-transcript.jsonl</c> shows a real one doing it.</summary>
sealed partial class EmulatedStore
{
    readonly List<string> experiments = ["Default", "faces"]; // the place is the id
    readonly Dictionary<string, JsonObject> runs = [];

    /// <summary>Versions of each registered model.</summary>
    public Dictionary<string, List<JsonObject>> Models { get; } = [];

    public Dictionary<string, byte[]> Artifacts { get; } = [];

    public HashSet<string> Deleted { get; } = [];

    /// <summary>Says 200 and changes nothing, as for a status that it does not know.</summary>
    public bool IgnoresStatus { get; set; }

    public JsonObject Run(string id) => runs[id];

    public (int Status, JsonObject Body) Answer(string route, IReadOnlyDictionary<string, string> query, JsonObject body) => route switch
    {
        "experiments/get-by-name" => experiments.IndexOf(query["experiment_name"]) is var at and >= 0 ? (200, new() { ["experiment"] = Experiment(at) }) : Missing($"Could not find experiment with name '{query["experiment_name"]}'"),
        "experiments/create" => CreateExperiment($"{body["name"]}"),
        "experiments/set-experiment-tag" => (200, []),
        "experiments/search" => body["max_results"] is null ? Invalid("Invalid value 0 for parameter 'max_results' supplied.") : (200, new() { ["experiments"] = new JsonArray([.. Enumerable.Range(0, experiments.Count).Select(Experiment)]), ["next_page_token"] = "x" }),
        "runs/create" => CreateRun(body),
        "runs/log-batch" => OfRun(body, run => LogBatch(run, body)),
        "runs/log-inputs" => OfRun(body, run => LogInputs(run, body)),
        "runs/update" => OfRun(body, run => Update(run, body)),
        "runs/get" => OfRun(new() { ["run_id"] = query["run_id"] }, run => (200, new() { ["run"] = run.DeepClone() })),
        "registered-models/create" => Models.TryAdd($"{body["name"]}", []) ? (200, new() { ["registered_model"] = new JsonObject { ["name"] = $"{body["name"]}" } }) : Refused("RESOURCE_ALREADY_EXISTS", "there already"),
        "model-versions/create" => CreateVersion(body),
        "registered-models/alias" => (200, []),
        _ => (0, []),
    };

    public (int Status, JsonObject Body) Put(string path, byte[] bytes)
    {
        if (Uri.UnescapeDataString(path).Split('/').Contains("..")) return Invalid("Invalid path");
        Artifacts[Uri.UnescapeDataString(path)] = bytes;
        return (200, []);
    }

    JsonObject Experiment(int id) => new()
    {
        ["experiment_id"] = $"{id}", ["name"] = experiments[id], ["artifact_location"] = $"mlflow-artifacts:/{id}", ["lifecycle_stage"] = Deleted.Contains(experiments[id]) ? "deleted" : "active", ["last_update_time"] = 1, ["creation_time"] = 1,
    };

    (int, JsonObject) CreateExperiment(string name)
    {
        if (name.Length == 0) return Invalid("Missing value for required parameter 'name'.");
        if (experiments.Contains(name)) return Refused("RESOURCE_ALREADY_EXISTS", $"Experiment(name={name}) already exists.");
        experiments.Add(name);
        return (200, new() { ["experiment_id"] = $"{experiments.Count - 1}" });
    }

    (int, JsonObject) CreateRun(JsonObject body)
    {
        if (body["experiment_id"] is not { } experiment) return Invalid("Bad Request. Content-Type header is missing.");
        if (int.Parse($"{experiment}") >= experiments.Count) return Missing($"No Experiment with id={experiment} exists");
        var (id, name) = (Guid.NewGuid().ToString("N"), body["run_name"]?.ToString() ?? "agreeable-fish-752");
        var info = new JsonObject { ["run_uuid"] = id, ["experiment_id"] = $"{experiment}", ["run_name"] = name, ["user_id"] = "", ["status"] = "RUNNING", ["start_time"] = body["start_time"]?.DeepClone() ?? 0, ["artifact_uri"] = $"mlflow-artifacts:/{experiment}/{id}/artifacts", ["lifecycle_stage"] = "active", ["run_id"] = id };
        var tags = body["tags"]?.DeepClone().AsArray() ?? [];
        tags.Add(new JsonObject { ["key"] = "mlflow.runName", ["value"] = name });
        runs[id] = new() { ["info"] = info, ["data"] = new JsonObject { ["tags"] = tags }, ["inputs"] = new JsonObject() };
        return (200, new() { ["run"] = runs[id].DeepClone() });
    }

    (int, JsonObject) LogBatch(JsonObject run, JsonObject body)
    {
        var (metrics, settings, tags) = (Items(body, "metrics"), Items(body, "params"), Items(body, "tags"));
        if (metrics.Count > 1000 || settings.Count > 100 || tags.Count > 100 || metrics.Count + settings.Count + tags.Count > 1000) return Invalid("A batch logging request can contain at most 1000 metrics, params, and tags.");
        foreach (var name in metrics.Concat(settings).Concat(tags).Select(item => $"{item["key"]}"))
        {
            if (!Names().IsMatch(name)) return Invalid($"Invalid value \"{name}\" for parameter 'metrics[0].name' supplied: Names may only contain alphanumerics.");
            if (name.Split('/').Contains("..")) return Invalid($"Invalid value \"{name}\" for parameter 'metrics[0].name' supplied: Names may be treated as files.");
        }
        var data = run["data"]!.AsObject();
        foreach (var setting in settings)
        {
            var value = $"{setting["value"]}" is var text && text.Length > 6000 ? text[..6000] : text;
            if (Items(data, "params").FirstOrDefault(item => $"{item["key"]}" == $"{setting["key"]}") is { } before)
            {
                if ($"{before["value"]}" != value) return Invalid("Changing param values is not allowed.");
                continue;
            }
            Add(data, "params", new JsonObject { ["key"] = $"{setting["key"]}", ["value"] = value });
        }
        foreach (var metric in metrics) Add(data, "metrics", metric.DeepClone().AsObject());
        foreach (var tag in tags) Add(data, "tags", tag.DeepClone().AsObject());
        return (200, []);
    }

    (int, JsonObject) LogInputs(JsonObject run, JsonObject body)
    {
        if (Items(body, "datasets").Any(input => $"{input["dataset"]!["digest"]}".Length > 36)) return Invalid("'digest' exceeds the maximum length of 36 characters");
        foreach (var input in Items(body, "datasets")) Add(run["inputs"]!.AsObject(), "dataset_inputs", input.DeepClone().AsObject());
        return (200, []);
    }

    (int, JsonObject) Update(JsonObject run, JsonObject body)
    {
        var info = run["info"]!.AsObject();
        if (!IgnoresStatus && $"{body["status"]}" is "FINISHED" or "FAILED" or "KILLED") info["status"] = $"{body["status"]}";
        if (body["end_time"] is { } end) info["end_time"] = end.DeepClone();
        return (200, new() { ["run_info"] = info.DeepClone() });
    }

    (int, JsonObject) CreateVersion(JsonObject body)
    {
        var versions = Models[$"{body["name"]}"];
        versions.Add(body.DeepClone().AsObject());
        return (200, new() { ["model_version"] = new JsonObject { ["name"] = $"{body["name"]}", ["version"] = $"{versions.Count}", ["status"] = "READY" } });
    }

    (int, JsonObject) OfRun(JsonObject body, Func<JsonObject, (int, JsonObject)> answer) =>
        runs.TryGetValue($"{body["run_id"]}", out var run) ? answer(run) : Missing($"Run with id={body["run_id"]} not found");

    static IReadOnlyList<JsonObject> Items(JsonObject of, string name) => [.. (of[name] as JsonArray ?? []).Select(item => item!.AsObject())];

    static void Add(JsonObject to, string name, JsonObject item)
    {
        if (to[name] is not JsonArray array) to[name] = array = [];
        array.Add(item);
    }

    static (int, JsonObject) Missing(string message) => (404, Error("RESOURCE_DOES_NOT_EXIST", message));

    static (int, JsonObject) Invalid(string message) => Refused("INVALID_PARAMETER_VALUE", message);

    static (int, JsonObject) Refused(string code, string message) => (400, Error(code, message));

    static JsonObject Error(string code, string message) => new() { ["error_code"] = code, ["message"] = message };

    [GeneratedRegex(@"^[\w./\- :]+$")]
    private static partial Regex Names();
}
