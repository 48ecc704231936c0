using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>What stands out of the head's oval and what sinks in: nose, sockets, cheekbones, the mound of the mouth, the chin.</summary>
sealed class FaceRelief(Person person)
{
    static readonly Curve Ridge = new((-.1f, 0), (-.05f, .004f), (-.01f, .014f), (.04f, .042f), (.09f, .070f), (.135f, .094f), (.16f, .104f), (.178f, .100f), (.195f, .066f), (.212f, .026f), (.235f, .004f), (.25f, 0));
    static readonly Curve RidgeWidth = new((-.1f, .03f), (0, .034f), (.06f, .042f), (.12f, .05f), (.165f, .062f), (.21f, .06f));

    readonly float noseWide = (float)person.Face.NoseWidth, noseLong = (float)person.Face.NoseLength, noseHigh = (float)person.Face.NoseHeight,
        cheeks = (float)person.Face.Cheeks, spacing = (float)person.Face.EyeSpacing, lips = (float)person.Face.Lips,
        gaunt = (float)Math.Clamp((person.Age - 45) / 40, 0, 1);

    /// <summary>How far the surface moves from the oval, mostly forward.</summary>
    public Vector3 At(float x, float y, float z)
    {
        var side = MathF.Abs(x);
        var eye = .135f * spacing;
        // The nose hangs from its root between the eyes, so a longer one reaches lower.
        var along = y < .0f ? y : y / noseLong;
        var width = RidgeWidth[along] * noseWide;
        var across = side / width;
        var forward = across < 2.2f ? noseHigh * Ridge[along] * MathF.Exp(-across * across * 1.3f) : 0;
        forward += .034f * noseHigh * Curve.Mound((side - .056f * noseWide) / .042f, (along - .187f) / .040f);
        forward -= .036f * Curve.Mound((side - eye) / .105f, (y + .012f) / .075f);
        forward += .017f * Curve.Mound((side - eye) / .075f, (y - .002f) / .055f);
        forward += .012f * Curve.Mound((side - .12f) / .16f, (y + .085f) / .05f);
        forward += .022f * cheeks * Curve.Mound((side - .205f) / .13f, (y - .085f) / .11f);
        forward -= .016f * gaunt * Curve.Mound((side - .2f) / .11f, (y - .23f) / .13f);
        forward += .022f * Curve.Mound(x / .16f, (y - .305f) / .1f);
        forward += .006f * lips * Curve.Mound(x / .1f, (y - .31f) / .05f);
        forward -= .010f * Curve.Mound(x / .09f, (y - .378f) / .03f);
        forward += .018f * Curve.Mound(x / .1f, (y - .44f) / .075f);
        forward -= .012f * Curve.Mound((side - .3f) / .1f, (y + .1f) / .15f);
        return new Vector3(0, 0, forward * MathF.Min(1, z / .15f));
    }
}
