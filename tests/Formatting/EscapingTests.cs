using System.Xml.Linq;
using CsCheck;
using FaceValue.Workbook.Engine;
using FaceValue.Workbook.Engine.Formatting;

namespace FaceValue.Tests.Formatting;

public sealed class EscapingTests
{
    static readonly string[] Traps = ["<", ">", "&", "\"", "'", "<script>", "</td>", "-->", "&lt;", "\0", "\u001b[31m", "\ud800", "😀", "\r\n", " "];

    // Text that leans towards what HTML could trip over.
    static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]).Array[0, 12].Select(parts => string.Concat(parts)));

    static readonly HashSet<string> Written = ["div", "table", "caption", "thead", "tbody", "tr", "th", "td", "tfoot", "small"];

    static string HtmlOf(object value) => Formatters.Format(value).Text(MimeBundle.Html)!;

    [Fact]
    public void HTML_in_a_films_title_is_read_and_not_run()
    {
        const string title = "<img src=x onerror=alert(1)>";
        var html = HtmlOf(new[] { new { Film = title, Year = 1994 } });

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.Contains(title, Formatters.Format(new[] { new { Film = title } }).Text(MimeBundle.PlainText), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_cell_heading_and_caption_leaves_the_markup_whole()
    {
        Gen.Select(Nasty, Nasty, Nasty).Sample((heading, cell, caption) =>
        {
            var html = new TableContent([heading, "n"], [[cell, 1], [cell, 2]], 7, caption) { HasRowHeadings = true }.ToBundle().Text(MimeBundle.Html)!;
            // An element too many, or an ampersand that begins nothing, would not parse or change the names.
            var names = XElement.Parse(html).DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct();
            Assert.Subset(Written, names.ToHashSet());
            var first = XElement.Parse(html, LoadOptions.PreserveWhitespace).Descendants("tbody").Single().Descendants("th").First().Value;
            Assert.Equal(cell.Length == 0 ? "" : Shown(cell), first);
        });
    }

    [Fact]
    public void Any_key_value_and_message_leaves_the_markup_whole()
    {
        Gen.Select(Nasty, Nasty).Sample((key, value) =>
        {
            XElement.Parse(HtmlOf(new Dictionary<string, string> { [key] = value }));
            XElement.Parse(HtmlOf(new InvalidOperationException(key, new ArgumentException(value))));
            XElement.Parse(HtmlOf((key, value)));
        });
    }

    [Fact]
    public void A_text_table_keeps_a_line_a_row()
    {
        Nasty.Sample(cell => Assert.Equal(3, new TableContent(["a", "b"], [[cell, 1]]).ToBundle().Text(MimeBundle.PlainText)!.Split('\n').Length));
    }

    // What is left of a text when the characters that HTML forbids are replaced; long texts are cut, which another test shows.
    static string Shown(string text)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i)) shown.Append(text, i++, 2);
            else if (text[i] is '\n' or '\t') shown.Append(text[i]);
            else if (text[i] != '\r') shown.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }
        return shown.ToString();
    }
}
