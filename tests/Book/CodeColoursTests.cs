using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using FaceValue.Workbook.Book;

namespace FaceValue.Tests.Book;

public sealed class CodeColoursTests
{
    [Fact]
    public void Words_are_told_apart()
    {
        var html = CodeColours.Of("// why\nvar n = Counts.Read(\"a<b\", 12); // end");
        Assert.Contains("<span class=\"hl-comment\">// why</span>", html);
        Assert.Contains("<span class=\"hl-key\">var</span>", html);
        Assert.Contains("<span class=\"hl-type\">Counts</span>", html);
        Assert.Contains("<span class=\"hl-call\">Read</span>", html);
        Assert.Contains("<span class=\"hl-text\">&quot;a&lt;b&quot;</span>", html);
        Assert.Contains("<span class=\"hl-number\">12</span>", html);
    }

    [Fact]
    public void Directions_to_the_notebook_are_marked_and_other_languages_left_plain()
    {
        Assert.Equal("<span class=\"hl-direct\">#!sql</span>\nselect 1", CodeColours.Of("#!sql\nselect 1"));
        Assert.StartsWith("<span class=\"hl-direct\">#r &quot;nuget: X, 1.2&quot;</span>\n<span class=\"hl-key\">var</span>", CodeColours.Of("#r \"nuget: X, 1.2\"\nvar a = 1;"));
        Assert.Equal("<span class=\"hl-direct\">#!time</span>", CodeColours.Of("#!time"));
    }

    [Fact]
    public void No_letter_is_lost_or_added()
    {
        string[] pieces = ["#!time\n", "#if x\n", "#endif\n", "\"", "$\"{", "}", "\"\"\"", "//", "/*", "*/", "\n", " ", "<b>", "&", "'", "await", "x", "X.Y(", ")", "1e9", "{", "@", "var", "class", ";", "é", "::", "=>"];
        Gen.Int[0, pieces.Length - 1].Array[0, 25].Sample(picks =>
        {
            var source = string.Concat(picks.Select(i => pieces[i]));
            return WebUtility.HtmlDecode(Regex.Replace(CodeColours.Of(source), "<[^>]*>", "")) == source;
        }, iter: 3000);
    }
}
