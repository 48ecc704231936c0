using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A corner of a mesh.</summary>
struct Vertex
{
    /// <summary>In head heights: x to the picture's right, y down, z towards the camera; the middle of the head is the origin.</summary>
    public Vector3 Position;

    /// <summary>Points outwards; length 1.</summary>
    public Vector3 Normal;

    /// <summary>The way a strand of hair runs; length 1. Hair alone has it.</summary>
    public Vector3 Along;

    /// <summary>Where on its painted sheet it lies, 0 to 1 (skin, cloth), or across and along the strands (hair).</summary>
    public Vector2 Sheet;

    /// <summary>Own colour, linear light.</summary>
    public Vector3 Colour;

    /// <summary>How much light from everywhere reaches it: 1 in the open, less in a fold.</summary>
    public float Open;

    /// <summary>How much of the painted sheet shows (skin, cloth), or how dense the hair is.</summary>
    public float Cover;

    /// <summary>How much of the main light reaches it past other things: 1 lit, 0 in shadow. Set by <see cref="Raster.ShadowMap"/>.</summary>
    public float Lit;
}
