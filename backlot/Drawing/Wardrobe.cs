using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing;

/// <summary>Clothes to choose from.</summary>
static class Wardrobe
{
    static readonly SKColor[] Muted =
    [
        new(0x2B, 0x2F, 0x36), new(0x24, 0x2E, 0x45), new(0x3A, 0x4A, 0x3C), new(0x55, 0x46, 0x3A), new(0x6B, 0x6E, 0x73), new(0x8C, 0x7B, 0x66),
        new(0x4A, 0x2E, 0x38), new(0x3F, 0x5A, 0x6B), new(0xB8, 0xB0, 0xA2), new(0x74, 0x82, 0x6C), new(0x1F, 0x1D, 0x20), new(0xDD, 0xD8, 0xCE),
    ];

    static readonly SKColor[] Bright =
    [
        new(0xB7, 0x3A, 0x36), new(0x2E, 0x6F, 0xA8), new(0xD0, 0x9A, 0x2E), new(0x2F, 0x8A, 0x72), new(0x8E, 0x4C, 0x8C), new(0xD8, 0x7A, 0x8C),
        new(0xE6, 0xE2, 0xDA), new(0xE0, 0x78, 0x44), new(0x5C, 0x8F, 0xC4), new(0x9C, 0xB8, 0x6A),
    ];

    static readonly SKColor[] Shirts = [new(0xF0, 0xEE, 0xEA), new(0xC8, 0xD6, 0xE8), new(0xE8, 0xDA, 0xDC), new(0xD8, 0xDE, 0xD0), new(0x2A, 0x2C, 0x34)];

    /// <summary>An outfit by chance.</summary>
    public static Outfit Draw(RandomStream random, double rugged)
    {
        var garment = rugged > .5
            ? random.Weighted((Garment.TShirt, .22), (Garment.Sweater, .2), (Garment.Shirt, .24), (Garment.Blazer, .18), (Garment.Hoodie, .12), (Garment.Turtleneck, .04))
            : random.Weighted((Garment.TShirt, .17), (Garment.Sweater, .2), (Garment.Blouse, .25), (Garment.Shirt, .1), (Garment.Blazer, .13), (Garment.Turtleneck, .1), (Garment.Hoodie, .05));
        var colour = random.Chance(.6) ? random.Pick<SKColor>(Muted) : random.Pick<SKColor>(Bright);
        if (garment == Garment.Blazer) colour = random.Pick<SKColor>(Muted.AsSpan(0, 7));
        var accent = garment is Garment.Blazer or Garment.Sweater ? random.Pick<SKColor>(Shirts) : HairColours.Mix(colour, SKColors.White, random.Between(.45, .8));
        var pattern = garment is Garment.TShirt or Garment.Sweater or Garment.Shirt or Garment.Blouse
            ? random.Weighted((ClothPattern.Plain, .72), (ClothPattern.Stripes, .15), (ClothPattern.Checks, garment == Garment.Shirt ? .25 : 0), (ClothPattern.Dots, garment == Garment.Blouse ? .2 : 0))
            : ClothPattern.Plain;
        return new Outfit(garment, colour, accent, pattern);
    }
}
