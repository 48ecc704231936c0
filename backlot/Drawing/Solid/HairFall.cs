using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Hair that leaves the head: curtains, tails and knots.</summary>
static class HairFall
{
    /// <summary>Adds a curtain around the sides and the back.</summary>
    /// <param name="geometry">Where to.</param>
    /// <param name="person">Whose.</param>
    /// <param name="colour">In linear light.</param>
    /// <param name="end">The height at which it ends.</param>
    /// <param name="waves">0 straight, 1 wavy.</param>
    public static void Add(Geometry geometry, Person person, Vector3 colour, float end, float waves)
    {
        const int columns = 60, rows = 26;
        const float open = 1.02f; // radians from the front to the curtain's edge
        var wide = (float)person.Face.Width;
        var volume = (float)person.Hair.Volume;
        var start = person.Seed % 89 / 89f;
        var grid = geometry.AddGrid(Material.Hair, rows, columns, closed: false, twoSided: true);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                float s = column / (columns - 1f), t = row / (rows - 1f), turn = open + s * (2 * MathF.PI - 2 * open);
                var y = -.40f + (end + .40f) * t;
                var held = MathF.Min(y, -.02f);
                // Falls from its widest ring, a little inwards under the jaw; a bob turns in at its end.
                var swell = .040f * volume + .055f * volume * Curve.Step(-.3f, .15f, y) - .05f * Curve.Step(.25f, .6f, y) - (end < .5f ? .05f * Curve.Step(.7f, 1, t) : 0);
                float sine = MathF.Sin(turn), cosine = MathF.Cos(turn);
                var wave = waves * .026f * MathF.Sin(11 * y + 5 * MathF.Sin(3 * turn) + start * 6) * Curve.Step(-.1f, .2f, y) + .010f * Lumps.At(9 * turn, 3 * y, start * 40);
                float x = (SkullProfile.Width[held] * wide + swell + wave) * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), .8f),
                    z = (cosine > 0 ? SkullProfile.Front[held] * .8f : SkullProfile.Back[held] * .92f + swell) * cosine + waves * .015f * MathF.Cos(9 * y + turn * 4);
                ref var vertex = ref grid[row * columns + column];
                vertex.Position = new Vector3(x, y + .025f * MathF.Sin(turn * 7 + start * 9) * t, z - .05f * Curve.Step(.3f, .8f, y) * (cosine < 0 ? 0 : 1));
                vertex.Colour = colour;
                vertex.Sheet = new Vector2(start + turn * .55f, t * 2);
                vertex.Along = Vector3.Normalize(new Vector3(.1f * sine + waves * .5f * MathF.Cos(11 * y), 1, .1f * cosine));
                var edge = MathF.Min(s, 1 - s);
                vertex.Cover = MathF.Min((1 - t) / .16f, edge / .035f) * Curve.Step(0, .1f, t + .03f);
                vertex.Open = .55f + .45f * Curve.Step(0, .12f, edge) * (.6f + .4f * Curve.Step(0, .4f, t));
            }
        Geometry.SetNormals(grid, columns, closed: false);
    }

    /// <summary>Adds a knot of hair.</summary>
    public static void AddKnot(Geometry geometry, Vector3 colour, Vector3 centre, float radius)
    {
        const int rows = 12, columns = 20;
        var grid = geometry.AddGrid(Material.Hair, rows, columns, closed: true);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                float polar = MathF.PI * row / (rows - 1), turn = 2 * MathF.PI * column / columns;
                var out_ = new Vector3(MathF.Sin(polar) * MathF.Sin(turn), -MathF.Cos(polar), MathF.Sin(polar) * MathF.Cos(turn));
                ref var vertex = ref grid[row * columns + column];
                vertex.Position = centre + radius * (1 + .08f * Lumps.At(4 * out_.X, 4 * out_.Y, 4 * out_.Z)) * out_ * new Vector3(1.05f, .85f, 1);
                vertex.Colour = colour;
                vertex.Cover = 2;
                vertex.Open = .75f + .25f * -out_.Y;
                vertex.Sheet = new Vector2(polar * .5f + turn * .3f, turn * .8f);
                vertex.Along = Vector3.Normalize(new Vector3(MathF.Cos(turn), .4f * MathF.Sin(3 * polar), -MathF.Sin(turn)));
            }
        Geometry.SetNormals(grid, columns, closed: true);
    }

    /// <summary>Adds a tail that falls from the back of the head over one shoulder.</summary>
    public static void AddTail(Geometry geometry, Person person, Vector3 colour)
    {
        var side = person.Hair.PartOnLeft ? 1 : -1;
        Tube.Add(geometry, Material.Hair, colour, 20,
            [(new(0, -.30f, -.40f), .07f), (new(side * .04f, -.27f, -.54f), .10f), (new(side * .14f, -.05f, -.56f), .12f), (new(side * .26f, .25f, -.40f), .11f), (new(side * .32f, .5f, -.22f), .09f), (new(side * .33f, .7f, -.12f), .03f)]);
    }
}
