using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>The colours that a skin tone brings with it.</summary>
sealed class SkinColours
{
    // From lightest to darkest; between them tones are mixed.
    static readonly SKColor[] Tones =
    [
        new(0xF3, 0xD3, 0xC0), new(0xEB, 0xC0, 0xA2), new(0xDD, 0xA8, 0x82), new(0xC6, 0x8E, 0x66), new(0xA8, 0x71, 0x4C), new(0x86, 0x57, 0x3A), new(0x67, 0x42, 0x2E), new(0x4E, 0x33, 0x26),
    ];

    /// <summary>The colours of a person.</summary>
    public SkinColours(Person person)
    {
        var place = Math.Clamp(person.Skin.Melanin, 0, 1) * (Tones.Length - 1);
        var low = Math.Min((int)place, Tones.Length - 2);
        var tone = HairColours.Mix(Tones[low], Tones[low + 1], place - low);
        var golden = person.Skin.Undertone;
        Skin = golden > 0 ? HairColours.Mix(tone, Times(tone, 1, .97, .87), golden) : HairColours.Mix(tone, Times(tone, 1.02, .93, .96), -golden);
        Shade = Times(Skin, .62, .48, .44);
        Blush = HairColours.Mix(Skin, new SKColor(0xC8, 0x4A, 0x48), .55);
        var bare = HairColours.Mix(Times(Skin, .86, .66, .64), new SKColor(0xA8, 0x50, 0x50), .38 - .16 * person.Skin.Melanin);
        Lip = HairColours.Mix(bare, Lipsticks[person.Seed % Lipsticks.Length], .75 * person.Makeup);
        Line = HairColours.Mix(Times(Skin, .38, .28, .25), new SKColor(0x30, 0x16, 0x12), .4);
    }

    public SKColor Skin { get; }

    /// <summary>Skin in a fold.</summary>
    public SKColor Shade { get; }

    public SKColor Blush { get; }

    public SKColor Lip { get; }

    /// <summary>The darkest line skin makes: between closed lips, in a nostril.</summary>
    public SKColor Line { get; }

    static readonly SKColor[] Lipsticks = [new(0xB0, 0x3A, 0x48), new(0xC2, 0x5A, 0x62), new(0x9C, 0x38, 0x50), new(0xB8, 0x58, 0x50)];

    internal static SKColor Times(SKColor colour, double red, double green, double blue) =>
        new((byte)Math.Min(255, colour.Red * red), (byte)Math.Min(255, colour.Green * green), (byte)Math.Min(255, colour.Blue * blue));
}
