using System.Text;

namespace FaceValue.Workbook.Book;

/// <summary>Writing text into HTML.</summary>
static class Html
{
    /// <summary>Text for element content and quoted attributes: read, never obeyed.</summary>
    public static string Text(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i)) html.Append(text[i]).Append(text[++i]);
            else html.Append(text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => text[i].ToString(),
                '\r' => "",
                var c when char.IsControl(c) || char.IsSurrogate(c) => "\uFFFD",
                var c => c.ToString(),
            });
        }
        return html.ToString();
    }

    /// <summary>JSON for a script element: no '&lt;' stands in it, so it can neither end the element nor start a comment.</summary>
    public static string Json(string json) =>
        json.Replace("<", "\\u003c", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal);
}
