using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;
using FaceValue.Backlot.Drawing.Raster;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Neck, shoulders, chest and arms.</summary>
static class BodyMesh
{
    static readonly Curve HalfWidth = new((-.06f, .155f), (0, .175f), (.035f, .235f), (.08f, .36f), (.12f, .48f), (.16f, .58f), (.21f, .655f), (.28f, .70f), (.4f, .705f), (.7f, .64f), (1.2f, .55f), (1.9f, .56f), (2.3f, .60f));
    static readonly Curve Depth = new((-.06f, .15f), (0, .165f), (.035f, .18f), (.08f, .20f), (.13f, .225f), (.19f, .25f), (.35f, .30f), (.7f, .31f), (1.2f, .27f), (2.6f, .28f));

    /// <summary>Adds the neck between the head and the root of the body.</summary>
    /// <param name="geometry">Where to.</param>
    /// <param name="top">Under the skull.</param>
    /// <param name="root">The pit of the neck.</param>
    /// <param name="radius">Half its width.</param>
    /// <param name="skin">In linear light.</param>
    public static void AddNeck(Geometry geometry, Vector3 top, Vector3 root, float radius, Vector3 skin)
    {
        const int rows = 14, columns = 32;
        var grid = geometry.AddGrid(Material.Skin, rows, columns, closed: true);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                float t = row / (rows - 1f), turn = 2 * MathF.PI * column / columns - MathF.PI;
                var middle = Vector3.Lerp(top, root + new Vector3(0, .1f, 0), t);
                var wide = radius * (1 + .25f * Curve.Step(.6f, 1, t));
                // Two sinews run from behind the ears to the pit of the neck.
                var sinew = .012f * MathF.Exp(-MathF.Pow((MathF.Abs(turn) - (.95f - .75f * t)) / .22f, 2)) - .008f * MathF.Exp(-MathF.Pow(turn / .25f, 2)) * t;
                ref var vertex = ref grid[row * columns + column];
                vertex.Position = middle + new Vector3((wide + sinew) * MathF.Sin(turn), 0, (wide * .95f + sinew) * MathF.Cos(turn));
                vertex.Colour = skin;
                vertex.Open = .62f + .38f * Curve.Step(.25f, .8f, t);
            }
        Geometry.SetNormals(grid, columns, closed: true);
    }

    /// <summary>Adds chest and arms in the body's own space: its root is the pit of the neck.</summary>
    public static void AddTorso(Geometry geometry, Person person, Sheet sheet, Vector3 skin)
    {
        const int rows = 24, columns = 36;
        var cloth = Vector3.One;
        var shoulders = (float)person.Shoulders;
        var grid = geometry.AddGrid(Material.Cloth, rows, columns, closed: true, sheet);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                float t = row / (rows - 1f), y = -.03f + 2.33f * MathF.Pow(t, 2.2f), turn = 2 * MathF.PI * column / columns - MathF.PI;
                float sine = MathF.Sin(turn), cosine = MathF.Cos(turn);
                float width = HalfWidth[y] * shoulders, depth = Depth[y];
                var fold = .012f * Lumps.At(4 * turn + person.Seed % 31, 3.2f * y, 0) * Curve.Step(.1f, .5f, y);
                ref var vertex = ref grid[row * columns + column];
                // The collar lies lower in front than behind.
                vertex.Position = new Vector3((width + fold) * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), .8f), y + .05f * cosine * Curve.Step(.2f, 0, y), (depth + fold) * MathF.Sign(cosine) * MathF.Pow(MathF.Abs(cosine), .8f) - .06f);
                vertex.Open = .8f + .2f * Curve.Step(0, .25f, y);
                Wrap(ref vertex, sheet, cloth);
            }
        Geometry.SetNormals(grid, columns, closed: true);
        foreach (var side in new[] { -1, 1 })
        {
            Arm(geometry, person, sheet, cloth, side, shoulders, skin);
            Leg(geometry, person, side);
        }
    }

    static void Leg(Geometry geometry, Person person, int side)
    {
        var trousers = .35f * Tone.Linear(Trousers[person.Seed % Trousers.Length]) + .1f * Tone.Linear(person.Outfit.Colour);
        Tube.Add(geometry, Material.Cloth, trousers, 16, [(new(side * .26f, 2.25f, -.06f), .24f), (new(side * .28f, 3.2f, -.04f), .25f), (new(side * .28f, 4.3f, -.06f), .20f), (new(side * .28f, 5.8f, -.08f), .17f)], 3);
    }

    static readonly SKColor[] Trousers = [new(0x3A, 0x4A, 0x68), new(0x30, 0x30, 0x36), new(0x8A, 0x7A, 0x60), new(0x4C, 0x50, 0x54)];

    static void Arm(Geometry geometry, Person person, Sheet sheet, Vector3 cloth, int side, float shoulders, Vector3 skin)
    {
        foreach (ref var vertex in Tube.Add(geometry, Material.Skin, skin, 12, [(new(side * .76f * shoulders, 1.85f, .10f), .085f), (new(side * .73f * shoulders, 2.1f, .16f), .095f), (new(side * .70f * shoulders, 2.28f, .18f), .06f)], 3)) vertex.Open = .9f;
        var grid = Tube.Add(geometry, Material.Cloth, cloth, 14,
            [(new(side * .54f * shoulders, .40f, -.06f), .13f), (new(side * .62f * shoulders, .60f, -.06f), .150f), (new(side * .70f * shoulders, .85f, -.05f), .148f), (new(side * .77f * shoulders, 1.2f, -.04f), .135f), (new(side * .76f * shoulders, 1.7f, .12f), .12f)], 3, sheet);
        foreach (ref var vertex in grid) Wrap(ref vertex, sheet, cloth);
    }

    static void Wrap(ref Vertex vertex, Sheet sheet, Vector3 cloth)
    {
        vertex.Colour = cloth;
        vertex.Cover = 1;
        vertex.Sheet = new Vector2((vertex.Position.X - sheet.Window.Left) / sheet.Window.Width, (vertex.Position.Y - sheet.Window.Top) / sheet.Window.Height);
    }
}
