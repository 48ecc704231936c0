using FaceValue.Study;
using Parquet;
using Parquet.Schema;

namespace FaceValue.Tables;

/// <summary>Records as rows of a Parquet file, which DuckDB, Polars and pandas read as well: snake_case columns, enumerations as words, times in UTC, spans in seconds. A list of numbers is one column of lists.</summary>
public static class ParquetTable
{
    /// <summary>Reads every row. Columns are found by name; further ones are ignored.</summary>
    /// <param name="path">The file. It is noted as an input of the notebook that runs.</param>
    /// <param name="remedy">Who provides the file, told where it is missing: "Run notebook 06-films first."</param>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no whole Parquet file, columns are missing or of another type, or a cell holds none of its column's values.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string remedy = "Check the path.")
    {
        if (!File.Exists(path)) throw new MissingInputException(path, remedy);
        InputLog.Note(path);
        // On the pool, so that a notebook's own synchronisation context is never waited for.
        return Task.Run(() => ReadAsync<T>(path)).GetAwaiter().GetResult();
    }

    /// <summary>Writes rows, whole or not at all.</summary>
    /// <param name="path">The file. It is noted as an output of the notebook that runs.</param>
    /// <param name="rows">The records.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write<T>(string path, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows as IReadOnlyList<T> ?? [.. rows];
        AtomicFile.Write(path, stream => Task.Run(() => WriteAsync(stream, all)).GetAwaiter().GetResult());
        InputLog.NoteWritten(path);
    }

    static async Task WriteAsync<T>(Stream stream, IReadOnlyList<T> rows)
    {
        var columns = RecordType<T>.Columns;
        var fields = columns.Select(column => new DataField(column.Name, column.Stored, column.IsNullable && !column.IsList, column.IsList)).ToArray();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
                await ParquetColumn.WriteAsync(group, fields[i], [.. rows.Select(row => columns[i].Get(row!))]).ConfigureAwait(false);
        }
    }

    static async Task<IReadOnlyList<T>> ReadAsync<T>(string path)
    {
        ParquetReader reader;
        try { reader = await ParquetReader.CreateAsync(path).ConfigureAwait(false); }
        catch (Exception e) when (e is not UnauthorizedAccessException and not FileNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is no whole Parquet file ({e.Message}). Delete it and run the notebook that writes it again.", e);
        }
        await using (reader.ConfigureAwait(false))
        {
            var columns = RecordType<T>.Columns;
            var fields = columns.Select(column => reader.Schema.DataFields.FirstOrDefault(field => field.Name == column.Name)).ToArray();
            Check(path, columns, fields);
            var rows = new List<T>();
            for (var g = 0; g < reader.RowGroupCount; g++)
            {
                using var group = reader.OpenRowGroupReader(g);
                var values = new object?[columns.Count][];
                for (var i = 0; i < values.Length; i++)
                    values[i] = fields[i] is { } field ? await ParquetColumn.ReadAsync(group, field).ConfigureAwait(false) : new object?[group.RowCount];
                for (var row = 0; row < group.RowCount; row++) rows.Add(RecordType<T>.Make([.. columns.Select((column, i) => Value(path, column, values[i][row], rows.Count))]));
            }
            return rows;
        }
    }

    static object? Value(string path, RecordColumn column, object? stored, int row)
    {
        try { return column.FromStored(stored); }
        catch (FormatException e) { throw new InvalidDataException($"'{path}': row {row + 1}, {column.Name} {e.Message}.", e); }
    }

    static void Check(string path, IReadOnlyList<RecordColumn> columns, DataField?[] fields)
    {
        var missing = columns.Where((column, i) => fields[i] is null && !column.IsNullable).Select(column => column.Name).ToList();
        if (missing.Count > 0) throw new InvalidDataException($"'{path}' has no column {string.Join(", ", missing)}. Run the notebook that writes it again.");
        var other = columns.Where((column, i) => fields[i] is { } field && (ParquetColumn.TypeOf(field) != column.Stored || field.IsArray != column.IsList)).Select(column => column.Name).ToList();
        if (other.Count > 0) throw new InvalidDataException($"'{path}': {string.Join(", ", other)} {(other.Count == 1 ? "holds" : "hold")} another type than expected. Run the notebook that writes it again.");
    }
}
