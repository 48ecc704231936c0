using System.Text.Json.Nodes;
using CsCheck;
using FaceValue.Workbook.Notebooks;

namespace FaceValue.Tests.Notebooks;

/// <summary>Notebooks for tests.</summary>
static class Sample
{
    public static JsonObject CSharp => new()
    {
        ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)", ["language"] = "C#" },
    };

    public static Notebook Of(params NotebookCell[] cells) => new(cells, CSharp);

    /// <summary>Code cells with ids c1, c2, ...</summary>
    public static Notebook Code(params string[] sources) => Of([.. sources.Select((source, i) => new NotebookCell($"c{i + 1}", CellKind.Code, source))]);

    public static Notebook Needing(Notebook notebook, params string[] needs)
    {
        var metadata = notebook.Metadata.DeepClone().AsObject();
        metadata["facevalue"] = new JsonObject { ["needs"] = new JsonArray([.. needs.Select(need => JsonValue.Create(need))]) };
        return notebook with { Metadata = metadata };
    }

    // Everything that has broken a notebook writer before: line ends, quotes, controls, letters outside the first plane, and this machine's folders.
    static readonly Gen<string> Text = Gen.OneOf(
        "", "\n", "\r\n", "a", "é", "😀", "\u2028", "\u001b[31m", "\"", "\\", "<b>&", "\t", "{temp}", "~", "/", "}", " ", "0x7f00aa11bb22", "127.0.0.1:4321", "/home/ann", "/home/ann/wb", "/scratch")
        .Array[0, 8].Select(parts => string.Concat(parts));

    static readonly Gen<JsonNode> Json = Gen.OneOf<JsonNode>(
        Text.Select(text => (JsonNode)JsonValue.Create(text)!), Gen.Int.Select(i => (JsonNode)JsonValue.Create(i)), Gen.Double[-1e6, 1e6].Select(d => (JsonNode)JsonValue.Create(d)),
        Text.Array[0, 3].Select(all => (JsonNode)new JsonArray([.. all.Select(text => JsonValue.Create(text))])),
        Gen.Select(Text, Gen.Int).Select((text, i) => (JsonNode)new JsonObject { ["z"] = i, ["é"] = text, ["a"] = null }));

    static Gen<JsonObject> Object(params string[] keys) =>
        Gen.Select(Gen.Shuffle(keys), Gen.Int[0, keys.Length], Json.Array[keys.Length]).Select((names, count, values) =>
            new JsonObject(names.Take(count).Select((name, i) => KeyValuePair.Create(name, (JsonNode?)values[i].DeepClone()))));

    static readonly Gen<JsonObject> Output = Gen.OneOf(
        Gen.Select(Text, Gen.Bool).Select((text, error) => new JsonObject { ["output_type"] = "stream", ["name"] = error ? "stderr" : "stdout", ["text"] = text }),
        Gen.Select(Text, Text, Json).Select((text, html, figure) => new JsonObject
        {
            ["output_type"] = "display_data",
            ["metadata"] = new JsonObject(),
            ["data"] = new JsonObject { ["text/plain"] = text, ["text/html"] = html, ["image/png"] = "iVBORw0KGgo=", ["application/vnd.plotly.v1+json"] = figure.DeepClone() },
        }),
        Gen.Select(Text, Gen.Int[1, 99]).Select((text, count) => new JsonObject
        {
            ["output_type"] = "execute_result",
            ["metadata"] = new JsonObject(),
            ["execution_count"] = count,
            ["data"] = new JsonObject { ["text/plain"] = text },
        }));

    static readonly Gen<(CellKind Kind, string Source, JsonObject Metadata, JsonObject Extra, JsonObject[] Outputs, int? Count)> Cell =
        Gen.Select(Gen.Enum<CellKind>(), Text, Object("collapsed", "vscode", "facevalue", "jupyter"), Object("attachments", "x-unknown"), Output.Array[0, 3], Gen.Int[0, 99].Select(n => n == 0 ? (int?)null : n));

    /// <summary>Any notebook.</summary>
    public static readonly Gen<Notebook> Any = Gen.Select(Cell.Array[0, 5], Object("facevalue", "widgets"), Object("x-top")).Select((cells, metadata, extra) =>
    {
        foreach (var (key, value) in CSharp) metadata[key] = value!.DeepClone();
        return new Notebook([.. cells.Select((cell, i) => new NotebookCell($"id-{i}", cell.Kind, cell.Source)
        {
            Metadata = cell.Metadata,
            Extra = cell.Extra,
            Outputs = cell.Kind == CellKind.Code ? cell.Outputs : [],
            ExecutionCount = cell.Kind == CellKind.Code ? cell.Count : null,
        })], metadata) { Extra = extra };
    });

    /// <summary>Same in every field. Records compare JSON by reference.</summary>
    public static bool Same(Notebook one, Notebook other) =>
        JsonNode.DeepEquals(one.Metadata, other.Metadata) && JsonNode.DeepEquals(one.Extra, other.Extra) && one.Cells.Count == other.Cells.Count
        && one.Cells.Zip(other.Cells).All(pair => pair.First.Id == pair.Second.Id && pair.First.Kind == pair.Second.Kind && pair.First.Source == pair.Second.Source
            && pair.First.ExecutionCount == pair.Second.ExecutionCount && JsonNode.DeepEquals(pair.First.Metadata, pair.Second.Metadata)
            && JsonNode.DeepEquals(pair.First.Extra, pair.Second.Extra) && pair.First.Outputs.Count == pair.Second.Outputs.Count
            && pair.First.Outputs.Zip(pair.Second.Outputs).All(outputs => JsonNode.DeepEquals(outputs.First, outputs.Second)));
}
