using DuckDB.NET.Data;
using FaceValue.Study;

namespace FaceValue.Workbook.Engine.Magics;

/// <summary>A file that SQL sees as a table.</summary>
/// <param name="Name">Its name in SQL: the file's, with '_' for what is not a letter or digit.</param>
/// <param name="Path">The file: Parquet or CSV.</param>
sealed record SqlTable(string Name, string Path);

/// <summary>The tables of a study: what its notebooks wrote, then what came with the workbook.</summary>
static class SqlTables
{
    static readonly string[] Shipped = ["data/published", "data/plot-points"];

    /// <summary>All tables; of two files of one name the study's own wins.</summary>
    public static IReadOnlyList<SqlTable> Of(StudyFolder study) =>
        [.. Shipped.Select(folder => Path.Combine(study.Root, folder)).Prepend(study.Tables)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".parquet")
            .Select(path => new SqlTable(NameOf(path), path))
            .DistinctBy(table => table.Name)
            .OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>Makes views of the tables, and notes their files as read.</summary>
    public static void Show(IEnumerable<SqlTable> tables, DuckDBConnection connection)
    {
        foreach (var (name, path) in tables)
        {
            InputLog.Note(path);
            using var command = connection.CreateCommand();
            var reader = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? "read_csv" : "read_parquet";
            command.CommandText = $"CREATE OR REPLACE VIEW \"{name}\" AS SELECT * FROM {reader}('{path.Replace("'", "''", StringComparison.Ordinal)}')";
            command.ExecuteNonQuery();
        }
    }

    static string NameOf(string path)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(path).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')).ToLowerInvariant();
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}
