using FaceValue.Statistics;
using SkiaSharp;
using static FaceValue.Backlot.Drawing.Sets.Indoors;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Things without people: what a search for "gross" or "joyful" finds as well.</summary>
static class StillLife
{
    static readonly SKColor[] Fruits = [new(0xC8, 0x3A, 0x2E), new(0xE0, 0x9A, 0x2C), new(0x86, 0xA4, 0x3A), new(0x7A, 0x3E, 0x6A), new(0xD8, 0xC2, 0x4A), new(0x5E, 0x6E, 0x34)];
    static readonly SKColor[] Cloths = [new(0xD8, 0xD0, 0xC4), new(0x8C, 0x6A, 0x50), new(0x5A, 0x66, 0x70), new(0xB8, 0xC4, 0xBC)];
    static readonly SKColor[] Cheerful = [new(0xE0, 0x52, 0x5E), new(0x3E, 0x8E, 0xC4), new(0xF0, 0xB8, 0x40), new(0x5A, 0xB0, 0x7E), new(0x9A, 0x6A, 0xC0)];

    /// <summary>A dish of fruit, seen from a chair.</summary>
    public static void Table(SetBrush brush, RandomStream random)
    {
        var wall = random.Pick<SKColor>(Cloths);
        brush.Band(0, .5f, Shade(wall, .75), Shade(wall, .95));
        var cloth = random.Pick<SKColor>(Cloths);
        brush.Band(.46f, 1, Shade(cloth, .9), Shade(cloth, 1.1));
        var x = brush.Width * (float)random.Between(.38, .62);
        brush.Oval(x + .02f, .80f, .44f, .13f, new SKColor(0, 0, 0, 60));
        brush.Oval(x, .77f, .42f, .125f, new SKColor(0xF2, 0xF0, 0xEC));
        brush.Oval(x, .76f, .33f, .09f, new SKColor(0xDE, 0xDA, 0xD2));
        var count = 5 + random.Next(4);
        // The farther ones first, so that the nearer cover them.
        foreach (var i in Enumerable.Range(0, count).OrderBy(i => i % 2))
        {
            var radius = (float)random.Between(.07, .115);
            var (cx, cy) = (x + (i - (count - 1) / 2f) * .09f + (float)random.Normal(0, .012), .70f - radius * .55f + i % 2 * .055f);
            Ball(brush, cx, cy, radius, random.Pick<SKColor>(Fruits));
        }
    }

    /// <summary>Boxes with ribbons, balloons above them.</summary>
    public static void Presents(SetBrush brush, RandomStream random)
    {
        var wall = random.Pick<SKColor>(Cheerful);
        brush.Band(0, .72f, Shade(wall, .55), Shade(wall, .75));
        brush.Band(.70f, 1, Shade(wall, .45), Shade(wall, .6));
        for (var i = 0; i < 4 + random.Next(4); i++)
        {
            var (cx, cy, radius) = ((float)random.Between(.1, .9) * brush.Width, (float)random.Between(.12, .42), (float)random.Between(.07, .12));
            brush.Line(cx, cy + radius, cx + (float)random.Normal(0, .03), .8f, .004f, new SKColor(255, 255, 255, 90));
            Ball(brush, cx, cy, radius, random.Pick<SKColor>(Cheerful));
        }
        for (var i = 0; i < 3; i++)
        {
            var (left, wide, high) = (brush.Width * (.12f + .27f * i) + (float)random.Normal(0, .02), (float)random.Between(.22, .32), (float)random.Between(.2, .34));
            var (box, ribbon) = (random.Pick<SKColor>(Cheerful), random.Pick<SKColor>(Cheerful));
            brush.Shaded(left, .92f - high, left + wide, .92f, Shade(box, 1.1), Shade(box, .75), left, 0, left + wide, 0);
            brush.Box(left + wide * .44f, .92f - high, left + wide * .56f, .92f, Shade(ribbon, 1.25));
            brush.Oval(left + wide * .40f, .92f - high, wide * .13f, .028f, Shade(ribbon, 1.25));
            brush.Oval(left + wide * .60f, .92f - high, wide * .13f, .028f, Shade(ribbon, 1.1));
        }
    }

    static void Ball(SetBrush brush, float x, float y, float radius, SKColor colour)
    {
        brush.Oval(x + radius * .1f, y + radius * .12f, radius, radius, new SKColor(0, 0, 0, 50));
        brush.Oval(x, y, radius, radius, Shade(colour, .8));
        brush.Glow(x - radius * .3f, y - radius * .35f, radius * .95f, Shade(colour, 1.35));
        brush.Glow(x - radius * .38f, y - radius * .45f, radius * .28f, new SKColor(255, 255, 255, 190));
    }
}
