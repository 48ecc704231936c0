using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FaceValue.Workbook.Book;

namespace FaceValue.Workbook.Dashboard;

/// <summary>The one HTML file: style, script and data in it, and a policy that lets it run nothing else and ask for nothing.</summary>
static class DashboardPage
{
    public static string Of(IReadOnlyList<(string Study, string Title, byte[] Packed)> studies)
    {
        var (style, script) = (Style(), ModuleLinker.Link("main.js", name => Resource($"Dashboard/{name}")));
        // Only the very script and style written here may run; pictures come from the data itself.
        var policy = $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; img-src data: blob:; base-uri 'none'; form-action 'none'";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Face value: films and models</title>
            <link rel="icon" href="data:,">
            <style>{style}</style>
            </head>
            <body>
            <noscript><p>This page draws its charts from numbers that lie in it. It needs JavaScript, and no network.</p></noscript>
            <div id="app"></div>

            """);
        foreach (var (study, title, packed) in studies)
            html.Append($"<script type=\"text/plain\" data-study=\"{Html.Text(study)}\" data-title=\"{Html.Text(title)}\">{Convert.ToBase64String(packed)}</script>\n");
        return html.Append("<script type=\"module\">").Append(script).Append("</script>\n</body>\n</html>\n").ToString();
    }

    // Ground, ink and letters are the book's own: its first rules, up to those for elements.
    static string Style()
    {
        var book = Resource("Book/book.css")!;
        var look = book[..book.IndexOf("*, *::before", StringComparison.Ordinal)];
        return look + Resource("Dashboard/dashboard.css");
    }

    static string? Resource(string name)
    {
        using var stream = typeof(DashboardPage).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
