using FaceValue.Datasets;
using FaceValue.Study;
using FaceValue.Tables;
using Parquet;
using Parquet.Schema;

namespace FaceValue.Films;

/// <summary>Readings of one film by one model as a Parquet file. The classes are columns by their own names, so that <c>select model, avg(happy) from '*/readings/*.parquet' group by model</c> works as it reads.</summary>
static class ReadingTable
{
    static readonly DataField[] Keys =
    [
        new("film", typeof(string), false), new("frame", typeof(int), false), new("seconds", typeof(double), false), new("face", typeof(int), false),
        new("model", typeof(string), false), new("seed", typeof(int), false), new("colours", typeof(string), false), new("sampling", typeof(string), false),
    ];

    /// <summary>Writes rows, whole or not at all.</summary>
    /// <exception cref="ArgumentException">A class has the name of another column.</exception>
    public static void Write(string path, IReadOnlyList<string> classes, IReadOnlyList<FaceReading> rows)
    {
        var taken = classes.Intersect(Keys.Select(key => key.Name)).ToList();
        if (taken.Count > 0) throw new ArgumentException($"A class cannot be called {string.Join(" or ", taken)}, which is another column of the readings.", nameof(classes));
        DataField[] fields = [.. Keys, .. classes.Select(name => new DataField(name, typeof(double), false))];
        AtomicFile.Write(path, stream => Task.Run(() => WriteAsync(stream, fields, rows)).GetAwaiter().GetResult());
        InputLog.NoteWritten(path);
    }

    /// <summary>Reads every row.</summary>
    /// <exception cref="MissingInputException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no whole table of readings.</exception>
    public static IReadOnlyList<FaceReading> Read(string path, IReadOnlyList<string> classes)
    {
        if (!File.Exists(path)) throw new MissingInputException(path, "Run notebook 06-films first.");
        InputLog.Note(path);
        return Task.Run(() => ReadAsync(path, classes)).GetAwaiter().GetResult();
    }

    static async Task WriteAsync(Stream stream, DataField[] fields, IReadOnlyList<FaceReading> rows)
    {
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < fields.Length; i++)
            {
                var column = i;
                await ParquetColumn.WriteAsync(group, fields[i], [.. rows.Select(row => Cell(row, column))]).ConfigureAwait(false);
            }
        }
    }

    static object Cell(FaceReading row, int column) => column switch
    {
        0 => row.Film,
        1 => row.Frame,
        2 => row.Seconds,
        3 => row.Face,
        4 => row.Model,
        5 => row.Seed,
        6 => Word(row.Colours),
        7 => row.Sampling == SamplingMode.EveryNth ? "every-nth" : "keyframes",
        _ => row.Probabilities[column - Keys.Length],
    };

    static async Task<IReadOnlyList<FaceReading>> ReadAsync(string path, IReadOnlyList<string> classes)
    {
        try
        {
            var reader = await ParquetReader.CreateAsync(path).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var fields = Keys.Select(key => key.Name).Concat(classes).Select(name => reader.Schema.DataFields.FirstOrDefault(field => field.Name == name)
                    ?? throw new InvalidDataException($"it has no column {name}")).ToList();
                var rows = new List<FaceReading>();
                for (var g = 0; g < reader.RowGroupCount; g++)
                {
                    using var group = reader.OpenRowGroupReader(g);
                    var columns = new List<object?[]>();
                    foreach (var field in fields) columns.Add(await ParquetColumn.ReadAsync(group, field).ConfigureAwait(false));
                    for (var row = 0; row < group.RowCount; row++) rows.Add(RowOf(columns, row));
                }
                return rows;
            }
        }
        catch (Exception e) when (e is not UnauthorizedAccessException and not FileNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is no whole table of readings ({e.Message}). Delete its film's folder and run notebook 06-films again.", e);
        }
    }

    static FaceReading RowOf(List<object?[]> columns, int row) => new()
    {
        Film = (string)columns[0][row]!,
        Frame = (int)columns[1][row]!,
        Seconds = (double)columns[2][row]!,
        Face = (int)columns[3][row]!,
        Model = (string)columns[4][row]!,
        Seed = (int)columns[5][row]!,
        Colours = (string)columns[6][row]! == Word(ColourUse.Grey) ? ColourUse.Grey : ColourUse.Colour,
        Sampling = (string)columns[7][row]! == "keyframes" ? SamplingMode.Keyframes : SamplingMode.EveryNth,
        Probabilities = [.. columns.Skip(Keys.Length).Select(column => (double)column[row]!)],
    };

    static string Word(ColourUse colours) => colours == ColourUse.Grey ? "grey" : "colour";
}
