using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Streets, and lights in the dark.</summary>
static class Town
{
    static readonly SKColor[] Lamps = [new(0xFF, 0xC8, 0x78), new(0xFF, 0xA0, 0x58), new(0xFF, 0xE8, 0xC0), new(0x78, 0xC0, 0xFF), new(0xFF, 0x6C, 0x6C), new(0x8C, 0xE0, 0xB0), new(0xD0, 0x88, 0xF0)];

    /// <summary>Houses along a street.</summary>
    public static void Street(SetBrush brush, RandomStream random, bool night)
    {
        if (night) brush.Band(0, .7f, new SKColor(0x10, 0x14, 0x24), new SKColor(0x2A, 0x2A, 0x3E));
        else brush.Band(0, .7f, new SKColor(0x90, 0xB4, 0xD4), new SKColor(0xD8, 0xE0, 0xE4));
        for (var x = -.1f; x < brush.Width;)
        {
            float wide = (float)random.Between(.22, .46), top = (float)random.Between(-.05, .34);
            var wall = random.Pick<SKColor>(new(0xA8, 0x90, 0x7C), new(0x8C, 0x94, 0x9C), new(0xB8, 0xA0, 0x88), new(0x90, 0x74, 0x68), new(0xC0, 0xB4, 0xA4), new(0x74, 0x80, 0x84));
            if (night) wall = Indoors.Shade(wall, .2);
            brush.Shaded(x, top, x + wide, .74f, wall, Indoors.Shade(wall, .8), x, top, x + wide, .74f);
            for (var y = top + .06f; y < .58f; y += .105f)
                for (var w = x + .035f; w < x + wide - .05f; w += .085f)
                {
                    var lit = night && random.Chance(.35);
                    brush.Box(w, y, w + .042f, y + .062f, lit ? new SKColor(0xFF, 0xD0, 0x88) : Indoors.Shade(wall, night ? .6 : .5));
                }
            brush.Box(x + .02f, .60f, x + wide - .02f, .73f, night ? random.Pick<SKColor>(new(0xC8, 0x94, 0x54), new(0x5C, 0x84, 0x9C), new(0x30, 0x2C, 0x34)) : Indoors.Shade(wall, .45));
            x += wide;
        }
        if (night) brush.Band(.73f, 1, new SKColor(0x2C, 0x2C, 0x36), new SKColor(0x16, 0x16, 0x1E));
        else brush.Band(.73f, 1, new SKColor(0x8C, 0x8C, 0x8C), new SKColor(0x6C, 0x6C, 0x70));
        for (var i = 0; i < (night ? 16 : 5); i++)
        {
            var lamp = random.Pick<SKColor>(Lamps);
            float x = (float)random.NextDouble() * brush.Width, y = (float)random.Between(.5, .74), size = (float)random.Between(.012, .032);
            if (night)
            {
                brush.Glow(x, y, size * 4, lamp.WithAlpha(70));
                brush.Disc(x, y, size, lamp.WithAlpha(190));
                brush.Oval(x, .76f + .7f * (.76f - y), size * .7f, size * 2.5f, lamp.WithAlpha(35));
            }
            else brush.Oval(x, .72f, .02f, .06f, random.Pick<SKColor>(new(0x40, 0x44, 0x54), new(0x84, 0x4C, 0x44), new(0x50, 0x60, 0x50)));
        }
    }

    /// <summary>Coloured lamps far out of focus.</summary>
    public static void Lights(SetBrush brush, RandomStream random)
    {
        var dark = random.Pick<SKColor>(new(0x16, 0x18, 0x26), new(0x22, 0x16, 0x1C), new(0x14, 0x20, 0x22));
        brush.Band(0, 1, Indoors.Shade(dark, 1.3), Indoors.Shade(dark, .7));
        var first = random.Next(Lamps.Length);
        for (var i = 0; i < 46; i++)
        {
            // Two or three colours to a place, not all of them.
            var lamp = Lamps[(first + random.Next(3)) % Lamps.Length];
            var size = (float)random.Between(.015, .06);
            brush.Disc((float)random.NextDouble() * brush.Width, (float)Math.Clamp(random.Normal(.42, .22), 0, 1), size, lamp.WithAlpha((byte)random.Between(50, 150)));
        }
    }
}
