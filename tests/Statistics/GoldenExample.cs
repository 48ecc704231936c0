using System.Text.Json;
using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Tests.Statistics;

/// <summary>A worked example with its expected values, from <c>tests/golden/golden.json</c>.</summary>
sealed class GoldenExample
{
    static readonly JsonArray Examples =
        JsonNode.Parse(File.ReadAllText(Path.Combine(StudyFolder.FindRoot(), "tests", "golden", "golden.json")))!["examples"]!.AsArray();

    readonly JsonNode example;

    GoldenExample(JsonNode example) => this.example = example;

    public static IEnumerable<string> Ids => Examples.Select(e => (string)e!["id"]!);

    public static GoldenExample Of(string id) => new(Examples.Single(e => (string)e!["id"]! == id)!);

    public string Method => (string)example["method"]!;

    public bool Has(string name) => example[name] is not null;

    public T Get<T>(string name) => example[name].Deserialize<T>()!;

    public double Expected() => (double)example["expect"]!;

    public T Expected<T>(string name) => example["expect"]![name].Deserialize<T>()!;

    public IEnumerable<string> ExpectedNames => example["expect"]!.AsObject().Select(e => e.Key);

    /// <summary>Per-film counts of one model in the published table.</summary>
    public int[][] PublishedCounts(string model) =>
        [.. File.ReadLines(Path.Combine(StudyFolder.FindRoot(), "data", Get<string>("file")))
            .Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] == model)
            .Select(cells => cells[2..7].Select(int.Parse).ToArray())];
}
