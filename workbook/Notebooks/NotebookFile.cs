using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FaceValue.Study;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Reads nbformat 4.0 to 4.5 and writes 4.5, byte for byte the same whenever the notebook is the same.</summary>
public static class NotebookFile
{
    /// <summary>Larger files are refused, in bytes: no front end opens them, and they are a chart or a log gone wrong.</summary>
    public const long LargestFile = 64 << 20;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a notebook. Text comes out joined, ids are given where the file has none.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not a C# notebook; the message names the file, the fault and the remedy.</exception>
    public static Notebook Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new FileNotFoundException($"There is no notebook '{path}'.", path);
        if (file.Length > LargestFile)
            throw new InvalidDataException($"'{path}' is {file.Length >> 20} MB; notebooks are read up to {LargestFile >> 20} MB. Clear its outputs: jupyter nbconvert --clear-output --inplace.");
        string text;
        try { text = File.ReadAllText(path, StrictUtf8); }
        catch (DecoderFallbackException e) { throw new InvalidDataException($"'{path}' is not UTF-8 text: {e.Message} Save it again as UTF-8.", e); }
        return Parse(text, path);
    }

    /// <summary>Reads a notebook from its text.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Read"/>.</exception>
    public static Notebook Parse(string text, string name)
    {
        try
        {
            var json = JsonNode.Parse(text, documentOptions: Strict) as JsonObject
                ?? throw new InvalidDataException($"'{name}' is JSON but not a notebook: expected an object with cells at the top.");
            return new NotebookReader(name).Read(json);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $"line {line + 1}, column {(e.BytePositionInLine ?? 0) + 1}: " : "";
            throw new InvalidDataException($"'{name}' is not valid JSON: {where}{FirstSentence(e.Message)} Restore the file, or mend that place in a text editor.", e);
        }
    }

    /// <summary>Writes a notebook whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, Notebook notebook) => AtomicFile.Write(path, ToText(notebook));

    /// <summary>The notebook as Jupyter writes it: keys sorted, indented by one, text as lists of lines, non-ASCII letters as they are, a newline at the end.</summary>
    public static string ToText(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var json = notebook.Extra.DeepClone().AsObject();
        json["nbformat"] = 4;
        json["nbformat_minor"] = 5;
        json["metadata"] = notebook.Metadata.DeepClone();
        json["cells"] = new JsonArray([.. notebook.Cells.Select(ToJson)]);
        return NotebookJson.Text(json);
    }

    static JsonObject ToJson(NotebookCell cell)
    {
        var json = cell.Extra.DeepClone().AsObject();
        json["id"] = cell.Id;
        json["cell_type"] = cell.Kind.ToString().ToLowerInvariant();
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = NotebookJson.Lines(cell.Source);
        if (cell.Kind != CellKind.Code) return json;
        json["execution_count"] = cell.ExecutionCount;
        json["outputs"] = new JsonArray([.. cell.Outputs.Select(SplitText)]);
        return json;
    }

    static JsonNode SplitText(JsonObject output)
    {
        var json = output.DeepClone().AsObject();
        if (json["text"] is JsonValue text) json["text"] = NotebookJson.Lines(text.GetValue<string>());
        if (json["data"] is JsonObject data)
            foreach (var mime in data.Select(format => format.Key).Where(NotebookJson.IsText).ToList())
                if (data[mime] is JsonValue value && value.TryGetValue(out string? content))
                    data[mime] = NotebookJson.Lines(content);
        return json;
    }

    // System.Text.Json repeats path, line and position after the first sentence.
    static string FirstSentence(string message)
    {
        foreach (var end in (string[])[" Path: ", " LineNumber: "])
            if (message.IndexOf(end, StringComparison.Ordinal) is > 0 and var at) message = message[..at];
        return message.TrimEnd('.') + ".";
    }
}
