using Deedle;

namespace FaceValue.Tables;

/// <summary>Records as a Deedle frame, for a notebook that groups, pivots or joins them.</summary>
public static class RecordFrame
{
    /// <summary>One row a record, in order; columns named as in files, values as the record has them.</summary>
    /// <param name="records">Flat records.</param>
    public static Frame<int, string> Of<T>(IEnumerable<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var rows = records as IReadOnlyList<T> ?? [.. records];
        var frame = Frame.CreateEmpty<int, string>();
        foreach (var column in RecordType<T>.Columns)
        {
            // Deedle keeps what is missing by leaving its key out.
            var cells = rows.Select((row, i) => (Row: i, Value: column.Get(row!))).Where(cell => cell.Value is not null);
            frame.AddColumn(column.Name, new Series<int, object>(cells.Select(cell => KeyValuePair.Create(cell.Row, cell.Value!))));
        }
        return frame;
    }
}
