using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Paint;

/// <summary>The folds that skin makes: those that come with an action, and those that have stayed with the years.</summary>
static class FoldPainter
{
    /// <summary>Paints every fold that is deep enough to see.</summary>
    public static void Paint(FaceCanvas canvas, Person person, SkinColours skin, ActionUnits units, FaceFeatures features)
    {
        var years = (float)Math.Clamp((person.Age - 30) / 45, 0, 1);
        var raised = (float)Math.Max(units.AU1, units.AU2);
        Forehead(canvas, skin, years * .35f + .75f * raised * (.45f + .55f * years), (float)units.AU1, (float)units.AU2);
        foreach (var side in new[] { -1, 1 })
        {
            Glabella(canvas, skin, side, Math.Min(1, .2f * years + .9f * (float)units.AU4));
            CrowsFeet(canvas, skin, side, years * .3f + (.25f + .65f * years) * (float)Math.Max(units.AU6, .5 * units.AU7), features);
            Nasolabial(canvas, skin, side, Math.Min(1, .10f + .4f * years + .75f * (float)Math.Max(units.AU12, Math.Max(units.AU10, units.AU9))), features.Mouth);
            if (units.AU15 > .1 || years > .4)
                Draw(canvas, skin, .5f * (float)units.AU15 + .3f * years, .012f, features.Mouth.Right with { X = side * (features.Mouth.Right.X + .006f) }, new(side * (features.Mouth.Right.X + .016f), features.Mouth.Right.Y + .022f), new(side * (features.Mouth.Right.X + .014f), features.Mouth.Right.Y + .050f));
            if (units.AU9 > .05)
                for (var i = 0; i < 3; i++)
                    Draw(canvas, skin, .8f * (float)units.AU9, .008f, new(side * .012f, .005f + .018f * i), new(side * .030f, .016f + .018f * i), new(side * .046f, .036f + .018f * i));
        }
        var dimple = (float)units.AU17;
        for (var i = 0; i < 5 && dimple > .1f; i++) canvas.Bump(-.04f + .02f * i, features.Chin.Y - .05f + .012f * (i % 2), .010f, .010f, -.4f * dimple);
        if (dimple > .1f) Draw(canvas, skin, .6f * dimple, .010f, new(-.06f, features.Mouth.Lower + .062f), new(0, features.Mouth.Lower + .048f), new(.06f, features.Mouth.Lower + .062f));
    }

    static void Forehead(FaceCanvas canvas, SkinColours skin, float depth, float inner, float outer)
    {
        if (depth < .06f) return;
        for (var i = 0; i < 4; i++)
        {
            float y = -.165f - .036f * i, bend = .016f * outer - .006f * inner, strength = depth * (1 - .18f * i);
            // The frontalis is two muscles: with the inner brow alone the folds stay in the middle.
            var reach = (outer + .3f >= inner ? .20f : .12f) - .012f * i;
            Draw(canvas, skin, strength, .010f, new(-reach, y + bend), new(-reach * .55f, y - .001f), new(0, y + .003f), new(reach * .5f, y - .002f), new(reach, y + bend));
        }
    }

    static void Glabella(FaceCanvas canvas, SkinColours skin, int side, float depth)
    {
        if (depth < .08f) return;
        Draw(canvas, skin, depth, .011f, new(side * .020f, -.135f), new(side * .017f, -.100f), new(side * .026f, -.062f));
        canvas.Bump(side * .045f, -.075f, .035f, .028f, .45f * depth);
    }

    static void CrowsFeet(FaceCanvas canvas, SkinColours skin, int side, float depth, FaceFeatures features)
    {
        if (depth < .06f) return;
        var corner = side < 0 ? features.LeftEye.Outer : features.RightEye.Outer;
        for (var i = -1; i <= 1; i++)
            Draw(canvas, skin, depth, .007f, corner + new Vector2(side * .016f, .006f * i), corner + new Vector2(side * .034f, .013f * i - .001f), corner + new Vector2(side * .052f, .025f * i));
    }

    static void Nasolabial(FaceCanvas canvas, SkinColours skin, int side, float depth, MouthShape mouth)
    {
        var x = mouth.Right.X;
        Draw(canvas, skin, depth, .017f, new(side * .072f, .165f), new(side * MathF.Max(.098f, x * .92f), .222f), new(side * (x + .022f), mouth.Right.Y - .028f), new(side * (x + .024f), mouth.Right.Y + .012f));
    }

    static void Draw(FaceCanvas canvas, SkinColours skin, float depth, float width, params ReadOnlySpan<Vector2> points)
    {
        if (depth < .04f) return;
        using var path = FaceCanvas.Through(points);
        canvas.Groove(path, width, .55f * Math.Min(depth, 1), skin.Shade.WithAlpha((byte)(110 * Math.Min(depth, 1))));
    }
}
