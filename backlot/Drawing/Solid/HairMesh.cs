using System.Numerics;
using FaceValue.Backlot.Drawing.Raster;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>The hair on a head: a cap that follows the skull, and what hangs from it.</summary>
static class HairMesh
{
    const int Columns = 64, Rows = 22;

    /// <summary>Adds the hair, in the head's own space.</summary>
    public static void Add(Geometry geometry, Person person)
    {
        var hair = person.Hair;
        if (hair.Style == HairStyle.Bald) return;
        var colour = Tone.Linear(hair.Colour);
        Cap(geometry, person, colour);
        switch (hair.Style)
        {
            case HairStyle.Bob: HairFall.Add(geometry, person, colour, .36f, 0); break;
            case HairStyle.Long: HairFall.Add(geometry, person, colour, .80f, 0); break;
            case HairStyle.Wavy: HairFall.Add(geometry, person, colour, .68f, 1); break;
            case HairStyle.Bun: HairFall.AddKnot(geometry, colour, new Vector3(0, -.47f, -.22f), .15f); break;
            case HairStyle.Ponytail: HairFall.AddTail(geometry, person, colour); break;
        }
    }

    static void Cap(Geometry geometry, Person person, Vector3 colour)
    {
        var style = person.Hair.Style;
        var line = new Hairline(style);
        var wide = (float)person.Face.Width;
        var part = person.Hair.PartOnLeft ? -.11f : .11f;
        var start = person.Seed % 97 / 97f;
        var thick = Thickness(style) * (float)person.Hair.Volume;
        var curls = style switch { HairStyle.Curly => .030f, HairStyle.Afro => .028f, HairStyle.Wavy => .006f, _ => .004f };
        var parted = style is HairStyle.SideParted or HairStyle.Long or HairStyle.Wavy or HairStyle.Bob or HairStyle.Bun or HairStyle.Ponytail;
        var grid = geometry.AddGrid(Material.Hair, Rows, Columns, closed: true);
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                var turn = MathF.PI * (2f * column / Columns - 1);
                var t = row / (Rows - 1f);
                var y = -.5f + (line.End(turn) + .5f) * MathF.Pow(t, 1.35f);
                float sine = MathF.Sin(turn), cosine = MathF.Cos(turn);
                var flatness = .86f;
                float x = SkullProfile.Width[y] * wide * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), flatness),
                    z = cosine > 0 ? SkullProfile.Front[y] * MathF.Pow(cosine, flatness) : SkullProfile.Back[y] * cosine;
                var outwards = Vector3.Normalize(new Vector3(x * 1.1f, y * .75f - .02f, z));
                // Thin at its edge, thick on the crown; parted hair dips at the parting.
                var body = thick * (.22f + .78f * Curve.Step(0, .55f, 1 - t)) + (style == HairStyle.Fringe && cosine > 0 ? .018f * t : 0);
                if (style is HairStyle.Afro or HairStyle.Curly) body = thick * (.18f + .82f * MathF.Sqrt(Curve.Step(0, .45f, 1 - t)));
                if (style == HairStyle.SideParted && z > 0) body += .035f * Curve.Mound((x + part * .6f) / .3f, (y + .4f) / .16f);
                if (style == HairStyle.Short && z > 0) body += .030f * Curve.Mound(x / .3f, (y + .42f) / .14f);
                if (parted) body -= .018f * MathF.Exp(-MathF.Pow((x - part) / .018f, 2)) * Curve.Step(-.1f, .1f, z);
                var lumps = curls * Lumps.At(13 * x + start * 50, 13 * y, 13 * z);
                ref var vertex = ref grid[row * Columns + column];
                vertex.Position = new Vector3(x, y, z) + (body + lumps * MathF.Min(1, (1 - t) * 5)) * outwards;
                vertex.Colour = colour;
                vertex.Open = .55f + .45f * Curve.Step(0, .3f, 1 - t) + .25f * lumps / MathF.Max(curls, .01f) * (curls > .01f ? 1 : 0);
                vertex.Cover = (1 - t) / (style switch { HairStyle.Short or HairStyle.Buzz or HairStyle.Receding => .26f, HairStyle.Afro or HairStyle.Curly => .07f, _ => .15f });
                var side = x < part ? -1 : 1;
                if (style is HairStyle.Afro or HairStyle.Curly)
                {
                    vertex.Sheet = new Vector2(start + turn * 1.9f + y * 2.6f + .2f * lumps / curls, 26 * y + 17 * x);
                    vertex.Along = outwards; // curls mirror light every way: no band of sheen
                }
                else if (parted)
                {
                    // Strands leave the parting sideways and then fall.
                    vertex.Sheet = new Vector2(start + .62f * z + .2f * side, MathF.Abs(x - part) * 3);
                    vertex.Along = Vector3.Normalize(new Vector3(side * MathF.Max(.05f, .36f - MathF.Abs(x)), MathF.Abs(x) * 1.6f, -.12f));
                }
                else
                {
                    vertex.Sheet = new Vector2(start + turn * .5f + (style == HairStyle.Fringe ? 0 : .16f * t * t), t * 2.2f);
                    vertex.Along = Vector3.Normalize(new Vector3(sine * .5f, .15f + t, cosine * .5f * (1 - t)));
                }
            }
        Geometry.SetNormals(grid, Columns, closed: true);
    }

    static float Thickness(HairStyle style) => style switch
    {
        HairStyle.Buzz => .012f,
        HairStyle.Receding => .022f,
        HairStyle.Short => .042f,
        HairStyle.SideParted => .050f,
        HairStyle.Curly => .085f,
        HairStyle.Afro => .165f,
        HairStyle.Fringe => .055f,
        HairStyle.Bun or HairStyle.Ponytail => .030f,
        _ => .046f,
    };
}
