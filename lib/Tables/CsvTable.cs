using CsvHelper;
using FaceValue.Study;

namespace FaceValue.Tables;

/// <summary>Records as rows of a CSV file: UTF-8, commas, a header of snake_case names, empty cells for null.</summary>
public static class CsvTable
{
    const int MostProblems = 10;

    static readonly CsvReaderOptions Reading = new() { Separator = ',', MissingField = CsvMissingFieldHandling.ReturnEmpty, TrackLineNumbers = true };
    static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };

    /// <summary>Reads every row. Columns are found by name, in any order; further ones are ignored.</summary>
    /// <param name="path">The file. It is noted as an input of the notebook that runs.</param>
    /// <param name="remedy">Who provides the file, told where it is missing: "Run notebook 06-films first."</param>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">Columns are missing, or cells do not hold what they should; all of them are named, with their lines.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string remedy = "Check the path.")
    {
        if (!File.Exists(path)) throw new MissingInputException(path, remedy);
        InputLog.Note(path);
        using var reader = new StreamReader(path);
        return Read<T>(reader, path);
    }

    /// <summary>Reads rows from text.</summary>
    /// <param name="text">The text, header first.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <inheritdoc cref="Read{T}(string, string)"/>
    public static IReadOnlyList<T> Read<T>(TextReader text, string name)
    {
        try { return Read<T>(CsvReader.Create(text, Reading, leaveOpen: true), name); }
        catch (CsvFormatException e) { throw new InvalidDataException($"'{name}': {e.Message}", e); }
    }

    static List<T> Read<T>(CsvReader csv, string name)
    {
        using var _ = csv;
        var columns = PlainColumns<T>();
        string[] header = [.. csv.Headers];
        if (header.Length == 0) throw new InvalidDataException($"'{name}' is empty; expected a header with {string.Join(", ", columns.Select(column => column.Name))}.");
        var places = columns.Select(column => Array.IndexOf(header, column.Name)).ToArray();
        var missing = columns.Where((column, i) => places[i] < 0 && !column.IsNullable).Select(column => column.Name).ToList();
        if (missing.Count > 0) throw new InvalidDataException($"'{name}' has no column {string.Join(", ", missing)}; its columns are {string.Join(", ", header)}.");

        var (rows, problems) = (new List<T>(), new List<string>());
        while (csv.Read())
        {
            var values = new object?[columns.Count];
            for (var i = 0; i < values.Length; i++)
                try { values[i] = places[i] < 0 ? null : columns[i].FromText(csv.GetString(places[i])); }
                catch (FormatException e) { problems.Add($"line {csv.LineNumber}, {columns[i].Name} {e.Message}"); }
            if (problems.Count == 0) rows.Add(RecordType<T>.Make(values));
        }
        return problems.Count == 0 ? rows : throw new InvalidDataException(
            $"'{name}': {string.Join("; ", problems.Take(MostProblems))}{(problems.Count > MostProblems ? $"; and {problems.Count - MostProblems} more" : "")}.");
    }

    /// <summary>Writes rows, whole or not at all. Numbers are written so that they are read back exactly.</summary>
    /// <param name="path">The file. It is noted as an output of the notebook that runs.</param>
    /// <param name="rows">The records.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="NotSupportedException">A property is a list.</exception>
    public static void Write<T>(string path, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = PlainColumns<T>();
        AtomicFile.Write(path, stream =>
        {
            using var csv = CsvWriter.Create(stream, Writing, leaveOpen: true);
            foreach (var column in columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns) csv.WriteField(RecordColumn.ToText(column.Get(row!)));
                csv.EndRecord();
            }
        });
        InputLog.NoteWritten(path);
    }

    static IReadOnlyList<RecordColumn> PlainColumns<T>() => RecordType<T>.Columns.FirstOrDefault(column => column.IsList) is { } list
        ? throw new NotSupportedException($"{typeof(T).Name}.{list.Property} is a list, which CSV has no cell for: use ParquetTable.")
        : RecordType<T>.Columns;
}
