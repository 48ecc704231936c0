using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>A chart in words: title, axes, and each trace with its values or their range, for a reader who cannot see it.</summary>
static partial class ChartText
{
    const int TracesShown = 20, ValuesShown = 12;

    static readonly string[] Dimensions = ["labels", "x", "y", "z", "values", "r", "theta", "lat", "lon", "locations"];

    public static string Of(JsonObject figure)
    {
        var data = figure["data"] as JsonArray ?? [];
        var layout = figure["layout"] as JsonObject ?? [];
        var lines = new List<string> { $"Chart: {TitleOf(layout) ?? "without a title"}" };
        lines.AddRange(layout.Where(e => AxisName().IsMatch(e.Key) && TitleOf(e.Value) is not null)
            .Select(e => $"{AxisOf(e.Key)}: {TitleOf(e.Value)}"));
        lines.AddRange(data.Take(TracesShown).OfType<JsonObject>().Select(TraceText));
        if (data.Count > TracesShown) lines.Add(Invariant($"and {data.Count - TracesShown:N0} more traces"));
        lines.AddRange((layout["annotations"] as JsonArray ?? []).Select(a => Plain(a?["text"])).OfType<string>().Distinct().Take(TracesShown).Select(text => $"note: {text}"));
        return string.Join('\n', lines);
    }

    static string TraceText(JsonObject trace)
    {
        var kind = trace["type"]?.ToString() ?? "scatter";
        var name = Plain(trace["name"]) is { } given ? $" \"{given}\"" : "";
        var hidden = trace["visible"]?.ToString() is "false" or "legendonly" ? " (hidden at first)" : "";
        var dimensions = Dimensions.Where(d => trace[d] is JsonArray { Count: > 0 }).Select(d => (Name: d, Values: (JsonArray)trace[d]!)).ToList();
        if (dimensions.Count == 0) return $"- {kind}{name}{hidden}{(Dimensions.Any(trace.ContainsKey) ? ": no values" : "")}";
        return $"- {kind}{name}{hidden}: {(Pairs(dimensions) ?? string.Join("; ", dimensions.Select(d => Summary(d.Name, d.Values))))}";
    }

    // A few points are best said whole, each with its label. On a bar that lies down the label is y.
    static string? Pairs(List<(string Name, JsonArray Values)> dimensions)
    {
        if (dimensions is not [var first, var second] || first.Values.Count != second.Values.Count || first.Values.Count > ValuesShown) return null;
        if (first.Values.Concat(second.Values).Any(v => v is JsonArray or JsonObject)) return null;
        var (labels, values) = IsNumeric(first.Values) && !IsNumeric(second.Values) ? (second, first) : (first, second);
        return string.Join(", ", labels.Values.Zip(values.Values, (label, value) => $"{Item(label)}: {Item(value)}"));
    }

    static string Summary(string name, JsonArray values)
    {
        if (values[0] is JsonArray) return MatrixSummary(name, values);
        if (IsNumeric(values)) return Invariant($"{name} {Range(Numbers(values))} ({values.Count:N0} values)");
        return values.Count <= ValuesShown
            ? $"{name} {string.Join(", ", values.Select(Item))}"
            : Invariant($"{name} {Item(values[0])} to {Item(values[^1])} ({values.Count:N0} values)");
    }

    static string MatrixSummary(string name, JsonArray rows)
    {
        var all = rows.OfType<JsonArray>().ToList();
        var size = Invariant($"{rows.Count:N0} x {all.Max(row => row.Count):N0} values");
        var numbers = all.SelectMany(Numbers).ToList();
        return numbers.Count == 0 ? $"{name} {size}" : $"{name} {Range(numbers)} ({size})";
    }

    static string Range(IReadOnlyCollection<double> numbers) =>
        numbers.Min() is var low && numbers.Max() is var high && low == high ? NumberText.Of(low) : $"{NumberText.Of(numbers.Min())} to {NumberText.Of(numbers.Max())}";

    static List<double> Numbers(JsonArray values) =>
        [.. values.Where(v => v?.GetValueKind() == JsonValueKind.Number).Select(v => v!.GetValue<double>())];

    static bool IsNumeric(JsonArray values) =>
        values.All(v => v is null || v.GetValueKind() == JsonValueKind.Number) && values.Any(v => v is not null);

    static string Item(JsonNode? value) => value switch
    {
        null => ShortText.Missing,
        _ when value.GetValueKind() == JsonValueKind.Number => NumberText.Of(value.GetValue<double>()),
        _ => ShortText.Cut(Plain(value) ?? "", 80),
    };

    static string? TitleOf(JsonNode? node) => node is JsonObject owner ? Plain(owner["title"] is JsonObject title ? title["text"] : owner["title"]) : null;

    // xaxis2 is "x axis 2".
    static string AxisOf(string key) => $"{key[0]} axis {key[5..]}".TrimEnd();

    // Plotly reads a few tags in its texts. Others are content, such as a film's title that holds a "<".
    static string? Plain(JsonNode? node)
    {
        if (node is not JsonValue || node.ToString() is not { Length: > 0 } text) return null;
        var plain = Tags().Replace(Breaks().Replace(text, " "), "").ReplaceLineEndings(" ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[xyz]axis\d*$")]
    private static partial Regex AxisName();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?(b|i|em|strong|sub|sup|span|a)(\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
