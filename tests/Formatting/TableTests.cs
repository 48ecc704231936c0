using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class TableTests
{
    [Fact]
    public void Numbers_of_a_column_share_their_decimals_and_stand_to_the_right()
    {
        var bundle = new TableContent(["Film", "Entropy", "Faces"], [["Up", 1.5, 12_345], ["Jaws", 0.123456, 7]]).ToBundle();

        Assert.Equal(
            """
            Film  Entropy  Faces
            ----  -------  -----
            Up     1.5000  12345
            Jaws   0.1235      7
            """.ReplaceLineEndings("\n"), bundle.Text(MimeBundle.PlainText));
        var html = bundle.Text(MimeBundle.Html)!;
        Assert.Contains("text-align:right;white-space:nowrap\">0.1235</td>", html, StringComparison.Ordinal);
        Assert.Contains("text-align:left;white-space:nowrap\">Jaws</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_fraction_keeps_its_digits()
    {
        var text = new TableContent(["p"], [[0.00001234], [0.9], [0.0], [double.NaN], [double.PositiveInfinity], [1e20]]).ToBundle().Text(MimeBundle.PlainText)!;

        Assert.Equal(["p", "---------", "1.234E-05", "0.9", "0", "NaN", "∞", "1E+20"], text.Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public void A_negative_number_that_rounds_to_nothing_has_no_sign()
    {
        var text = new TableContent(["d"], [[-0.04], [0.5], [-0.0]]).ToBundle().Text(MimeBundle.PlainText)!;

        Assert.Equal(["-0.04", "0.50", "0.00"], text.Split('\n')[2..].Select(line => line.Trim()));
    }

    [Fact]
    public void Missing_dates_durations_and_flags_have_one_form()
    {
        var text = new TableContent(["a", "b", "c", "d", "e"],
            [[null, new DateOnly(2024, 3, 9), new DateTime(2024, 3, 9, 7, 5, 0), new TimeSpan(1, 30, 2), true]]).ToBundle().Text(MimeBundle.PlainText)!;

        Assert.Equal("–  2024-03-09  2024-03-09 07:05:00  1:30:02  true", text.Split('\n')[2]);
    }

    [Fact]
    public void Rows_and_columns_beyond_the_limits_are_counted()
    {
        var table = new TableContent([.. Enumerable.Range(0, 40).Select(c => $"c{c}")], [.. Enumerable.Range(0, 60).Select(r => Enumerable.Repeat<object?>(r, 40).ToArray())], 1234)
        {
            MaxRows = 50,
            MaxColumns = 30,
        };
        var html = table.ToBundle().Text(MimeBundle.Html)!;

        Assert.Contains("50 of 1,234 rows shown; 30 of 40 columns shown", html, StringComparison.Ordinal);
        // Fifty rows, the headings, and the remark.
        Assert.Equal(52, html.Split("<tr>").Length - 1);
        Assert.DoesNotContain("c30", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        Assert.Contains("(no rows)", new TableContent(["a"], []).ToBundle().Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_another_length_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new TableContent(["a", "b"], [[1, 2], [1]]).ToBundle());

        Assert.Contains("row 1 has 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_is_shown_and_escaped()
    {
        var bundle = new TableContent(["a"], [[1]], Caption: "Films <1990").ToBundle();

        Assert.Contains("Films &lt;1990</caption>", bundle.Text(MimeBundle.Html), StringComparison.Ordinal);
        Assert.StartsWith("Films <1990\n", bundle.Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void No_colour_is_set_so_that_the_page_decides_between_light_and_dark()
    {
        var html = new TableContent(["a"], [[1], ["x"]], 9, "c").ToBundle().Text(MimeBundle.Html)!;

        Assert.DoesNotMatch("color|background|#[0-9a-f]{3}|rgb", html);
    }

    [Fact]
    public void A_limit_below_one_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TableSettings.MaxRows = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { 1 }.AsTable(maxRows: 0));
    }
}
