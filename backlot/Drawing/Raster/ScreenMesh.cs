using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>A figure's corners as the picture's loops want them: four numbers side by side, so that one instruction blends four.</summary>
sealed class ScreenMesh
{
    /// <summary>Pixels across and down, depth (greater is nearer), and how far the surface faces the camera.</summary>
    public Vector4[] Place = [];

    /// <summary>Skin and lacquer: normal, and how open to light from everywhere. Hair and cloth: the light that falls on them, which is smooth enough there to be found at the corners.</summary>
    public Vector4[] Normal = [];

    /// <summary>Own colour, and how much of the main light arrives.</summary>
    public Vector4[] Colour = [];

    /// <summary>Place on the painted sheet or along the strands, cover, and nothing.</summary>
    public Vector4[] Sheet = [];

    /// <summary>Takes the corners over from a lit geometry.</summary>
    /// <returns>The smallest window of whole pixels around all of them.</returns>
    public (int Left, int Top, int Right, int Bottom) Load(Geometry geometry, Camera camera, LightModel light)
    {
        var vertices = geometry.Vertices;
        if (Place.Length < vertices.Length)
        {
            var room = vertices.Length * 5 / 4;
            (Place, Normal, Colour, Sheet) = (new Vector4[room], new Vector4[room], new Vector4[room], new Vector4[room]);
        }
        Vector2 least = new(float.MaxValue), most = new(float.MinValue);
        for (var i = 0; i < vertices.Length; i++)
        {
            ref readonly var vertex = ref vertices[i];
            var at = camera.Project(vertex.Position);
            least = Vector2.Min(least, new Vector2(at.X, at.Y));
            most = Vector2.Max(most, new Vector2(at.X, at.Y));
            Place[i] = new Vector4(at, vertex.Normal.Z);
            Normal[i] = new Vector4(vertex.Normal, vertex.Open);
            Colour[i] = new Vector4(vertex.Colour, vertex.Lit);
            Sheet[i] = new Vector4(vertex.Sheet, vertex.Cover, 0);
        }
        foreach (var part in geometry.Parts)
            if (part.Material is Material.Hair or Material.Cloth)
                for (var i = part.FirstVertex; i < part.EndVertex; i++)
                    Normal[i] = new Vector4(light.Matt(LightModel.Towards(vertices[i].Normal), Vector3.One, vertices[i].Open, vertices[i].Lit, 0), vertices[i].Lit * MathF.Max(0, Vector3.Dot(vertices[i].Normal, light.Key) + .2f));
        return ((int)MathF.Floor(least.X), (int)MathF.Floor(least.Y), (int)MathF.Ceiling(most.X) + 1, (int)MathF.Ceiling(most.Y) + 1);
    }
}
