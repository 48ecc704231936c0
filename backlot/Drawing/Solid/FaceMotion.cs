using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>How action units move the skin over the skull; lids, brows and lips are painted where <see cref="FaceFeatures"/> puts them.</summary>
sealed class FaceMotion(ActionUnits units)
{
    /// <summary>How far the chin sinks when the jaw drops as far as it goes, in head heights.</summary>
    public const float JawDrop = .115f;

    readonly float jaw = (float)units.AU26, smile = (float)units.AU12, cheek = (float)Math.Max(units.AU6, .6 * units.AU12), nose = (float)units.AU9,
        brow = (float)units.AU4, raised = (float)Math.Max(units.AU1, units.AU2), chin = (float)units.AU17, pucker = (float)units.AU18, stretch = (float)units.AU20;

    /// <summary>Where a point of the face goes.</summary>
    /// <param name="at">At rest, relief included.</param>
    /// <param name="face">1 on the front of the face to 0 at its sides.</param>
    public Vector3 Move(Vector3 at, float face)
    {
        var side = MathF.Abs(at.X);
        var below = Curve.Step(.26f, .46f, at.Y + .12f * side);
        var moved = at;
        moved.Y += JawDrop * jaw * below;
        moved.Z -= .35f * JawDrop * jaw * below * face;
        var apple = cheek * Curve.Mound((side - .18f) / .12f, (at.Y - .12f) / .1f);
        moved.Z += .026f * apple * face;
        moved.Y -= .016f * apple;
        var fold = smile * Curve.Mound((side - .19f) / .09f, (at.Y - .26f) / .1f);
        moved.Z += .014f * fold * face;
        moved.X += MathF.Sign(at.X) * .008f * fold;
        moved.Z += .010f * nose * Curve.Mound((side - .05f) / .06f, (at.Y - .05f) / .08f);
        moved.Z += .012f * brow * Curve.Mound((side - .06f) / .08f, (at.Y + .075f) / .05f);
        moved.Z += .008f * raised * Curve.Mound((side - .13f) / .15f, (at.Y + .13f) / .06f);
        moved.Z += .014f * chin * Curve.Mound(at.X / .09f, (at.Y - .44f) / .06f);
        moved.Z += .03f * pucker * Curve.Mound(at.X / .13f, (at.Y - .31f) / .09f);
        moved.Z -= .012f * Math.Max(stretch, smile) * Curve.Mound(at.X / .16f, (at.Y - .31f) / .09f);
        return moved;
    }
}
