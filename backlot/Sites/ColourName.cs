using System.Globalization;

namespace FaceValue.Backlot.Sites;

/// <summary>Pexels' colour filter: a name, or a hexadecimal number that counts as the name nearest to it.</summary>
static class ColourName
{
    static readonly (string Name, int Rgb)[] Colours =
    [
        ("red", 0xC03030), ("orange", 0xE08030), ("yellow", 0xE0D040), ("green", 0x409048), ("turquoise", 0x40B0A8), ("blue", 0x3858B8), ("violet", 0x7848B0), ("pink", 0xE088B0),
        ("brown", 0x805838), ("black", 0x181818), ("gray", 0x888888), ("white", 0xF0F0F0),
    ];

    /// <summary>True for nothing, a name and a number.</summary>
    public static bool IsKnown(string asked) => asked.Length == 0 || Named(asked) is not null;

    /// <summary>True where a photo's mean colour is nearest to the colour asked for, or none is.</summary>
    public static bool Suits(string average, string asked) => asked.Length == 0 || Named(average) == Named(asked);

    static string? Named(string text)
    {
        if (Colours.Any(c => c.Name == text)) return text;
        var digits = text.TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) ? Colours.MinBy(c => Distance(c.Rgb, rgb)).Name : null;
    }

    static int Distance(int a, int b) => Square((a >> 16) - (b >> 16)) + Square((a >> 8 & 255) - (b >> 8 & 255)) + Square((a & 255) - (b & 255));

    static int Square(int x) => x * x;
}
