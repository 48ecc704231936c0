using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class SequenceTests
{
    sealed record Film(string Title, int Year, double? EntropyBitsMean);

    abstract record Photo(string Id);
    sealed record Kept(string Id, double Score) : Photo(Id);
    sealed record Dropped(string Id, string Reason) : Photo(Id);

    static string Text(object value) => Formatters.Format(value).Text(MimeBundle.PlainText)!;

    [Fact]
    public void Records_become_rows_under_headings_in_words()
    {
        var text = Text(new List<Film> { new("Up", 2009, 1.851), new("Jaws", 1975, null) });

        Assert.Equal(
            """
            Title  Year  Entropy bits mean
            -----  ----  -----------------
            Up     2009              1.851
            Jaws   1975                  –
            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Anonymous_objects_tuples_and_scalars_become_tables()
    {
        Assert.StartsWith("Film  N\n", Text(new[] { new { Film = "Up", N = 1 } }), StringComparison.Ordinal);
        Assert.StartsWith("Item1  Item2\n", Text(new[] { ("Up", 1) }), StringComparison.Ordinal);
        Assert.Equal("#  Value\n-  -----\n0  1.5\n1  2.0", Text(new[] { 1.5, 2 }).Replace("    ", "  ", StringComparison.Ordinal));
        Assert.Contains("0  Up", Text(new List<string> { "Up" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_one_base_share_columns_and_leave_gaps()
    {
        var lines = Text(new Photo[] { new Kept("a", 0.9), new Dropped("b", "no face"), null! }).Split('\n');

        Assert.Equal("Id  Score  Reason", lines[0]);
        Assert.Equal("a     0.9  –", lines[2]);
        Assert.Equal("b       –  no face", lines[3]);
        Assert.Equal("–       –  –", lines[4]);
    }

    [Fact]
    public void An_endless_sequence_is_read_one_item_beyond_the_limit()
    {
        var read = 0;
        IEnumerable<int> Endless() { while (true) yield return read++; }

        var text = Text(Endless());

        Assert.Equal(51, read);
        Assert.EndsWith("(first 50 rows shown of more than 50)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_tells_how_many_rows_there_are()
    {
        Assert.EndsWith("(50 of 1,234 rows shown)", Text(Enumerable.Range(0, 1234).ToList()), StringComparison.Ordinal);
        Assert.EndsWith("(50 of 1,234 rows shown)", Text(new HashSet<int>(Enumerable.Range(0, 1234))), StringComparison.Ordinal);
        Assert.DoesNotContain("shown", Text(Enumerable.Range(0, 50).ToList()), StringComparison.Ordinal);
        Assert.DoesNotContain("shown", Text(Enumerable.Range(0, 50).Where(_ => true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_can_be_asked_for_with_more_rows_and_a_caption()
    {
        var text = Formatters.Format(Enumerable.Range(0, 120).Select(i => new { I = i }).AsTable(maxRows: 100, caption: "Numbers")).Text(MimeBundle.PlainText)!;

        Assert.StartsWith("Numbers\n", text, StringComparison.Ordinal);
        Assert.Contains("\n99\n", text, StringComparison.Ordinal);
        Assert.EndsWith("(first 100 rows shown of more than 100)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_sequence_says_so_under_its_headings()
    {
        Assert.Equal("Title  Year  Entropy bits mean\n-----  ----  -----------------\n(no rows)", Text(Array.Empty<Film>()));
        Assert.Equal("Value\n-----\n(no rows)", Text(new List<int>()));
        Assert.Equal("Key  Value\n---  -----\n(no rows)", Text(new Dictionary<string, int>()));
    }

    [Fact]
    public void A_sequence_that_breaks_is_reported()
    {
        IEnumerable<int> Broken() { yield return 1; throw new InvalidDataException("row 2 is torn"); }

        Assert.Contains("InvalidDataException: row 2 is torn", Text(Broken()), StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionaries_put_keys_before_values_or_before_their_members()
    {
        Assert.Equal("Key    Value\n-----  -----\nhappy      3\nsad       12", Text(new Dictionary<string, int> { ["happy"] = 3, ["sad"] = 12 }));
        Assert.StartsWith("Key  Title  Year", Text(new SortedDictionary<int, Film> { [1] = new("Up", 2009, null) }), StringComparison.Ordinal);
        Assert.Contains("(50 of 60 rows shown)", Text(Enumerable.Range(0, 60).ToDictionary(i => i)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_dimensional_arrays_keep_their_rows_and_columns()
    {
        Assert.Equal("   0  1\n-  -  -\n0  5  1\n1  0  9", Text(new[,] { { 5, 1 }, { 0, 9 } }));
        Assert.Contains("50 of 2,000 rows shown; 29 of 3,000 columns shown", Text(new byte[2000, 3000]), StringComparison.Ordinal);
    }
}
