using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Tests.Tracking;

/// <summary>The emulator is only worth something where it answers as the recorded server did.</summary>
public class TranscriptTest
{
    // Routes that nothing here calls, or bodies that the recording leaves out.
    static readonly string[] NotServed = ["experiments/get?", "experiments/delete", "runs/log-metric", "runs/set-tag", "metrics/get-history", "runs/delete", "runs/restore", "runs/search", "artifacts/list", "artifacts?path", "artifacts/none", "mpu/create", "logged-models", "/version", "/health"];

    static IReadOnlyList<JsonObject> Exchanges { get; } =
        [.. File.ReadLines(Path.Combine(StudyFolder.FindRoot(), "tests", "Tracking", "rest-transcript.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject())];

    [Fact(Timeout = 60_000)]
    public async Task The_emulator_answers_as_the_recorded_server()
    {
        await using var server = await MlflowEmulator.StartAsync();
        using var http = new HttpClient();
        var (recordedRun, ourRun, compared) = ("", "", 0);
        foreach (var exchange in Exchanges)
        {
            var (path, request) = ($"{exchange["path"]}", exchange["request"]);
            if (NotServed.Any(path.Contains) || request is JsonValue || $"{request}".Contains("\"q\"") || (compared > 20 && path.EndsWith("experiments/create"))) continue;
            string Ours(string text) => recordedRun.Length > 0 ? text.Replace(recordedRun, ourRun) : text;
            using var message = new HttpRequestMessage(new HttpMethod($"{exchange["method"]}"), new Uri(server.Address, Ours(path)));
            if (request is not null) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Ours(request.ToJsonString()))) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var answer = await http.SendAsync(message, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)exchange["status"]! == (int)answer.StatusCode, $"{path} {request}: {text}");
            Assert.Equal($"{exchange["content_type"]}", $"{answer.Content.Headers.ContentType}");
            if (exchange["response"] is JsonObject expected)
            {
                var got = JsonNode.Parse(text)!.AsObject();
                Assert.Equal(expected.Select(entry => entry.Key), got.Select(entry => entry.Key));
                Assert.Equal(expected["error_code"]?.ToString(), got["error_code"]?.ToString());
                if (path.EndsWith("runs/create") && recordedRun.Length == 0)
                    (recordedRun, ourRun) = ($"{expected["run"]!["info"]!["run_id"]}", $"{got["run"]!["info"]!["run_id"]}");
            }
            compared++;
        }
        Assert.True(compared >= 25, $"only {compared} exchanges were compared");
    }
}
