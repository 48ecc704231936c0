using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A hand before the face, and the forearm that carries it.</summary>
static class HandMesh
{
    /// <summary>Adds them in the camera's space.</summary>
    public static void Add(Geometry geometry, Person person, Occlusion occlusion, Turn head, Vector3 root, Vector3 skin)
    {
    }
}
