using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FaceValue.Workbook.Engine;

namespace FaceValue.Workbook.Book;

/// <summary>A cell's outputs as HTML: of each, the richest format that a still page can show.</summary>
/// <remarks>text/html is kept as it is: it comes from our own formatters, which escape what they are given. Scripts are shown, not run.</remarks>
sealed class OutputHtml(Prose prose, BookFiles files)
{
    const int LongestHtml = 2_000_000, LongestPicture = 8_000_000;

    /// <summary>One output, as nbformat stores it.</summary>
    public string Of(JsonObject output) => Text(output["output_type"]) switch
    {
        "stream" => Stream(output),
        "error" => Error(output),
        "display_data" or "execute_result" => Data(output["data"] as JsonObject ?? []),
        var other => Note($"An output of the kind '{other}' is not shown in the book."),
    };

    static string Stream(JsonObject output)
    {
        var isError = Text(output["name"]) == "stderr";
        return Pre(Text(output["text"]), isError ? "stream warned" : "stream");
    }

    static string Error(JsonObject output)
    {
        var trace = string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(Text));
        var html = new StringBuilder("<div class=\"failed\" role=\"group\" aria-label=\"Error\">\n");
        html.Append($"<p><strong>{Html.Text(Text(output["ename"]))}</strong> {Html.Text(OutputText.Cut(OutputText.Clean(Text(output["evalue"]))).Shown)}</p>\n");
        if (trace.Length > 0) html.Append("<details><summary>Where it happened</summary>\n").Append(Pre(trace, "stream")).Append("</details>\n");
        return html.Append("</div>\n").ToString();
    }

    string Data(JsonObject data)
    {
        var plain = OutputText.Clean(Text(data[MimeBundle.PlainText]));
        if (data[MimeBundle.Plotly] is JsonObject figure) return FigureHtml.Of(figure, Picture(data, MimeBundle.Png, "png"), plain);
        if (Text(data[MimeBundle.Html]) is { Length: > 0 } html)
            return html.Length <= LongestHtml ? $"<div class=\"shown\">{html}</div>\n"
                : Pre(plain, "plain") + Note(string.Create(CultureInfo.InvariantCulture, $"This table takes {html.Length:N0} characters; it is whole in the notebook."));
        if (Text(data[MimeBundle.Svg]) is { Length: > 0 } svg) return Image(files.AddPicture(Encoding.UTF8.GetBytes(svg), "svg"), plain, "");
        foreach (var (mime, ending) in new[] { (MimeBundle.Png, "png"), (MimeBundle.Jpeg, "jpg") })
            if (data[mime] is not null)
                return Picture(data, mime, ending) is { } picture ? Image(picture.Path, plain, picture.Size) : Note("A picture here cannot be read, or is too large for the book; it is in the notebook.");
        if (Text(data[MimeBundle.Markdown]) is { Length: > 0 } markdown) return $"<div class=\"prose\">{prose.Of(markdown)}</div>\n";
        if (Text(data[MimeBundle.JavaScript]) is { Length: > 0 } script) return Note("A script, which the book shows and does not run:") + Pre(script, "plain");
        if (plain.Length > 0) return Pre(plain, "plain");
        return data.Count == 0 ? "" : Note($"An output in {string.Join(", ", data.Select(d => d.Key))} is not shown in the book.");
    }

    Picture? Picture(JsonObject data, string mime, string ending)
    {
        if (Text(data[mime]) is not { Length: > 0 and <= LongestPicture } base64) return null;
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var count)) return null;
        return new Picture(files.AddPicture(bytes[..count], ending), Book.Picture.SizeOf(bytes.AsSpan(0, count)));
    }

    static string Image(string path, string text, string size) =>
        $"<p class=\"picture\"><img src=\"{path}\"{size} alt=\"{Html.Text(text)}\" loading=\"lazy\" decoding=\"async\"></p>\n";

    static string Pre(string text, string kind)
    {
        var (shown, remark) = OutputText.Cut(OutputText.Clean(text));
        if (string.IsNullOrWhiteSpace(shown)) return "";
        // A box that scrolls must be reachable by keyboard.
        return $"<pre class=\"{kind}\" tabindex=\"0\">{Html.Text(shown.TrimEnd('\n'))}</pre>\n" + (remark is null ? "" : Note(remark));
    }

    static string Note(string text) => $"<p class=\"note\">{Html.Text(text)}</p>\n";

    static string Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.TryGetValue(out string? text) => text,
        null => "",
        _ => node.ToJsonString(),
    };
}
