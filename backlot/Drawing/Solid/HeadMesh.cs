using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>The head from crown to jaw: rings around the vertical axis, closer together where the face's features lie.</summary>
static class HeadMesh
{
    public const int Columns = 72;

    static readonly float[] RingHeights = Rings();
    static readonly float[] Turns = ColumnTurns();

    public static int Rows => RingHeights.Length;

    /// <summary>Adds the head at rest or with its units acting, not yet turned.</summary>
    public static Span<Vertex> Add(Geometry geometry, Person person, FaceMotion motion, Sheet sheet, Vector3 skin)
    {
        var grid = geometry.AddGrid(Material.Skin, RingHeights.Length, Columns, closed: true, sheet);
        var shape = person.Face;
        float wide = (float)shape.Width, jaw = (float)shape.Jaw, chin = (float)shape.Chin;
        var relief = new FaceRelief(person);
        for (var row = 0; row < RingHeights.Length; row++)
        {
            var height = RingHeights[row];
            float width = SkullProfile.Width[height] * wide * (1 + (jaw - 1) * Curve.Step(.1f, .35f, height)), front = SkullProfile.Front[height], back = SkullProfile.Back[height];
            var drop = .27f * Curve.Step(.12f, .5f, height);
            // The crown is round, the forehead and cheeks are flatter, the chin is round again.
            var flatness = .88f - .06f * Curve.Step(-.45f, -.3f, height) + .1f * Curve.Step(.3f, .46f, height);
            for (var column = 0; column < Columns; column++)
            {
                float sine = MathF.Sin(Turns[column]), cosine = MathF.Cos(Turns[column]);
                float x = width * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), flatness), z = cosine > 0 ? front * MathF.Pow(cosine, flatness) : back * cosine;
                var y = height - drop * (1 - cosine) * .5f + (chin - 1) * .25f * Curve.Step(.3f, .5f, height);
                ref var vertex = ref grid[row * Columns + column];
                vertex.Position = new Vector3(x, y, z);
                vertex.Cover = Curve.Step(0, .12f, z);
                vertex.Open = 1;
                vertex.Colour = skin;
                if (z > 0) vertex.Position = motion.Move(vertex.Position + relief.At(x, y, z), vertex.Cover);
                vertex.Sheet = new Vector2((vertex.Position.X - sheet.Window.Left) / sheet.Window.Width, (vertex.Position.Y - sheet.Window.Top) / sheet.Window.Height);
            }
        }
        Geometry.SetNormals(grid, Columns, closed: true);
        return grid;
    }

    static float[] Rings()
    {
        List<float> rings = [-.5f, -.497f, -.487f, -.468f];
        for (var y = -.44f; y < -.12f; y += .032f) rings.Add(y);
        for (var y = -.12f; y < .45f; y += .0115f) rings.Add(y);
        return [.. rings, .45f, .462f, .474f, .484f, .492f, .498f, .503f, .508f, .51f];
    }

    // From the back around; closest at the nose.
    static float[] ColumnTurns()
    {
        var turns = new float[Columns];
        for (var i = 0; i < Columns; i++)
        {
            var t = 2f * i / Columns - 1;
            turns[i] = MathF.PI * (.36f * t + .64f * t * t * t);
        }
        return turns;
    }
}
