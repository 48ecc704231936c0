using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Sets with a roof.</summary>
static class Indoors
{
    static readonly SKColor[] Papers =
    [
        new(0xC9, 0xA8, 0xB8), new(0xA8, 0xBE, 0xD4), new(0xE2, 0xD4, 0xB8), new(0xB6, 0xCC, 0xB4), new(0xE6, 0xE4, 0xE0), new(0xE0, 0xB4, 0x86), new(0x6E, 0x8F, 0xA8), new(0xD8, 0x8C, 0x80), new(0xF0, 0xD0, 0x6C), new(0x86, 0xB8, 0xB0),
    ];

    static readonly SKColor[] Plasters = [new(0x8C, 0x84, 0x7A), new(0x74, 0x7A, 0x80), new(0xA6, 0x98, 0x86), new(0x5E, 0x68, 0x62), new(0x90, 0x7C, 0x74), new(0xB4, 0xAE, 0xA4), new(0x4A, 0x50, 0x5C), new(0x7C, 0x8A, 0x88)];

    /// <summary>A sheet of coloured paper, a lamp on it.</summary>
    public static void Paper(SetBrush brush, RandomStream random)
    {
        var paper = random.Pick<SKColor>(Papers);
        brush.Band(0, 1, Shade(paper, 1.02), Shade(paper, .80));
        brush.Glow((float)random.Between(.3, .7) * brush.Width, (float)random.Between(.3, .5), .9f, Shade(paper, 1.2).WithAlpha(170));
    }

    /// <summary>A painted wall, the light falling off to one side.</summary>
    public static void Wall(SetBrush brush, RandomStream random)
    {
        var plaster = random.Pick<SKColor>(Plasters);
        var left = random.Chance(.5);
        brush.Shaded(0, 0, brush.Width, 1, Shade(plaster, left ? 1.15 : .55), Shade(plaster, left ? .55 : 1.15), 0, .2f, brush.Width, .8f);
        for (var i = 0; i < 40; i++)
            brush.Oval((float)random.NextDouble() * brush.Width, (float)random.NextDouble(), (float)random.Between(.05, .25), (float)random.Between(.02, .12), Shade(plaster, random.Between(.75, 1.2)).WithAlpha(22));
        if (random.Chance(.4))
        {
            // The light of a window on the wall, barred.
            var x = (float)random.Between(.1, .7) * brush.Width;
            for (var i = 0; i < 2; i++) brush.Shape(Shade(plaster, 1.5).WithAlpha(70), (x + i * .22f, .08f), (x + .19f + i * .22f, .12f), (x + .12f + i * .22f, .62f), (x - .07f + i * .22f, .58f));
        }
        if (random.Chance(.4)) brush.Box(0, .78f, brush.Width, .80f, Shade(plaster, .5).WithAlpha(160));
    }

    public static void Brick(SetBrush brush, RandomStream random)
    {
        var brick = random.Pick<SKColor>(new(0x8A, 0x52, 0x42), new(0x9A, 0x8E, 0x86), new(0x6A, 0x4A, 0x42), new(0xB4, 0xA8, 0x9E));
        brush.Box(0, 0, brush.Width, 1, Shade(brick, .62));
        const float high = .062f, wide = .17f;
        for (var row = 0; row < 17; row++)
            for (var column = -1; column < brush.Width / wide + 1; column++)
            {
                float x = column * wide + row % 2 * wide / 2, y = row * high;
                brush.Box(x + .005f, y + .005f, x + wide - .005f, y + high - .005f, Shade(brick, random.Between(.8, 1.2)));
            }
        var left = random.Chance(.5);
        brush.Shaded(0, 0, brush.Width, 1, new SKColor(0, 0, 0, left ? (byte)0 : (byte)130), new SKColor(0, 0, 0, left ? (byte)130 : (byte)0), 0, 0, brush.Width, .5f);
    }

    /// <summary>Shelves, a picture, a lamp, a plant, in another order each time.</summary>
    public static void Room(SetBrush brush, RandomStream random, LightKind light)
    {
        var wall = random.Pick<SKColor>(Plasters);
        var dark = light is LightKind.LowKey or LightKind.Night;
        brush.Band(0, .86f, Shade(wall, dark ? .5 : 1.05), Shade(wall, dark ? .36 : .82));
        brush.Band(.86f, 1, new SKColor(0x4A, 0x36, 0x28), new SKColor(0x34, 0x26, 0x1E));
        Shelf(brush, random, (float)random.Between(-.05, .35) * brush.Width);
        var pictureX = (float)random.Between(.5, .8) * brush.Width;
        brush.Box(pictureX, .14f, pictureX + .24f, .42f, Shade(wall, .4));
        brush.Box(pictureX + .02f, .16f, pictureX + .22f, .40f, random.Pick<SKColor>(new(0xC8, 0xBE, 0xA8), new(0x6C, 0x86, 0x94), new(0xB0, 0x7C, 0x5C)));
        brush.Oval(pictureX + .1f, .3f, .06f, .05f, new SKColor(0x50, 0x60, 0x58, 180));
        if (random.Chance(.7)) Plant(brush, random, (float)random.Between(.75, 1) * brush.Width);
        if (dark || random.Chance(.5))
        {
            var x = (float)random.Between(.15, .9) * brush.Width;
            brush.Glow(x, .40f, .55f, new SKColor(0xFF, 0xC0, 0x70, 120));
            brush.Shape(new SKColor(0xFF, 0xDC, 0xA0), (x - .05f, .34f), (x + .05f, .34f), (x + .08f, .46f), (x - .08f, .46f));
            brush.Box(x - .008f, .46f, x + .008f, .86f, new SKColor(0x40, 0x34, 0x2A));
        }
    }

