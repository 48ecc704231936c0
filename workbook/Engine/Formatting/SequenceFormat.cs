using System.Collections;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Sequences: one row an item, one column a member; a single column where the items have no members.</summary>
static class SequenceFormat
{
    public static MimeBundle? Format(object value) => value is IEnumerable items ? TableOf(items, TableSettings.MaxRows).ToBundle() : null;

    /// <summary>Reads no more than one item beyond the limit, so that an endless sequence ends here.</summary>
    public static TableContent TableOf(IEnumerable items, int maxRows)
    {
        var read = items.Cast<object?>().Take(maxRows + 1).ToList();
        var count = ShortText.CountOf(items);
        var table = read.Count > 0 ? TableOf(read.Count > maxRows ? read[..maxRows] : read) : Empty(items.GetType());
        return table with { MaxRows = maxRows, TotalRows = count, HasMoreRows = count is null && read.Count > maxRows };
    }

    static TableContent TableOf(IReadOnlyList<object?> items)
    {
        var types = items.OfType<object>().Select(item => item.GetType()).Distinct().ToList();
        var shapes = types.Select(Shape.Of).ToList();
        if (shapes.Count == 0 || shapes.Any(columns => columns.Count == 0))
            return new TableContent(["#", "Value"], [.. items.Select((item, i) => new object?[] { i, item })]) { HasRowHeadings = true };

        // Items of several types share the columns that bear the same heading.
        var headings = shapes.SelectMany(columns => columns.Select(c => c.Heading)).Distinct().ToList();
        var byType = types.Zip(shapes).ToDictionary(pair => pair.First, pair => pair.Second.ToLookup(c => c.Heading));
        return new TableContent(headings, [.. items.Select(item => Row(item, headings, byType))]);
    }

    // The element type still tells which columns there would be.
    static TableContent Empty(Type sequence)
    {
        var element = sequence.GetInterfaces().Append(sequence)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        var columns = element is null ? [] : Shape.Of(element);
        return new TableContent(columns.Count > 0 ? [.. columns.Select(c => c.Heading)] : ["Value"], []);
    }

    static object?[] Row(object? item, List<string> headings, Dictionary<Type, ILookup<string, ShapeColumn>> byType) => item is null
        ? new object?[headings.Count]
        : [.. headings.Select(heading => byType[item.GetType()][heading].FirstOrDefault()?.Read(item))];
}
