using System.Text;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Puts text into HTML so that it is read, never obeyed.</summary>
static class HtmlText
{
    /// <summary>Escapes for element content and for quoted attributes; characters that HTML forbids become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
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
}
