using Deedle;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class DeedleTests
{
    static string Text(object value) => Formatters.Format(value).Text(MimeBundle.PlainText)!;

    [Fact]
    public void A_frame_is_a_table_with_its_keys_and_gaps()
    {
        var frame = Frame.FromColumns(new Dictionary<string, Series<string, double>>
        {
            ["share"] = new SeriesBuilder<string, double> { { "Up", 0.25 }, { "Jaws", double.NaN } }.Series,
            ["entropy"] = new SeriesBuilder<string, double> { { "Up", 1.5 } }.Series,
        });

        Assert.Equal(
            """
            Key   share  entropy
            ----  -----  -------
            Up     0.25      1.5
            Jaws      –        –
            """.ReplaceLineEndings("\n"), Text(frame));
        Assert.Contains("<th scope=\"row\"", Formatters.Format(frame).Text(MimeBundle.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_records_leaves_out_row_numbers_and_counts_the_rest()
    {
        var frame = Frame.FromRecords(Enumerable.Range(0, 60).Select(i => new { Film = $"<b>{i}</b>", Faces = i }));
        var bundle = Formatters.Format(frame);

        Assert.StartsWith("Film", bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.Contains("(50 of 60 rows shown)", bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", bundle.Text(MimeBundle.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("shown", frame.AsTable(maxRows: 100).ToBundle().Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_is_a_table_of_keys_and_values()
    {
        var series = new SeriesBuilder<string, int> { { "happy", 3 }, { "sad", 12 } }.Series;

        Assert.Equal("Key    Value\n-----  -----\nhappy      3\nsad       12", Text(series));
    }

    [Fact]
    public void A_frame_without_rows_says_so()
    {
        Assert.Contains("no rows", Text(Frame.CreateEmpty<string, string>()), StringComparison.Ordinal);
    }
}
