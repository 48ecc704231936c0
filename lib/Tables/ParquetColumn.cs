using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace FaceValue.Tables;

/// <summary>One column of a Parquet row group as plain values.</summary>
static class ParquetColumn
{
    /// <summary>What a field's values are in records: the package calls text a memory of characters.</summary>
    public static Type TypeOf(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) ? typeof(string) : field.ClrType;

    public static Task WriteAsync(ParquetRowGroupWriter group, DataField field, object?[] values) =>
        field.IsArray ? WriteListsAsync(group, field, values)
        : TypeOf(field) == typeof(string) ? group.WriteAsync(field, (IReadOnlyCollection<string>)[.. values.Select(value => (string)value!)])
        : TypeOf(field) == typeof(int) ? WriteAsync<int>(group, field, values)
        : TypeOf(field) == typeof(long) ? WriteAsync<long>(group, field, values)
        : TypeOf(field) == typeof(double) ? WriteAsync<double>(group, field, values)
        : TypeOf(field) == typeof(float) ? WriteAsync<float>(group, field, values)
        : TypeOf(field) == typeof(bool) ? WriteAsync<bool>(group, field, values)
        : WriteAsync<DateTime>(group, field, values);

    public static async Task<object?[]> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.IsArray) return await ReadListsAsync(group, field).ConfigureAwait(false);
        if (TypeOf(field) == typeof(string))
        {
            var texts = new string?[group.RowCount];
            await group.ReadAsync(field, texts.AsMemory()).ConfigureAwait(false);
            return [.. texts];
        }
        return TypeOf(field) == typeof(int) ? await ReadAsync<int>(group, field).ConfigureAwait(false)
            : TypeOf(field) == typeof(long) ? await ReadAsync<long>(group, field).ConfigureAwait(false)
            : TypeOf(field) == typeof(double) ? await ReadAsync<double>(group, field).ConfigureAwait(false)
            : TypeOf(field) == typeof(float) ? await ReadAsync<float>(group, field).ConfigureAwait(false)
            : TypeOf(field) == typeof(bool) ? await ReadAsync<bool>(group, field).ConfigureAwait(false)
            : await ReadAsync<DateTime>(group, field).ConfigureAwait(false);
    }

    static Task WriteAsync<T>(ParquetRowGroupWriter group, DataField field, object?[] values) where T : struct =>
        field.IsNullable
            ? group.WriteAsync<T>(field, (ReadOnlyMemory<T?>)values.Select(value => (T?)value).ToArray())
            : group.WriteAsync<T>(field, (ReadOnlyMemory<T>)values.Select(value => (T)value!).ToArray());

    static async Task<object?[]> ReadAsync<T>(ParquetRowGroupReader group, DataField field) where T : struct
    {
        if (field.IsNullable)
        {
            var values = new T?[group.RowCount];
            await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
            return [.. values.Select(value => (object?)value)];
        }
        else
        {
            var values = new T[group.RowCount];
            await group.ReadAsync(field, values.AsMemory()).ConfigureAwait(false);
            return [.. values.Select(value => (object?)value)];
        }
    }

    // A repeated number: level 0 starts a row, level 1 goes on with it. An empty list would need a row without a number, which no table of the study has.
    static Task WriteListsAsync(ParquetRowGroupWriter group, DataField field, object?[] rows)
    {
        var (numbers, levels) = (new List<double>(), new List<int>());
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is not IReadOnlyList<double> { Count: > 0 } list) throw new ArgumentException($"Row {row + 1}, {field.Name}: expected a list of at least one number but got none.", nameof(rows));
            for (var i = 0; i < list.Count; i++)
            {
                numbers.Add(list[i]);
                levels.Add(i == 0 ? 0 : 1);
            }
        }
        return group.WriteAsync<double>(field, (ReadOnlyMemory<double>)numbers.ToArray(), (ReadOnlyMemory<int>)levels.ToArray());
    }

    static async Task<object?[]> ReadListsAsync(ParquetRowGroupReader group, DataField field)
    {
        using var column = (RawColumnData<double>)await group.ReadRawColumnDataBaseAsync(field).ConfigureAwait(false);
        var (numbers, levels) = (column.Values.ToArray(), column.RepetitionLevels.ToArray());
        var rows = new List<object?>((int)group.RowCount);
        for (int start = 0, end; start < numbers.Length; start = end)
        {
            for (end = start + 1; end < numbers.Length && levels[end] > 0;) end++;
            rows.Add(numbers[start..end]);
        }
        // Other programs may write empty lists; then values and rows cannot be matched by their levels alone.
        return rows.Count == group.RowCount ? [.. rows] : throw new InvalidDataException($"Column {field.Name} holds {rows.Count} lists in {group.RowCount} rows: empty lists are not read. Write the table again.");
    }
}
