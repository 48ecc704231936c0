using System.Collections;
using Deedle;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Asks for a table with more rows, other columns or a caption: <c>films.AsTable(maxRows: 100)</c>.</summary>
public static class TableExtensions
{
    /// <summary>A sequence as a table.</summary>
    /// <param name="values">Records, anonymous objects, tuples, scalars, or a dictionary. Read no further than <paramref name="maxRows"/> + 1 items.</param>
    /// <param name="maxRows">Rows shown at most; <see cref="TableSettings.MaxRows"/> where it is not given.</param>
    /// <param name="maxColumns">Columns shown at most; <see cref="TableSettings.MaxColumns"/> where it is not given.</param>
    /// <param name="caption">A title above the table.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    public static TableContent AsTable(this IEnumerable values, int? maxRows = null, int? maxColumns = null, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = TableSettings.AtLeastOne(maxRows ?? TableSettings.MaxRows);
        return Limit(DictionaryFormat.TableOf(values, rows) ?? SequenceFormat.TableOf(values, rows), rows, maxColumns, caption);
    }

    /// <summary>A Deedle frame as a table.</summary>
    /// <inheritdoc cref="AsTable(IEnumerable, int?, int?, string?)"/>
    public static TableContent AsTable(this IFrame values, int? maxRows = null, int? maxColumns = null, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = TableSettings.AtLeastOne(maxRows ?? TableSettings.MaxRows);
        return Limit(DeedleFormat.TableOf(values, rows), rows, maxColumns, caption);
    }

    /// <summary>A Deedle series as a table of keys and values.</summary>
    /// <inheritdoc cref="AsTable(IEnumerable, int?, int?, string?)"/>
    public static TableContent AsTable<TKey>(this ISeries<TKey> values, int? maxRows = null, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = TableSettings.AtLeastOne(maxRows ?? TableSettings.MaxRows);
        return Limit(DeedleFormat.TableOf(values, rows), rows, null, caption);
    }

    static TableContent Limit(TableContent table, int maxRows, int? maxColumns, string? caption) => table with
    {
        MaxRows = maxRows,
        MaxColumns = maxColumns ?? TableSettings.MaxColumns,
        Caption = caption ?? table.Caption,
    };
}
