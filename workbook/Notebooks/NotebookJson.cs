using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Notebooks;

/// <summary>JSON as Jupyter writes it. .NET's writer escapes letters outside the first plane and writes escapes in capitals, so files saved by both would differ.</summary>
static class NotebookJson
{
    /// <summary>The whole file. JSON inside an output (a chart's figure) goes on one line: indented it is three times as long.</summary>
    public static string Text(JsonObject notebook)
    {
        var text = new StringBuilder();
        Append(text, notebook, depth: 0, compact: false);
        return text.Append('\n').ToString();
    }

    /// <summary>Text as a list of lines that keep their line ends; an empty text is an empty list.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    /// <summary>Whether nbformat stores this MIME type as lines of text.</summary>
    public static bool IsText(string mime) => mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";

    /// <summary>Whether nbformat stores this MIME type as JSON itself.</summary>
    public static bool IsJson(string mime) =>
        mime.StartsWith("application/", StringComparison.Ordinal) && (mime.EndsWith("/json", StringComparison.Ordinal) || mime.EndsWith("+json", StringComparison.Ordinal));

    static void Append(StringBuilder text, JsonNode? node, int depth, bool compact)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject json:
                var properties = json.OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
                AppendItems(text, '{', '}', properties, depth, compact, property =>
                {
                    AppendString(text, property.Key);
                    text.Append(compact ? ":" : ": ");
                    Append(text, property.Value, depth + 1, compact || IsJson(property.Key));
                });
                break;
            case JsonArray array:
                AppendItems<JsonNode?>(text, '[', ']', array, depth, compact, item => Append(text, item, depth + 1, compact));
                break;
            case JsonValue value when value.TryGetValue(out string? content):
                AppendString(text, content);
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    static void AppendItems<T>(StringBuilder text, char open, char close, IList<T> items, int depth, bool compact, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(',');
            first = false;
            if (!compact) text.Append('\n').Append(' ', depth + 1);
            append(item);
        }
        if (!compact && items.Count > 0) text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    static void AppendString(StringBuilder text, string content)
    {
        text.Append('"');
        for (var i = 0; i < content.Length; i++)
        {
            var letter = content[i];
            if (char.IsSurrogate(letter))
            {
                // Half a pair cannot be stored as UTF-8.
                if (i + 1 < content.Length && char.IsSurrogatePair(letter, content[i + 1])) text.Append(letter).Append(content[++i]);
                else text.Append('\uFFFD');
                continue;
            }
            switch (letter)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case < ' ': text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: text.Append(letter); break;
            }
        }
        text.Append('"');
    }
}
