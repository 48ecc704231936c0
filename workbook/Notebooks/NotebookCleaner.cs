using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Makes a notebook fit to commit: what only one run or one machine knows is taken out, outputs stay. Cleaning twice changes nothing more.</summary>
public static class NotebookCleaner
{
    /// <summary>A committed notebook of more bytes than this is worth a word.</summary>
    public const int LargeFile = 1_000_000;

    static readonly string[] KernelFields = ["display_name", "language", "name"];
    static readonly string[] LanguageFields = ["file_extension", "mimetype", "name"];

    /// <summary>Cleans a notebook.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="traces">What to mask in outputs.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="InvalidDataException">It carries an error that no tag announces: a failed run is not for committing.</exception>
    public static CleanedNotebook Clean(Notebook notebook, MachineTraces traces, string name)
    {
        var changes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Note(string change, int times = 1) => changes[change] = changes.GetValueOrDefault(change) + times;

        var metadata = Keep(notebook.Metadata, "notebook metadata", Note, ("facevalue", null), ("kernelspec", KernelFields), ("language_info", LanguageFields));
        if (notebook.Extra.Count > 0) Note("unknown fields", notebook.Extra.Count);
        var cells = notebook.Cells.Select((cell, i) => CleanCell(cell, traces, $"'{name}', cell {i + 1} (id {cell.Id})", Note)).ToList();
        return new CleanedNotebook(new Notebook(cells, metadata), [.. changes.Select(change => $"{change.Value} x {change.Key}")]);
    }

    static NotebookCell CleanCell(NotebookCell cell, MachineTraces traces, string where, Action<string, int> note)
    {
        if (!cell.Tags.Contains("raises-exception") && cell.Outputs.Any(output => Type(output) == "error"))
            throw new InvalidDataException($"{where} carries an error. Mend it and run the notebook again, or tag the cell raises-exception.");
        if (cell.ExecutionCount is not null) note("execution count", 1);
        var extra = new JsonObject();
        foreach (var (key, value) in cell.Extra)
            if (key == "attachments" && cell.Kind != CellKind.Code) extra[key] = value?.DeepClone();
            else note("unknown field of a cell", 1);
        return cell with
        {
            ExecutionCount = null,
            Metadata = Keep(cell.Metadata, "cell metadata", note, ("collapsed", null), ("facevalue", null), ("jupyter", ["source_hidden"]), ("tags", null)),
            Extra = extra,
            Outputs = [.. cell.Outputs.Select(output => CleanOutput(output, traces, note))],
        };
    }

    static JsonObject CleanOutput(JsonObject output, MachineTraces traces, Action<string, int> note)
    {
        var clean = output.DeepClone().AsObject();
        if (clean["execution_count"] is not null) note("execution count", 1);
        if (Type(clean) == "execute_result") clean["execution_count"] = null;
        else clean.Remove("execution_count");
        if (clean.Remove("transient")) note("display id", 1);
        foreach (var field in (string[])["text", "evalue", "traceback"])
            clean[field] = Masked(clean[field], traces, note);
        if (clean["data"] is JsonObject data)
            foreach (var mime in data.Select(format => format.Key).ToList())
                if (NotebookJson.IsText(mime) || NotebookJson.IsJson(mime))
                    data[mime] = Masked(data[mime], traces, note);
        foreach (var field in clean.Where(field => field.Value is null && field.Key != "execution_count").Select(field => field.Key).ToList())
            clean.Remove(field);
        return clean;
    }

    static JsonNode? Masked(JsonNode? node, MachineTraces traces, Action<string, int> note)
    {
        switch (node)
        {
            case JsonValue value when value.TryGetValue(out string? text):
                var masked = traces.Mask(text);
                if (masked != text) note("text with machine paths or addresses", 1);
                return masked;
            case JsonObject json:
                return new JsonObject(json.Select(field => KeyValuePair.Create(field.Key, Masked(field.Value, traces, note))));
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Masked(item, traces, note))]);
            default:
                return node?.DeepClone();
        }
    }

    // Fields: null keeps the whole value.
    static JsonObject Keep(JsonObject metadata, string what, Action<string, int> note, params (string Key, string[]? Fields)[] kept)
    {
        var clean = new JsonObject();
        foreach (var (key, value) in metadata)
        {
            var (found, fields) = kept.FirstOrDefault(entry => entry.Key == key);
            if (found is null) note($"{what} '{key}'", 1);
            else if (fields is null) clean[key] = value?.DeepClone();
            else if (value is JsonObject json)
            {
                var part = new JsonObject(json.Where(field => fields.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
                foreach (var field in json.Where(field => !fields.Contains(field.Key))) note($"{what} '{key}.{field.Key}'", 1);
                if (part.Count > 0) clean[key] = part;
            }
        }
        return clean;
    }

    static string? Type(JsonObject output) => output["output_type"]?.GetValue<string>();
}

/// <summary>A notebook fit to commit.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Changes">What was taken out or masked, for a person to read.</param>
public sealed record CleanedNotebook(Notebook Notebook, IReadOnlyList<string> Changes);
