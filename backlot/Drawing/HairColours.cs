using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing;

/// <summary>Natural colours of hair and eyes.</summary>
static class HairColours
{
    static readonly SKColor Black = new(0x1C, 0x17, 0x15), DarkBrown = new(0x35, 0x24, 0x1A), Brown = new(0x5A, 0x3C, 0x26), Chestnut = new(0x6E, 0x40, 0x26),
        Auburn = new(0x8A, 0x42, 0x22), Blond = new(0xB9, 0x90, 0x5A), Fair = new(0xD6, 0xB5, 0x7E), Grey = new(0x9C, 0x9A, 0x98), White = new(0xD8, 0xD5, 0xD0);

    /// <summary>Colours that go with a skin and an age.</summary>
    public static (SKColor Hair, SKColor Eyes) Draw(RandomStream random, SkinTone skin, double age)
    {
        var hair = skin.Melanin > .45
            ? random.Weighted((Black, .7), (DarkBrown, .24), (Brown, .06))
            : random.Weighted((Black, .12), (DarkBrown, .24), (Brown, .22), (Chestnut, .12), (Auburn, .07), (Blond, .14), (Fair, .09));
        var grey = Math.Clamp(random.Normal((age - 48) / 22, .25), 0, 1);
        hair = Mix(hair, random.Chance(.4) ? White : Grey, grey);
        var eyes = skin.Melanin > .4
            ? random.Pick<SKColor>(new(0x3A, 0x22, 0x14), new(0x4A, 0x2C, 0x18), new(0x5C, 0x3A, 0x1E))
            : random.Pick<SKColor>(new(0x4A, 0x2C, 0x18), new(0x6A, 0x48, 0x26), new(0x4E, 0x70, 0x8C), new(0x5E, 0x84, 0xA0), new(0x5C, 0x70, 0x48), new(0x70, 0x7A, 0x80));
        return (hair, eyes);
    }

    internal static SKColor Mix(SKColor a, SKColor b, double share) =>
        new(Part(a.Red, b.Red, share), Part(a.Green, b.Green, share), Part(a.Blue, b.Blue, share));

    static byte Part(byte a, byte b, double share) => (byte)Math.Round(a + share * (b - a));
}
