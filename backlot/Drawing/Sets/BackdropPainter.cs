using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Sets;

/// <summary>Draws what stands behind the people: small, then stretched, which is what out of focus looks like and costs little.</summary>
static class BackdropPainter
{
    /// <summary>The backdrop of a scene.</summary>
    public static Picture Paint(Scene scene)
    {
        var backdrop = scene.Backdrop;
        var blur = Math.Max(.5, backdrop.Blur * scene.Height);
        var scale = Math.Clamp(1.6 / blur, .1, 1);
        var small = new Picture(Math.Max(8, (int)(scene.Width * scale)), Math.Max(8, (int)(scene.Height * scale)));
        small.Draw(canvas =>
        {
            canvas.Clear(SKColors.Black);
            canvas.Scale(small.Height);
            // A little wider than it is, or rounding leaves a dark edge.
            using var brush = new SetBrush(canvas, (float)small.Width / small.Height + .01f);
            Kind(brush, backdrop.Kind, new RandomStream(backdrop.Seed, 31), scene.Light.Kind);
            if (backdrop.Brightness != 1) brush.Dim(backdrop.Brightness);
            brush.Vignette();
        });
        // A touch of blur while it is small hides its pixels; straight stretching then costs a tenth of a cubic filter.
        var soft = new Picture(small.Width, small.Height);
        using var blurring = scale < 1 ? SKImageFilter.CreateBlur(.75f, .75f, SKShaderTileMode.Clamp) : null;
        Lay(small, soft, blurring);
        var picture = new Picture(scene.Width, scene.Height);
        Lay(soft, picture, null);
        return picture;
    }

    static void Lay(Picture from, Picture to, SKImageFilter? filter) => from.Use(source =>
    {
        using var image = SKImage.FromBitmap(source);
        using var paint = new SKPaint { ImageFilter = filter };
        to.Draw(canvas => canvas.DrawImage(image, new SKRect(0, 0, from.Width, from.Height), new SKRect(0, 0, to.Width, to.Height), new SKSamplingOptions(SKFilterMode.Linear), paint));
        return 0;
    });

    static void Kind(SetBrush brush, BackdropKind kind, RandomStream random, LightKind light)
    {
        switch (kind)
        {
            case BackdropKind.Paper: Indoors.Paper(brush, random); break;
            case BackdropKind.Wall: Indoors.Wall(brush, random); break;
            case BackdropKind.Brick: Indoors.Brick(brush, random); break;
            case BackdropKind.Room: Indoors.Room(brush, random, light); break;
            case BackdropKind.Window: Indoors.Window(brush, random); break;
            case BackdropKind.Office: Indoors.Office(brush, random); break;
            case BackdropKind.Park: Outdoors.Park(brush, random, light); break;
            case BackdropKind.Street: Town.Street(brush, random, night: false); break;
            case BackdropKind.NightStreet: Town.Street(brush, random, night: true); break;
            case BackdropKind.Beach: Outdoors.Beach(brush, random, light); break;
            case BackdropKind.Hills: Outdoors.Hills(brush, random, light); break;
            case BackdropKind.Lights: Town.Lights(brush, random); break;
            case BackdropKind.Table: StillLife.Table(brush, random); break;
            case BackdropKind.Presents: StillLife.Presents(brush, random); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of backdrop.");
        }
    }
}
