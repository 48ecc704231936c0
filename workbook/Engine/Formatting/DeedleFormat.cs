using System.Reflection;
using Deedle;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Deedle frames and series as tables, their keys as row headings. Deedle holds a NaN as missing, so it shows as "–".</summary>
static class DeedleFormat
{
    static readonly MethodInfo SeriesTable = typeof(DeedleFormat).GetMethods().Single(m => m is { Name: nameof(TableOf), IsGenericMethodDefinition: true });

    public static MimeBundle? Format(object value)
    {
        if (value is IFrame frame) return TableOf(frame, TableSettings.MaxRows).ToBundle();
        var series = value.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISeries<>));
        if (series is null) return null;
        var table = SeriesTable.MakeGenericMethod(series.GetGenericArguments())
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value, TableSettings.MaxRows], null);
        return ((TableContent)table!).ToBundle();
    }

    /// <summary>The first rows of a frame.</summary>
    public static TableContent TableOf(IFrame frame, int maxRows) => frame.Apply(new Reader(maxRows));

    /// <summary>The first values of a series.</summary>
    public static TableContent TableOf<TKey>(ISeries<TKey> series, int maxRows)
    {
        var rows = series.Index.Keys.Take(maxRows).Select(key => new object?[] { key, ValueOf(series.TryGetObject(key)) }).ToArray();
        return new TableContent(["Key", "Value"], rows, series.Index.KeyCount) { HasRowHeadings = true, MaxRows = maxRows };
    }

    static object? ValueOf(OptionalValue<object> value) => value.HasValue ? value.Value : null;

    /// <summary>Deedle's way to reach the key types of a frame.</summary>
    sealed class Reader(int maxRows) : IFrameOperation<TableContent>
    {
        public TableContent Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            var columns = Enumerable.Range(0, frame.ColumnCount).Select(frame.GetColumnAt<object>).ToArray();
            var keys = frame.RowKeys.Take(maxRows).ToArray();
            var headings = frame.ColumnKeys.Select(key => ShortText.Of(key));
            // Rows that are merely numbered gain nothing from the numbers.
            var isNumbered = keys.Select((key, i) => key is int number && number == i).All(same => same);
            var rows = keys.Select((key, r) => (object?[])[.. isNumbered ? [] : new object?[] { key }, .. columns.Select(c => ValueOf(c.TryGetAt(r)))]).ToArray();
            return new TableContent([.. isNumbered ? [] : new[] { "Key" }, .. headings], rows, frame.RowCount) { HasRowHeadings = !isNumbered, MaxRows = maxRows };
        }
    }
}
