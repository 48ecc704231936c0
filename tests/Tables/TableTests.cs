using CsCheck;
using FaceValue.Study;
using FaceValue.Tables;
using DuckDB.NET.Data;

namespace FaceValue.Tests.Tables;

public class TableTests
{
    static readonly Gen<TableRow> Rows =
        from name in Gen.OneOf(Gen.String[0, 12], Gen.Const("a, \"b\"\nc"), Gen.Const("=1+1"), Gen.Const(" æ 猫 "))
        from note in Gen.Null(Gen.String[1, 5])
        from numbers in Gen.Select(Gen.Int, Gen.Nullable(Gen.Int), Gen.Long)
        from reals in Gen.Select(Gen.Double[-1e9, 1e9], Gen.Nullable(Gen.Double.Unit), Gen.Float[-1e6f, 1e6f])
        from kinds in Gen.Select(Gen.Bool, Gen.Enum<Kind>(), Gen.Nullable(Gen.Enum<Kind>()))
        from days in Gen.Select(Gen.Int[0, 20_000], Gen.Long[0, 86_399_999], Gen.Int[0, 9_000_000])
        select new TableRow
        {
            Name = name, Note = note, Count = numbers.Item1, Rank = numbers.Item2, Bytes = numbers.Item3,
            Share = reals.Item1, Effect = reals.Item2, Score = reals.Item3, Kept = kinds.Item1, Kind = kinds.Item2, Other = kinds.Item3,
            Day = new DateOnly(1980, 1, 1).AddDays(days.Item1),
            When = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days.Item1).AddMilliseconds(days.Item2),
            Length = TimeSpan.FromMilliseconds(days.Item3), Smile = reals.Item1 / 7,
        };

    [Fact]
    public void What_is_written_is_read_back_exactly_from_csv_and_parquet()
    {
        using var folder = new TempFolder();
        var (csv, parquet) = (folder.Path("t.csv"), folder.Path("t.parquet"));
        Rows.List[0, 20].Sample(rows =>
        {
            CsvTable.Write(csv, rows);
            Assert.Equal(rows, CsvTable.Read<TableRow>(csv));
            ParquetTable.Write(parquet, rows);
            Assert.Equal(rows, ParquetTable.Read<TableRow>(parquet));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void Columns_are_named_as_the_study_names_them_and_found_in_any_order()
    {
        using var folder = new TempFolder();
        var path = folder.Path("t.csv");
        CsvTable.Write(path, [new Pair("x", 1)]);
        Assert.Equal("left,right\nx,1\n", File.ReadAllText(path));
        Assert.Equal(new Pair("y", 2), Assert.Single(CsvTable.Read<Pair>(new StringReader("more,right,left\r\n9,2,y\r\n"), "text")));
        CsvTable.Write(path, [new TableRow { Name = "n", Kind = Kind.FaceSpecific, Length = TimeSpan.FromSeconds(1.5) }]);
        var lines = File.ReadAllLines(path);
        Assert.Equal("name,note,count,rank,bytes,share,effect,score,kept,kind,other,when,day,length,AU12", lines[0]);
        Assert.Equal("n,,0,,0,0,,0,false,face-specific,,0001-01-01T00:00:00Z,0001-01-01,1.5,0", lines[1]);
    }

    [Fact]
    public void Every_wrong_cell_is_named_with_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Read<Pair>(new StringReader("left,right\na,1\nb,two\nc,\n"), "films.csv"));
        Assert.Contains("'films.csv'", error.Message);
        Assert.Contains("line 3, right holds 'two'; expected a whole number", error.Message);
        Assert.Contains("line 4, right is empty", error.Message);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("left\na\n", "no column right")]
    [InlineData("left;right\na;1\n", "no column left, right")]
    public void A_file_of_another_shape_says_what_is_missing(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => CsvTable.Read<Pair>(new StringReader(text), "t.csv")).Message);

    [Fact]
    public void A_missing_table_names_who_writes_it()
    {
        Assert.Contains("Run notebook 06-films first.", Assert.Throws<MissingInputException>(() => ParquetTable.Read<Pair>("nowhere.parquet", "Run notebook 06-films first.")).Message);
        Assert.Contains("Run notebook 06-films first.", Assert.Throws<MissingInputException>(() => CsvTable.Read<Pair>("nowhere.csv", "Run notebook 06-films first.")).Message);
    }

    [Fact]
    public void A_broken_or_foreign_parquet_file_is_named()
    {
        using var folder = new TempFolder();
        var path = folder.Path("t.parquet");
        ParquetTable.Write(path, Enumerable.Range(0, 100).Select(i => new Pair($"row {i}", i)));
        var whole = File.ReadAllBytes(path);
        foreach (var length in new[] { 0, 3, 50, whole.Length - 1 })
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => ParquetTable.Read<Pair>(path)).Message);
        }
        File.WriteAllBytes(path, whole);
        Assert.Contains("no column name", Assert.Throws<InvalidDataException>(() => ParquetTable.Read<TableRow>(path)).Message);
        Assert.Contains("right holds another type", Assert.Throws<InvalidDataException>(() => ParquetTable.Read<OtherPair>(path)).Message);
    }

    [Fact]
    public void Other_programs_read_the_same_rows()
    {
        using var folder = new TempFolder();
        var path = folder.Path("t.parquet");
        ParquetTable.Write(path, [new TableRow { Name = "a", Kind = Kind.FaceSpecific, Effect = null, Count = 3, Kept = true, When = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) }]);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name || '|' || kind || '|' || coalesce(effect::text, 'none') || '|' || count || '|' || kept || '|' || strftime(\"when\", '%Y-%m-%d %H') FROM '{path}'";
        Assert.Equal("a|face-specific|none|3|true|2026-03-01 12", command.ExecuteScalar());
    }

    [Fact]
    public void A_frame_has_the_columns_and_leaves_out_what_is_missing()
    {
        var frame = RecordFrame.Of<TableRow>([new() { Name = "a", Rank = 1 }, new() { Name = "b" }]);
        Assert.Equal(2, frame.RowCount);
        Assert.Equal(["a", "b"], frame.GetColumn<string>("name").Values);
        Assert.Equal([1], frame.GetColumn<int>("rank").Values);
    }

    [Fact]
    public void What_a_table_cannot_hold_is_named() =>
        Assert.Contains("Holder.Many is a List", Assert.ThrowsAny<Exception>(() => RecordFrame.Of<Holder>([new()])).GetBaseException().Message);

    sealed record OtherPair(string Left, double Right);

    sealed record Holder
    {
        public List<int> Many { get; init; } = [];
    }

    [Fact]
    public void Lists_of_numbers_are_read_back_whatever_their_lengths()
    {
        using var folder = new TempFolder();
        var path = folder.Path("t.parquet");
        (from name in Gen.String[0, 5]
         from numbers in Gen.Double[-1e9, 1e9].Array[1, 7]
         select new Listed { Name = name, Numbers = numbers }).List[0, 30].Sample(rows =>
        {
            ParquetTable.Write(path, rows);
            var read = ParquetTable.Read<Listed>(path);
            Assert.Equal(rows.Select(row => row.Name), read.Select(row => row.Name));
            Assert.Equal(rows.Select(row => row.Numbers), read.Select(row => row.Numbers));
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void Other_programs_read_lists_as_lists()
    {
        using var folder = new TempFolder();
        var path = folder.Path("t.parquet");
        ParquetTable.Write(path, [new Listed { Name = "a", Numbers = [0.25, 0.75] }, new Listed { Name = "b", Numbers = [1] }]);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT string_agg(name || len(numbers) || ':' || list_sum(numbers), ' ' ORDER BY name) FROM '{path}'";
        Assert.Equal("a2:1.0 b1:1.0", command.ExecuteScalar());
    }

    [Fact]
    public void Csv_refuses_lists_and_parquet_an_empty_one()
    {
        using var folder = new TempFolder();
        var row = new Listed { Name = "a", Numbers = [] };
        Assert.Contains("Listed.Numbers is a list", Assert.Throws<NotSupportedException>(() => CsvTable.Write(folder.Path("t.csv"), [row])).Message);
        Assert.Contains("Row 1, numbers", Assert.Throws<ArgumentException>(() => ParquetTable.Write(folder.Path("t.parquet"), [row])).Message);
        Assert.False(File.Exists(folder.Path("t.parquet")));
    }

    sealed record Listed
    {
        public required string Name { get; init; }
        public required IReadOnlyList<double> Numbers { get; init; }
    }
}
