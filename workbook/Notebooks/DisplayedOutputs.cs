using System.Text;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Gathers what the cells of one notebook show, as nbformat stores it. A display may be updated from any cell and any thread, also after its cell has ended.</summary>
sealed class DisplayedOutputs
{
    /// <summary>Characters of standard output and error kept for one cell; the rest is counted.</summary>
    public const int LongestStream = 1_000_000;

    readonly Lock gathering = new();
    readonly Dictionary<string, List<JsonObject>> displays = [];

    /// <summary>A place for one cell's outputs.</summary>
    /// <param name="number">The cell's number, stored with its value.</param>
    public Cell Open(int number) => new(this, number);

    /// <summary>One cell's outputs, in the order in which they came.</summary>
    public sealed class Cell(DisplayedOutputs notebook, int number) : ICellHost
    {
        readonly List<JsonObject> outputs = [];
        StringBuilder? stream;
        bool clearNext;
        int kept;
        long cut;

        public void Emit(CellEvent happened)
        {
            lock (notebook.gathering) Take(happened);
        }

        public string ReadInput(string prompt, bool hidden) => throw new NotSupportedException(
            $"Cell {number} asks for input ('{prompt.Trim()}'), and nobody is there in a headless run. Set the value in the cell, or run the notebook in Jupyter or VS Code.");

        /// <summary>Adds the error that ended the cell.</summary>
        public void Fail(CellError error)
        {
            lock (notebook.gathering)
                Add(new JsonObject
                {
                    ["output_type"] = "error",
                    ["ename"] = error.Name,
                    ["evalue"] = error.Message,
                    ["traceback"] = new JsonArray([.. error.Trace.Select(line => JsonValue.Create(line))]),
                });
        }

        /// <summary>A copy of what is there now.</summary>
        public IReadOnlyList<JsonObject> Copy()
        {
            lock (notebook.gathering)
            {
                EndStream();
                return [.. outputs.Select(output => output.DeepClone().AsObject())];
            }
        }

        void Take(CellEvent happened)
        {
            switch (happened)
            {
                case StreamWritten(var isError, var text):
                    Write(isError ? "stderr" : "stdout", text);
                    break;
                case Displayed(var id, var content):
                    var shown = Bundle("display_data", content);
                    Add(shown);
                    if (id is null) break;
                    if (!notebook.displays.TryGetValue(id, out var places)) notebook.displays[id] = places = [];
                    places.Add(shown);
                    break;
                case DisplayUpdated(var id, var content):
                    foreach (var place in notebook.displays.GetValueOrDefault(id) ?? [])
                        (place["data"], place["metadata"]) = (Json(content.Data), Json(content.Metadata));
                    break;
                case ValueProduced(var content):
                    var value = Bundle("execute_result", content);
                    value["execution_count"] = number;
                    Add(value);
                    break;
                case OutputCleared(var wait):
                    clearNext = wait;
                    if (!wait) Clear();
                    break;
            }
        }

        void Write(string name, string text)
        {
            if (text.Length == 0) return;
            if (stream is null || clearNext || outputs[^1]["name"]!.GetValue<string>() != name)
            {
                Add(new JsonObject { ["output_type"] = "stream", ["name"] = name, ["text"] = "" });
                stream = new StringBuilder();
            }
            var room = Math.Min(text.Length, LongestStream - kept);
            stream.Append(text, 0, room);
            kept += room;
            cut += text.Length - room;
        }

        void Add(JsonObject output)
        {
            EndStream();
            if (clearNext) Clear();
            outputs.Add(output);
        }

        void EndStream()
        {
            if (stream is not null) outputs[^1]["text"] = stream.ToString() + (cut > 0 ? $"\n... {cut:N0} more characters were cut: a cell keeps {LongestStream:N0}.\n" : "");
            stream = null;
            cut = 0;
        }

        void Clear()
        {
            outputs.Clear();
            (stream, clearNext, kept, cut) = (null, false, 0, 0);
        }

        static JsonObject Bundle(string type, MimeBundle content) =>
            new() { ["output_type"] = type, ["data"] = Json(content.Data), ["metadata"] = Json(content.Metadata) };

        static JsonObject Json(IReadOnlyDictionary<string, JsonNode> fields) =>
            new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.DeepClone())));
    }
}
