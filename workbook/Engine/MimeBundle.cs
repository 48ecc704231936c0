using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Engine;

/// <summary>One thing to show, in several formats at once: a front end picks the richest that it can draw.</summary>
/// <param name="Data">
/// MIME type -> content, in the form nbformat stores it: text as a JSON string, images as a JSON string of base64,
/// <c>application/*json</c> as the JSON itself. Every bundle carries <c>text/plain</c>.
/// </param>
/// <param name="Metadata">MIME type -> hints for a front end; usually empty.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, JsonNode> Data, IReadOnlyDictionary<string, JsonNode> Metadata)
{
    /// <summary>MIME types used in the workbook.</summary>
    public const string PlainText = "text/plain", Html = "text/html", Markdown = "text/markdown", JavaScript = "application/javascript",
        Png = "image/png", Jpeg = "image/jpeg", Svg = "image/svg+xml", Plotly = "application/vnd.plotly.v1+json";

    static readonly Dictionary<string, JsonNode> NoMetadata = [];

    /// <summary>A bundle of text formats.</summary>
    public static MimeBundle Of(params (string Mime, string Content)[] formats) =>
        new(formats.ToDictionary(f => f.Mime, f => (JsonNode)JsonValue.Create(f.Content)), NoMetadata);

    /// <summary>This bundle with one more format, or another content of one it has.</summary>
    public MimeBundle With(string mime, JsonNode content) =>
        this with { Data = new Dictionary<string, JsonNode>(Data) { [mime] = content } };

    /// <summary>The text of one format, or null where the bundle lacks it or it is not text.</summary>
    public string? Text(string mime) =>
        Data.TryGetValue(mime, out var node) && node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
