using System.Numerics;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>An ear: the outer rim, the inner ridge, the hollow and the lobe.</summary>
static class EarMesh
{
    const int Rows = 9, Columns = 22;

    // How far the surface stands out, from the rim's back edge (0) to the ear's hollow (1).
    static readonly Curve Section = new((0, -.034f), (.1f, .004f), (.2f, .020f), (.34f, -.010f), (.5f, .014f), (.66f, -.022f), (1, -.040f));
    static readonly Curve Openness = new((0, .7f), (.2f, 1f), (.36f, .55f), (.5f, .9f), (.7f, .45f), (1, .3f));

    /// <summary>Where the tragion lies, before the ear's canal.</summary>
    public static Vector3 Tragion(Person person, int side) => new(side * .325f * (float)person.Face.Width, .055f, .01f);

    /// <summary>Adds the ear of one side, in the head's own space.</summary>
    public static void Add(Geometry geometry, Person person, int side, Vector3 skin)
    {
        var grid = geometry.AddGrid(Material.Skin, Rows, Columns, closed: true);
        var size = (float)person.Face.Ears;
        var centre = new Vector3(side * .328f * (float)person.Face.Width, .05f, -.045f);
        Vector3 back = Vector3.Normalize(new Vector3(side * .50f, 0, -.85f)), up = Vector3.Normalize(new Vector3(0, -1, -.12f)), out_ = Vector3.Normalize(new Vector3(side * .85f, 0, .55f));
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                float inward = row / (Rows - 1f), turn = 2 * MathF.PI * column / Columns, radius = row == 0 ? .96f : 1 - .97f * inward;
                float sine = MathF.Sin(turn), cosine = MathF.Cos(turn);
                // Wide above, narrow at the lobe.
                float width = .060f * (sine > 0 ? 1 : 1 - .35f * sine * sine), height = sine > 0 ? .118f : .125f;
                // The lobe has no ridges.
                var section = Section[inward] * (1 - .7f * Curve.Step(.35f, .9f, -sine));
                ref var vertex = ref grid[row * Columns + column];
                vertex.Position = centre + size * (radius * width * cosine * back + radius * height * sine * up + section * out_ + .022f * out_);
                vertex.Colour = skin * new Vector3(1.02f, .90f, .88f);
                vertex.Open = Openness[inward];
            }
        Geometry.SetNormals(grid, Columns, closed: true, -side);
    }
}
