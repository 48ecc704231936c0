using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Sets under the sky.</summary>
static class Outdoors
{
    /// <summary>Trees behind trees, grass before them.</summary>
    public static void Park(SetBrush brush, RandomStream random, LightKind light)
    {
        var (sky, low) = Sky(light);
        brush.Band(0, .66f, sky, low);
        var leaf = random.Pick<SKColor>(new(0x5C, 0x86, 0x42), new(0x4E, 0x74, 0x4A), new(0x7C, 0x8A, 0x3E), new(0xA8, 0x7A, 0x38));
        for (var layer = 0; layer < 3; layer++)
        {
            // Farther trees are paler.
            var haze = .55 - .25 * layer;
            for (var i = 0; i < 26; i++)
            {
                float x = (float)random.Between(-.1, 1.1) * brush.Width, y = .22f + .10f * layer + (float)random.Normal(0, .09), size = (float)random.Between(.06, .15);
                brush.Oval(x, y, size, size * .8f, HairColours.Mix(Indoors.Shade(leaf, random.Between(.5, 1.15)), low, haze));
            }
            for (var i = 0; i < 2 + layer; i++)
            {
                var x = (float)random.Between(0, 1) * brush.Width;
                brush.Box(x, .3f, x + .018f + .012f * layer, .66f + .02f * layer, HairColours.Mix(new SKColor(0x4A, 0x38, 0x2C), low, haze));
            }
        }
        brush.Band(.62f, 1, Indoors.Shade(leaf, 1.1), Indoors.Shade(leaf, .6));
        for (var i = 0; i < 16; i++) brush.Oval((float)random.NextDouble() * brush.Width, (float)random.Between(.66, .95), .2f, .02f, Indoors.Shade(leaf, random.Between(.6, 1.3)).WithAlpha(90));
        for (var i = 0; i < 24; i++) brush.Disc((float)random.NextDouble() * brush.Width, (float)random.Between(.05, .5), (float)random.Between(.008, .03), new SKColor(0xF4, 0xF4, 0xD0, 60));
    }

    public static void Beach(SetBrush brush, RandomStream random, LightKind light)
    {
        var (sky, low) = Sky(light);
        var horizon = (float)random.Between(.42, .56);
        brush.Band(0, horizon, sky, low);
        Clouds(brush, random, horizon, low);
        brush.Band(horizon, horizon + .2f, new SKColor(0x3C, 0x7C, 0x9C), new SKColor(0x74, 0xA8, 0xAC));
        for (var i = 0; i < 14; i++)
        {
            var y = horizon + .19f * (float)Math.Pow(random.NextDouble(), .6);
            brush.Oval((float)random.NextDouble() * brush.Width, y, (float)random.Between(.1, .4), .004f, new SKColor(0xE8, 0xF0, 0xF0, 120));
        }
        brush.Band(horizon + .19f, 1, new SKColor(0xD8, 0xC4, 0x9C), new SKColor(0xB8, 0x9C, 0x74));
        if (light == LightKind.GoldenHour) brush.Glow((float)random.Between(.1, .9) * brush.Width, horizon - .05f, .5f, new SKColor(0xFF, 0xD8, 0x90, 210));
    }

    public static void Hills(SetBrush brush, RandomStream random, LightKind light)
    {
        var (sky, low) = Sky(light);
        brush.Band(0, 1, sky, low);
        Clouds(brush, random, .45f, low);
        if (light == LightKind.GoldenHour) brush.Glow((float)random.Between(.1, .9) * brush.Width, .4f, .6f, new SKColor(0xFF, 0xD0, 0x88, 200));
        for (var layer = 0; layer < 4; layer++)
        {
            var points = new (float, float)[14];
            double phase = random.NextDouble() * 9, steep = random.Between(2, 5);
            for (var i = 0; i < 12; i++)
                points[i] = (brush.Width * i / 11, .42f + .11f * layer + (float)(.05 * Math.Sin(phase + steep * i / 4.0) + .02 * Math.Sin(phase * 3 + i)));
            (points[12], points[13]) = ((brush.Width, 1), (0, 1));
            brush.Shape(HairColours.Mix(new SKColor(0x4C, 0x60, 0x3E), low, .62 - .2 * layer), points);
        }
    }

    static void Clouds(SetBrush brush, RandomStream random, float horizon, SKColor light)
    {
        for (var i = 0; i < 5; i++)
        {
            float x = (float)random.NextDouble() * brush.Width, y = (float)random.Between(.05, .7) * horizon;
            for (var j = 0; j < 6; j++)
                brush.Oval(x + (float)random.Normal(0, .1), y + (float)random.Normal(0, .012), (float)random.Between(.06, .14), (float)random.Between(.012, .03), HairColours.Mix(light, SKColors.White, .7).WithAlpha(90));
        }
    }

    internal static (SKColor Top, SKColor Low) Sky(LightKind light) => light switch
    {
        LightKind.GoldenHour => (new SKColor(0x7C, 0x96, 0xB8), new SKColor(0xF4, 0xCC, 0x98)),
        LightKind.Overcast => (new SKColor(0x9C, 0xA4, 0xAC), new SKColor(0xC8, 0xCC, 0xCE)),
        LightKind.Night or LightKind.LowKey => (new SKColor(0x14, 0x1C, 0x30), new SKColor(0x3A, 0x40, 0x58)),
        _ => (new SKColor(0x6C, 0xA8, 0xDC), new SKColor(0xCC, 0xE0, 0xEC)),
    };
}
