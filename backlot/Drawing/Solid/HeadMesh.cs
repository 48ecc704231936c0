using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>The head from crown to jaw: rings around the vertical axis, closer together where the face's features lie.</summary>
static class HeadMesh
{
    static readonly HeadGrid Fine = new(.0115f, 72), Coarse = new(.0165f, 54);

    /// <summary>Adds the head at rest or with its units acting, not yet turned.</summary>
    /// <param name="geometry">Where to.</param>
    /// <param name="person">Whose.</param>
    /// <param name="motion">What acts.</param>
    /// <param name="sheet">What is painted on the face.</param>
    /// <param name="skin">In linear light.</param>
    /// <param name="pixels">How high the head will be in the picture: small heads need fewer corners.</param>
    public static Span<Vertex> Add(Geometry geometry, Person person, FaceMotion motion, Sheet sheet, Vector3 skin, float pixels)
    {
        var net = pixels > 260 ? Fine : Coarse;
        var grid = geometry.AddGrid(Material.Skin, net.Heights.Length, net.Turns.Length, closed: true, sheet);
        var shape = person.Face;
        float wide = (float)shape.Width, jaw = (float)shape.Jaw, chin = (float)shape.Chin;
        var relief = new FaceRelief(person);
        for (var row = 0; row < net.Heights.Length; row++)
        {
            var height = net.Heights[row];
            float width = SkullProfile.Width[height] * wide * (1 + (jaw - 1) * Curve.Step(.1f, .35f, height)), front = SkullProfile.Front[height], back = SkullProfile.Back[height];
            var drop = .27f * Curve.Step(.12f, .5f, height);
            // The crown is round, the forehead and cheeks are flatter, the chin is round again.
            var flatness = .88f - .06f * Curve.Step(-.45f, -.3f, height) + .1f * Curve.Step(.3f, .46f, height);
            for (var column = 0; column < net.Turns.Length; column++)
            {
                var (sine, cosine) = net.Turns[column];
                float x = width * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), flatness), z = cosine > 0 ? front * MathF.Pow(cosine, flatness) : back * cosine;
                var y = height - drop * (1 - cosine) * .5f + (chin - 1) * .25f * Curve.Step(.3f, .5f, height);
                ref var vertex = ref grid[row * net.Turns.Length + column];
                vertex.Position = new Vector3(x, y, z);
                vertex.Cover = Curve.Step(0, .12f, z);
                vertex.Open = 1;
                vertex.Colour = skin;
                if (z > 0) vertex.Position = motion.Move(vertex.Position + relief.At(x, y, z), vertex.Cover);
                vertex.Sheet = new Vector2((vertex.Position.X - sheet.Window.Left) / sheet.Window.Width, (vertex.Position.Y - sheet.Window.Top) / sheet.Window.Height);
            }
        }
        Geometry.SetNormals(grid, net.Turns.Length, closed: true);
        return grid;
    }
}
