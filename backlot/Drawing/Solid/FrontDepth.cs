using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>How far forward the face's surface lies at a place seen from the front.</summary>
static class FrontDepth
{
    /// <summary>The depth there, between the nearest corners of the mesh, each weighted by its nearness.</summary>
    public static float At(ReadOnlySpan<Vector3> front, Vector2 place)
    {
        float sum = 0, weights = 0;
        foreach (var corner in front)
        {
            var distance = Vector2.DistanceSquared(corner.AsVector2(), place);
            if (distance > .05f * .05f) continue;
            var weight = 1 / (distance * distance + 1e-9f);
            sum += weight * corner.Z;
            weights += weight;
        }
        // Beyond the mesh (a chin's very edge) the depth of the chin will do.
        return weights > 0 ? sum / weights : .33f;
    }
}
