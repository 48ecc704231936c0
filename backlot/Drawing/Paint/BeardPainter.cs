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
        var lip = mouth.Upper - mouth.UpperThickness;
        float corner = mouth.Right.X + .02f, chin = .60f + drop;
        if (person.Beard is Beard.Full or Beard.Stubble)
        {
            // From the sideburns along the cheeks to the moustache, and down over the jaw.
            using var beard = FaceCanvas.Cubic(true, new Vector2(-.36f, -.02f), new(-.30f, .10f), new(-.25f, .20f), new(-.18f, .255f), new(-.15f, .275f), new(-corner - .02f, lip - .01f), new(-corner * .7f, lip - .026f),
                new(-.04f, lip - .034f), new(.04f, lip - .034f), new(corner * .7f, lip - .026f), new(corner + .02f, lip - .01f), new(.15f, .275f), new(.18f, .255f), new(.25f, .20f), new(.30f, .10f), new(.36f, -.02f),
                new(.40f, .3f), new(.3f, chin), new(0, chin), new(-.3f, chin), new(-.40f, .3f), new(-.36f, -.02f));
            canvas.SoftFill(beard, ink.WithAlpha(alpha), .022f);
            return;
        }
        using var moustache = FaceCanvas.Cubic(true, new Vector2(-corner, mouth.Left.Y + .01f), new(-corner, lip - .03f), new(-.05f, lip - .04f), new(0, lip - .030f), new(.05f, lip - .04f), new(corner, lip - .03f), new(corner, mouth.Right.Y + .01f),
            new(.06f, lip), new(.03f, lip - .004f), new(0, lip - .004f), new(-.03f, lip - .004f), new(-.06f, lip), new(-corner, mouth.Left.Y + .01f));
        canvas.SoftFill(moustache, ink.WithAlpha(alpha), .008f);
        if (person.Beard != Beard.Goatee) return;
        var below = mouth.Lower + mouth.LowerThickness + .014f;
        using var goatee = FaceCanvas.Cubic(true, new Vector2(-corner, mouth.Left.Y), new(-corner + .01f, below), new(-.05f, below), new(0, below), new(.05f, below), new(corner - .01f, below), new(corner, mouth.Right.Y),
            new(corner + .02f, .44f + drop), new(.09f, chin - .06f), new(0, chin - .06f), new(-.09f, chin - .06f), new(-corner - .02f, .44f + drop), new(-corner, mouth.Left.Y));
        canvas.SoftFill(goatee, ink.WithAlpha(alpha), .012f);
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
            canvas.Hair(root, tip, .0026f, HairColours.Mix(ink, SKColors.White, random.Between(0, .18)).WithAlpha((byte)random.Between(90, 190)));
        }
    }

    static SKColor Ink(Person person) => HairColours.Mix(person.Hair.Colour, new SKColor(0x20, 0x18, 0x14), person.Hair.Colour.Red > 150 && person.Age < 50 ? .35 : .12);
}
