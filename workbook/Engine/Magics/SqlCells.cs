using System.Numerics;
using DuckDB.NET.Data;
using FaceValue.Study;
using FaceValue.Workbook.Engine.Formatting;
using Microsoft.CodeAnalysis.Scripting;

namespace FaceValue.Workbook.Engine.Magics;

/// <summary><c>#!sql</c>: DuckDB over the study's tables. What a cell creates is there in the next.</summary>
sealed class SqlCells : IDisposable
{
    // Rows beyond those shown are counted, up to here.
    const int MostCounted = 1_000_000;

    DuckDBConnection? connection;

    /// <summary>Runs the statements of a cell and returns the last result.</summary>
    /// <param name="part">The cell's stretch of SQL.</param>
    /// <param name="variables">The session's; one of type <see cref="StudyFolder"/> says whose tables are meant.</param>
    /// <exception cref="CellException">DuckDB refuses the text; the message lists the tables there are.</exception>
    public async Task<TableContent> RunAsync(CellPart part, IEnumerable<ScriptVariable> variables, CancellationToken cancellation)
    {
        var study = variables.Select(variable => variable.Value).OfType<StudyFolder>().FirstOrDefault() ?? StudyFolder.Open();
        var tables = SqlTables.Of(study);
        try
        {
            var open = connection ??= Open();
            SqlTables.Show(tables.Where(table => part.Text.Contains(table.Name, StringComparison.OrdinalIgnoreCase)), open);
            return await Task.Run(() => Query(open, part.Text, cancellation), CancellationToken.None).ConfigureAwait(false);
        }
        catch (DuckDBException e) when (!cancellation.IsCancellationRequested)
        {
            var known = tables.Count > 0 ? $"Tables here: {string.Join(", ", tables.Select(table => table.Name))}." : "This study has no tables yet: run the notebooks that write them.";
            throw new CellException("SqlError", $"{e.Message.TrimEnd()}\n{known}", inner: e);
        }
    }

    public void Dispose() => connection?.Dispose();

    static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }

    static TableContent Query(DuckDBConnection connection, string sql, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var stop = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var result = Read(reader, cancellation);
        while (reader.NextResult()) result = Read(reader, cancellation);
        return result;
    }

    static TableContent Read(DuckDBDataReader reader, CancellationToken cancellation)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyList<object?>>();
        long total = 0;
        while (reader.Read() && total < MostCounted)
        {
            cancellation.ThrowIfCancellationRequested();
            if (total++ < TableSettings.MaxRows) rows.Add([.. Enumerable.Range(0, columns.Count).Select(column => Value(reader, column))]);
        }
        return new TableContent(columns, rows, total < MostCounted ? total : null) { HasMoreRows = total >= MostCounted };
    }

    static object? Value(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetValue(column) switch
        {
            // Sums of integers come as 128 bits.
            BigInteger big when big >= long.MinValue && big <= long.MaxValue => (long)big,
            var value => value,
        };
}
