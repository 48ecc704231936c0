using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Turns a notebook's JSON into records, and says what is wrong with it in words.</summary>
/// <param name="name">What to call the notebook in errors.</param>
sealed partial class NotebookReader(string name)
{
    const int MostCells = 10_000, LongestSource = 1 << 20;
    static readonly string[] OwnFields = ["nbformat", "nbformat_minor", "metadata", "cells"];
    static readonly string[] CellFields = ["id", "cell_type", "metadata", "source", "execution_count", "outputs"];

    public Notebook Read(JsonObject json)
    {
        CheckText(json);
        if (Number(json["nbformat"]) is not { } format) throw Bad("has no nbformat number, so it is not a notebook. Save it from Jupyter or VS Code.");
        if (format != 4)
            throw Bad($"is nbformat {format}; 4 is read here. Convert a copy: jupyter nbconvert --to notebook --nbformat 4 \"{name}\".");
        if (json["cells"] is not JsonArray cells) throw Bad("has no list of cells. Save it from Jupyter or VS Code.");
        if (cells.Count > MostCells) throw Bad($"has {cells.Count} cells; {MostCells} are read at most. Split it.");
        var metadata = json["metadata"] is null ? [] : json["metadata"] as JsonObject ?? throw Bad("has metadata that is not an object.");
        CheckLanguage(metadata);
        var read = cells.Select((cell, i) => Cell(cell as JsonObject ?? throw Bad($"cell {i + 1} is not an object."), i + 1)).ToList();
        var twice = read.Where(cell => cell.Id != "").GroupBy(cell => cell.Id).Where(same => same.Count() > 1).Select(same => $"'{same.Key}'").ToList();
        if (twice.Count > 0) throw Bad($"several cells share the id {string.Join(", ", twice)}. Delete all but one of each; new ids are given to the others.");
        return new Notebook(WithIds(read), metadata.DeepClone().AsObject()) { Extra = Rest(json, OwnFields) };
    }

    void CheckLanguage(JsonObject metadata)
    {
        var (spec, info) = (metadata["kernelspec"] as JsonObject, metadata["language_info"] as JsonObject);
        var kernel = Text(spec?["name"]);
        var language = Text(info?["name"]) ?? Text(spec?["language"]);
        if (kernel == ".net-csharp" || language?.ToLowerInvariant() is "c#" or "csharp") return;
        var found = kernel is null && language is null ? "names no kernel" : $"is for the kernel '{kernel ?? "?"}' (language {language ?? "unknown"})";
        throw Bad($"{found}; C# notebooks are run here. Choose the kernel \".NET (C#)\" (.net-csharp) in Jupyter or VS Code and save.");
    }

    NotebookCell Cell(JsonObject json, int number)
    {
        var kind = Text(json["cell_type"]) switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw Bad($"cell {number} is of type '{other}'; expected code, markdown or raw."),
        };
        var id = json["id"] is null ? "" : Text(json["id"]) ?? throw Bad($"cell {number}: its id is not a text.");
        if (json["id"] is not null && !Ids().IsMatch(id))
            throw Bad($"cell {number}: its id '{id}' is not 1 to 64 letters, digits, '-' or '_'. Delete the id; a new one is given.");
        var source = Joined(json["source"], $"cell {number}: its source");
        if (source.Length > LongestSource) throw Bad($"cell {number}: {source.Length:N0} characters of source; {LongestSource:N0} are read at most. Move its data to a file.");
        var metadata = json["metadata"] is null ? [] : json["metadata"] as JsonObject ?? throw Bad($"cell {number}: its metadata are not an object.");
        if (metadata["tags"] is { } tags && (tags is not JsonArray list || list.Any(tag => Text(tag) is null)))
            throw Bad($"cell {number}: its tags are not a list of texts.");
        return new NotebookCell(id, kind, source)
        {
            Metadata = metadata.DeepClone().AsObject(),
            Extra = Rest(json, CellFields),
            ExecutionCount = kind == CellKind.Code && json["execution_count"] is { } count
                ? Number(count) ?? throw Bad($"cell {number}: its execution count is not a whole number.") : null,
            Outputs = kind == CellKind.Code ? Outputs(json["outputs"], number) : [],
        };
    }

    List<JsonObject> Outputs(JsonNode? node, int number)
    {
        if (node is null) return [];
        if (node is not JsonArray outputs) throw Bad($"cell {number}: its outputs are not a list.");
        return [.. outputs.Select(output => Output(output as JsonObject, number))];
    }

    JsonObject Output(JsonObject? stored, int number)
    {
        if (stored is null || Text(stored["output_type"]) is not ("stream" or "display_data" or "execute_result" or "error"))
            throw Bad($"cell {number}: an output is not a stream, display_data, execute_result or error. Clear the cell's outputs.");
        var output = stored.DeepClone().AsObject();
        if (output["text"] is { } text) output["text"] = Joined(text, $"cell {number}: the text of an output");
        if (output["data"] is JsonObject data)
            foreach (var (mime, content) in data.ToList())
                if (!NotebookJson.IsJson(mime) && content is JsonArray) data[mime] = Joined(content, $"cell {number}: the {mime} of an output");
        return output;
    }

    // An id follows from the cell's own text, so that reading twice, or after a cell was put in between, gives the same.
    static List<NotebookCell> WithIds(List<NotebookCell> cells)
    {
        var taken = cells.Select(cell => cell.Id).Where(id => id != "").ToHashSet();
        return [.. cells.Select(cell => cell.Id != "" ? cell : cell with { Id = NewId(cell, taken) })];
    }

    static string NewId(NotebookCell cell, HashSet<string> taken)
    {
        for (var copy = 0; ; copy++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Kind}/{copy}/{cell.Source}")))[..8];
            if (taken.Add(id)) return id;
        }
    }

    string Joined(JsonNode? node, string what) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => Text(line) ?? throw Bad($"{what} holds something that is not a text."))),
        _ => Text(node) ?? throw Bad($"{what} is neither a text nor a list of texts."),
    };

    static JsonObject Rest(JsonObject json, string[] known) =>
        new(json.Where(field => !known.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    // Escapes such as half a surrogate pair are met only when a text is taken out; meet them now, where the file can be named.
    void CheckText(JsonNode? node)
    {
        try
        {
            if (node is JsonObject json) foreach (var (_, value) in json) CheckText(value);
            else if (node is JsonArray array) foreach (var item in array) CheckText(item);
            else Text(node);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"'{name}' holds text that is not valid Unicode ({e.Message}). Clear its outputs and save it again.", e);
        }
    }

    InvalidDataException Bad(string fault) => new($"'{name}' {(fault.StartsWith("cell", StringComparison.Ordinal) ? "cannot be used: " : "")}{fault}");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Ids();
}
