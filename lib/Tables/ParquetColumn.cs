using Parquet;
using Parquet.Schema;

namespace FaceValue.Tables;

/// <summary>One column of a Parquet row group as plain values.</summary>
static class ParquetColumn
{
    /// <summary>What a field's values are in records: the package calls text a memory of characters.</summary>
    public static Type TypeOf(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) ? typeof(string) : field.ClrType;

    public static Task WriteAsync(ParquetRowGroupWriter group, DataField field, object?[] values) =>
        TypeOf(field) == typeof(string) ? group.WriteAsync(field, (IReadOnlyCollection<string>)[.. values.Select(value => (string)value!)])
        : TypeOf(field) == typeof(int) ? WriteAsync<int>(group, field, values)
        : TypeOf(field) == typeof(long) ? WriteAsync<long>(group, field, values)
        : TypeOf(field) == typeof(double) ? WriteAsync<double>(group, field, values)
        : TypeOf(field) == typeof(float) ? WriteAsync<float>(group, field, values)
        : TypeOf(field) == typeof(bool) ? WriteAsync<bool>(group, field, values)
        : WriteAsync<DateTime>(group, field, values);

    public static async Task<object?[]> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
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
}
