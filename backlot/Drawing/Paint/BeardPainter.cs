using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;
using FaceValue.Statistics;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>Hair of the face: a shadow under the skin, then single hairs.</summary>
static class BeardPainter
{
    /// <summary>The shadow, before lips and folds.</summary>
    public static void PaintUnder(FaceCanvas canvas, Person person, MouthShape mouth, ActionUnits units)
    {
        if (person.Beard == Beard.None) return;
        var ink = Ink(person);
        var drop = FaceMotion.JawDrop * (float)units.AU26;
        byte alpha = person.Beard == Beard.Stubble ? (byte)95 : (byte)205;
        if (person.Beard is Beard.Full or Beard.Stubble)
        {
            foreach (var side in new[] { -1, 1 })
            {
                canvas.Stain(side * .26f, .24f + .4f * drop, .12f, .20f, ink.WithAlpha(alpha));
                canvas.Stain(side * .17f, .41f + .7f * drop, .16f, .13f, ink.WithAlpha(alpha));
            }
            canvas.Stain(0, .46f + drop, .2f, .12f, ink.WithAlpha(alpha));
        }
        if (person.Beard is Beard.Full or Beard.Goatee or Beard.Stubble)
        {
            canvas.Stain(0, mouth.Lower + .10f, .10f, .09f, ink.WithAlpha(alpha));
            foreach (var side in new[] { -1, 1 }) canvas.Stain(side * (mouth.Right.X + .012f), mouth.Right.Y + .035f, .04f, .075f, ink.WithAlpha(alpha));
        }
        var lip = mouth.Upper - mouth.UpperThickness;
        foreach (var side in new[] { -1, 1 }) canvas.Stain(side * mouth.Right.X * .5f, lip - .018f, mouth.Right.X * .75f, .030f, ink.WithAlpha(alpha));
    }

    /// <summary>Single hairs, after the lips.</summary>
    public static void PaintOver(FaceCanvas canvas, Person person, MouthShape mouth, ActionUnits units)
    {
        if (person.Beard == Beard.None) return;
        var random = new RandomStream(person.Seed, 5);
        var ink = Ink(person);
        var drop = FaceMotion.JawDrop * (float)units.AU26;
        var stubble = person.Beard == Beard.Stubble;
        var length = stubble ? .006f : .022f;
        var lip = mouth.Upper - mouth.UpperThickness;
        for (var i = 0; i < (stubble ? 160 : 260); i++)
        {
            Vector2 root;
            if (i % 3 == 0) root = new((float)random.Between(-1.05, 1.05) * mouth.Right.X, lip - (float)random.Between(.004, .032));
            else if (person.Beard == Beard.Moustache) continue;
            else if (person.Beard == Beard.Goatee) root = new((float)random.Between(-.085, .085), mouth.Lower + mouth.LowerThickness + (float)random.Between(.012, .12));
            else
            {
                var x = (float)random.Between(-.31, .31);
                var top = MathF.Abs(x) < mouth.Right.X + .02f ? mouth.Lower + mouth.LowerThickness + .014f : .36f - .6f * (MathF.Abs(x) - .14f);
                root = new(x, MathF.Max(top, .1f) + (float)random.NextDouble() * (.52f + drop - MathF.Max(top, .1f)));
            }
            if (MathF.Abs(root.X) > mouth.Right.X && i % 3 == 0) root.Y += .02f;
            var tip = root + new Vector2(MathF.Sign(root.X) * length * .35f + (float)random.Normal(0, .003), length * (float)random.Between(.6, 1.2));
            using var hair = FaceCanvas.Cubic(false, root, root, tip, tip);
            canvas.Line(hair, .0026f, HairColours.Mix(ink, SKColors.White, random.Between(0, .18)).WithAlpha((byte)random.Between(90, 190)));
        }
    }

    static SKColor Ink(Person person) => HairColours.Mix(person.Hair.Colour, new SKColor(0x20, 0x18, 0x14), person.Hair.Colour.Red > 150 && person.Age < 50 ? .35 : .12);
}
