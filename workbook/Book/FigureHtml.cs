using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Book;

/// <summary>A Plotly figure: its still, and its data from which the page's script draws the living chart when it comes into view.</summary>
static class FigureHtml
{
    // Html.Json takes care of what a script element must not hold; escaping every letter beyond ASCII would only make pages longer.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    const int LongestJson = 8_000_000, UsualHeight = 450;

    /// <param name="figure">data, layout, config.</param>
    /// <param name="still">Shown before the chart is drawn, without scripts, and in print; null where there is none.</param>
    /// <param name="words">The chart in words, for readers who do not see it.</param>
    public static string Of(JsonObject figure, Picture? still, string words)
    {
        var json = new JsonObject { ["data"] = figure["data"]?.DeepClone() ?? new JsonArray(), ["layout"] = figure["layout"]?.DeepClone() ?? new JsonObject() };
        if (figure["frames"] is JsonArray { Count: > 0 } frames) json["frames"] = frames.DeepClone();
        var text = json.ToJsonString(Plain);
        var isDrawn = text.Length <= LongestJson;

        var html = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<figure class=\"chart\" style=\"--height:{HeightOf(figure)}px\">\n"));
        html.Append(still is null
            ? $"<pre class=\"still plain\">{Html.Text(words)}</pre>\n"
            : $"<img class=\"still\" src=\"{still.Path}\"{still.Size} alt=\"{Html.Text(words)}\" loading=\"lazy\" decoding=\"async\">\n");
        if (isDrawn) html.Append("<script type=\"application/json\">").Append(Html.Json(text)).Append("</script>\n");
        else html.Append("<figcaption>This chart has too many points to be drawn in a page; the notebook has them all.</figcaption>\n");
        return html.Append("</figure>\n").ToString();
    }

    static double HeightOf(JsonObject figure) =>
        figure["layout"]?["height"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? Math.Clamp(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), 100, 4000) : UsualHeight;
}
