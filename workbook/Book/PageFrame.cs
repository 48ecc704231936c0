using System.Globalization;
using System.Text;

namespace FaceValue.Workbook.Book;

/// <summary>What every page of a book has round its content.</summary>
static class PageFrame
{
    // A second wall behind the escaping: no script but the book's own files, nothing from outside, whatever a text says.
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";

    public static string Of(BookContent book, string title, string body, BookPage? page, bool hasCode)
    {
        var isFirst = page is null;
        var name = isFirst ? book.Title : $"{title} · {book.Title}";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Text(name)}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="assets/book.css">
            <script src="assets/theme.js"></script>
            <script src="assets/book.js" defer></script>
            </head>
            <body{(isFirst ? " class=\"first\"" : "")}>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="bar">
            <a class="home" href="index.html"{(isFirst ? " aria-current=\"page\"" : "")}>{Html.Text(book.Title)}</a>

            """);
        html.Append(Steps(book, page));
        html.Append("<div class=\"switches\">\n");
        if (hasCode) html.Append("<button type=\"button\" id=\"show-code\" aria-pressed=\"false\" hidden>Show code</button>\n");
        html.Append("<button type=\"button\" id=\"theme\" aria-pressed=\"false\" hidden>Dark</button>\n</div>\n</header>\n");
        return html.Append(body).Append(Facts(book)).Append("</body>\n</html>\n").ToString().ReplaceLineEndings("\n");
    }

    static string Steps(BookContent book, BookPage? current)
    {
        var html = new StringBuilder("<nav class=\"steps\" aria-label=\"Steps\">\n<ol>\n");
        foreach (var page in book.Pages)
        {
            var number = NumberOf(page);
            var label = $"<span class=\"number\" aria-hidden=\"true\">{Html.Text(number)}</span><span class=\"name\">{Html.Text(page.Title)}</span>";
            html.Append(page.Notebook is null
                ? $"<li class=\"absent\" title=\"{Html.Text(page.Title)}: not part of this run\">{label}</li>\n"
                : $"<li><a href=\"{Html.Text(page.FileName)}\" title=\"{Html.Text(page.Title)}\"{(page == current ? " aria-current=\"page\"" : "")}>{label}</a></li>\n");
        }
        return html.Append("</ol>\n</nav>\n").ToString();
    }

    /// <summary>The number that a page's file name starts with, without leading zeros.</summary>
    public static string NumberOf(BookPage page) => new string([.. page.Stem.TakeWhile(char.IsAsciiDigit)]).TrimStart('0') is { Length: > 0 } number ? number : "·";

    static string Facts(BookContent book)
    {
        var html = new StringBuilder("<footer>\n<dl>\n").Append($"<div><dt>study</dt><dd>{Html.Text(book.Study)}</dd></div>\n");
        foreach (var (name, value) in book.Facts) html.Append($"<div><dt>{Html.Text(name)}</dt><dd>{Html.Text(value)}</dd></div>\n");
        return html.Append("</dl>\n</footer>\n").ToString();
    }
}