    /// <summary>A large window, bright behind its curtains.</summary>
    public static void Window(SetBrush brush, RandomStream random)
    {
        var wall = random.Pick<SKColor>(Plasters);
        brush.Band(0, 1, Shade(wall, .95), Shade(wall, .72));
        float x = (float)random.Between(.05, .5) * brush.Width, wide = (float)random.Between(.4, .7);
        brush.Shaded(x, .05f, x + wide, .8f, new SKColor(0xE8, 0xF2, 0xFA), new SKColor(0xC4, 0xD8, 0xCC), x, .05f, x, .8f);
        for (var i = 0; i < 9; i++) brush.Oval(x + wide * (float)random.NextDouble(), (float)random.Between(.5, .85), .09f, .07f, new SKColor(0x90, 0xB0, 0x90, 120));
        brush.Box(x + wide / 2 - .012f, .05f, x + wide / 2 + .012f, .8f, Shade(wall, 1.15));
        brush.Box(x, .38f, x + wide, .40f, Shade(wall, 1.15));
        var curtain = random.Pick<SKColor>(new(0xD8, 0xCC, 0xBC), new(0x9C, 0xA8, 0xA0), new(0xB8, 0x98, 0x88));
        foreach (var edge in new[] { x - .12f, x + wide - .03f })
            for (var i = 0; i < 6; i++) brush.Box(edge + i * .026f, 0, edge + i * .026f + .026f, .95f, Shade(curtain, i % 2 == 0 ? 1 : .84));
        brush.Box(0, .80f, brush.Width, .83f, Shade(wall, 1.2));
        if (random.Chance(.6)) Plant(brush, random, x + wide + .2f);
    }

    /// <summary>Screens, desks, lamps in the ceiling.</summary>
    public static void Office(SetBrush brush, RandomStream random)
    {
        brush.Band(0, .68f, new SKColor(0xC8, 0xD0, 0xD6), new SKColor(0xA4, 0xB0, 0xBA));
        brush.Band(.68f, 1, new SKColor(0x7C, 0x80, 0x84), new SKColor(0x60, 0x64, 0x6A));
        for (var i = 0; i < 5; i++)
        {
            var x = brush.Width * (i + (float)random.Between(0, .6)) / 5;
            brush.Shape(new SKColor(0xFA, 0xFC, 0xFF), (x, .05f), (x + .16f, .05f), (x + .13f, .08f), (x + .02f, .08f));
        }
        for (var i = 0; i < 4; i++)
        {
            float x = brush.Width * i / 4 + (float)random.Between(-.05, .1), y = (float)random.Between(.5, .58);
            brush.Box(x - .05f, y + .15f, x + .32f, y + .18f, new SKColor(0xB0, 0x92, 0x70));
            brush.Box(x, y - .08f, x + .18f, y + .06f, new SKColor(0x22, 0x26, 0x2C));
            brush.Box(x + .01f, y - .07f, x + .17f, y + .05f, random.Pick<SKColor>(new(0x6A, 0x9C, 0xC0), new(0xB8, 0xC8, 0xD0), new(0x38, 0x50, 0x68)));
            brush.Box(x + .08f, y + .06f, x + .10f, y + .15f, new SKColor(0x30, 0x34, 0x3A));
        }
        if (random.Chance(.7)) brush.Shaded(brush.Width * .55f, .1f, brush.Width * .95f, .5f, new SKColor(0xF0, 0xF6, 0xFA), new SKColor(0xC8, 0xDC, 0xE8), 0, .1f, 0, .5f);
        if (random.Chance(.6)) Plant(brush, random, (float)random.Between(.1, .9) * brush.Width);
    }

    static void Shelf(SetBrush brush, RandomStream random, float x)
    {
        for (var board = 0; board < 3; board++)
        {
            var y = .26f + .2f * board;
            brush.Box(x, y, x + .52f, y + .018f, new SKColor(0x5C, 0x42, 0x2E));
            for (var at = x + .02f; at < x + .46f;)
            {
                float wide = (float)random.Between(.016, .036), high = (float)random.Between(.08, .15);
                if (random.Chance(.85))
                    brush.Box(at, y - high, at + wide, y, random.Pick<SKColor>(new(0x7A, 0x3C, 0x34), new(0x3C, 0x54, 0x6C), new(0x84, 0x78, 0x58), new(0x4A, 0x62, 0x4E), new(0xB8, 0xA8, 0x88), new(0x54, 0x44, 0x54)));
                at += wide + .003f;
            }
        }
    }

    static void Plant(SetBrush brush, RandomStream random, float x)
    {
        for (var i = 0; i < 22; i++)
            brush.Oval(x + (float)random.Normal(0, .06), .60f + (float)random.Normal(0, .09), .045f, .028f, Shade(new SKColor(0x4C, 0x78, 0x48), random.Between(.55, 1.3)));
        brush.Shape(new SKColor(0xA0, 0x64, 0x48), (x - .06f, .74f), (x + .06f, .74f), (x + .045f, .9f), (x - .045f, .9f));
    }

    internal static SKColor Shade(SKColor colour, double factor) => Paint.SkinColours.Times(colour, factor, factor, factor);
}
