using Microsoft.Data.Sqlite;

namespace FaceValue.Tracking;

/// <summary>Statements inside one transaction. Values go in by place: <c>$1</c> is the first.</summary>
sealed class DatabaseWork(SqliteConnection connection, SqliteTransaction? transaction)
{
    public void Execute(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; the type's default where there is no row, or no value in it.</summary>
    public T? Ask<T>(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    SqliteCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        for (var place = 0; place < values.Length; place++) command.Parameters.AddWithValue($"${place + 1}", values[place] ?? DBNull.Value);
        return command;
    }
}
