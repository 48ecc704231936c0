using System.Globalization;
using System.Text.RegularExpressions;

namespace FaceValue.Workbook.Notebooks;

/// <summary>Lengths of time as people type them.</summary>
public static partial class Duration
{
    /// <summary>Reads <c>90s</c>, <c>10m</c>, <c>1.5h</c>; a bare number is seconds.</summary>
    /// <exception cref="InvalidDataException">It is something else, not above zero, or over ten days.</exception>
    public static TimeSpan Parse(string text)
    {
        if (Form().Match(text) is { Success: true } match
            && double.TryParse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            var seconds = amount * match.Groups[2].Value switch { "m" => 60, "h" => 3600, _ => 1 };
            if (seconds is > 0 and <= 864_000) return TimeSpan.FromSeconds(seconds);
        }
        throw new InvalidDataException($"'{text}' is not a length of time: write 90s, 10m or 2h, up to 240h.");
    }

    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)?)([smh]?)\z")]
    private static partial Regex Form();
}
