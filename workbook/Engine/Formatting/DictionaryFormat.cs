using System.Collections;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Dictionaries: a row a key, with the value beside it, or the value's members where it has some.</summary>
static class DictionaryFormat
{
    public static MimeBundle? Format(object value) => TableOf(value, TableSettings.MaxRows)?.ToBundle();

    public static TableContent? TableOf(object value, int maxRows)
    {
        if (value is not IEnumerable items || value is JsonNode || !IsDictionary(value)) return null;
        var read = Entries(items).Take(maxRows + 1).ToList();
        var count = ShortText.CountOf(items);
        var entries = read.Take(maxRows).ToList();

        // The values' own table has the columns; the keys go before it.
        var values = SequenceFormat.TableOf(entries.Select(e => e.Value).ToList(), maxRows);
        var isPlain = values.HasRowHeadings || entries.Count == 0;
        var table = new TableContent(
            ["Key", .. isPlain ? ["Value"] : values.Columns],
            [.. entries.Zip(values.Rows, (e, row) => (object?[])[e.Key, .. isPlain ? row.Skip(1) : row])]);
        return table with { HasRowHeadings = true, MaxRows = maxRows, TotalRows = count, HasMoreRows = count is null && read.Count > maxRows };
    }

    static bool IsDictionary(object value) => value is IDictionary || value.GetType().GetInterfaces().Any(i =>
        i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IDictionary<,>)));

    static IEnumerable<(object? Key, object? Value)> Entries(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is DictionaryEntry entry)
            {
                yield return (entry.Key, entry.Value);
                continue;
            }
            var pair = Shape.Of(item!.GetType());
            yield return (pair[0].Read(item), pair[1].Read(item));
        }
    }
}
