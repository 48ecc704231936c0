using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Values that are one text: strings as they are, numbers in full and the same on every machine.</summary>
static class ScalarFormat
{
    /// <summary>The longest text that is shown whole, in characters.</summary>
    public const int LongestText = 100_000;

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static MimeBundle? Format(object value) => TextOf(value) is { } text ? MimeBundle.Of((MimeBundle.PlainText, Whole(text))) : null;

    /// <summary>A text cut where it would swamp the notebook, with a statement of its length.</summary>
    public static string Whole(string text) => ShortText.Cut(text, LongestText);

    static string? TextOf(object value) => value switch
    {
        string s => s,
        // A table rounds for reading; a single number is what was asked for, so it keeps every digit.
        double or float or Half or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        JsonNode node => node.ToJsonString(Indented),
        JsonElement element => JsonSerializer.Serialize(element, Indented),
        bool or Enum or Type or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or char or Guid => ShortText.Scalar(value),
        _ when value.GetType().IsPrimitive => ShortText.Scalar(value),
        _ => null,
    };
}
