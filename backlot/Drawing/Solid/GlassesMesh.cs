using System.Numerics;
using FaceValue.Backlot.Drawing.Raster;
using SkiaSharp;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Glasses: rims, bridge and temples, and dark lenses where they are dark.</summary>
static class GlassesMesh
{
    static readonly SKColor[] Frames = [new(0x18, 0x16, 0x18), new(0x3A, 0x26, 0x1C), new(0x7A, 0x62, 0x3C), new(0x2A, 0x34, 0x4A)];

    /// <summary>Adds them in the head's own space, if the person wears any.</summary>
    /// <param name="geometry">Where to.</param>
    /// <param name="person">Whose.</param>
    /// <param name="pixels">The head's height in the picture: a wire thinner than a pixel would come out dotted.</param>
    public static void Add(Geometry geometry, Person person, float pixels)
    {
        if (person.Eyewear == Eyewear.None) return;
        var colour = Tone.Linear(person.Eyewear == Eyewear.Sunglasses ? Frames[0] : Frames[person.Seed % Frames.Length]);
        float eye = FaceFeatures.EyeX * (float)person.Face.EyeSpacing, wide = (float)person.Face.Width, thick = MathF.Max(person.Eyewear == Eyewear.Round ? .0055f : .0085f, .45f / pixels);
        var nose = .362f + .05f * (float)person.Face.NoseHeight;
        const float y = .012f;
        foreach (var side in new[] { -1, 1 })
        {
            var rim = Rim(person.Eyewear, new Vector3(side * eye, y, nose), side);
            if (person.Eyewear == Eyewear.Sunglasses) Lens(geometry, rim);
            Span<(Vector3, float)> line = new (Vector3, float)[rim.Length + 1];
            for (var i = 0; i <= rim.Length; i++) line[i] = (rim[i % rim.Length], thick);
            Tube.Add(geometry, Material.Gloss, colour, 6, line, 1);
            var hinge = new Vector3(side * (eye + .098f), y - .018f, nose - .028f);
            Tube.Add(geometry, Material.Gloss, colour, 6, [(hinge, thick), (new(side * .318f * wide, y - .01f, .20f), thick), (new(side * .338f * wide, y + .0f, -.03f), thick)], 2);
        }
        Tube.Add(geometry, Material.Gloss, colour, 6, [(new(-eye + .088f, y - .012f, nose), thick), (new(0, y - .024f, nose + .012f), thick), (new(eye - .088f, y - .012f, nose), thick)], 3);
    }

    static Vector3[] Rim(Eyewear kind, Vector3 centre, int side)
    {
        var rim = new Vector3[24];
        for (var i = 0; i < rim.Length; i++)
        {
            float turn = 2 * MathF.PI * i / rim.Length, sine = MathF.Sin(turn), cosine = MathF.Cos(turn), corner = kind == Eyewear.Round ? 1 : .62f;
            float x = .092f * MathF.Sign(cosine) * MathF.Pow(MathF.Abs(cosine), corner), up = (kind == Eyewear.Round ? .078f : .062f) * MathF.Sign(sine) * MathF.Pow(MathF.Abs(sine), corner);
            // The frame bends around the face.
            rim[i] = centre + new Vector3(x, up, -.30f * MathF.Max(0, side * x) + .08f * MathF.Min(0, side * x));
        }
        return rim;
    }

    static void Lens(Geometry geometry, Vector3[] rim)
    {
        var grid = geometry.AddGrid(Material.Gloss, 2, rim.Length, closed: true);
        var centre = rim.Aggregate(Vector3.Zero, (sum, p) => sum + p) / rim.Length;
        for (var i = 0; i < rim.Length; i++)
            for (var row = 0; row < 2; row++)
            {
                ref var vertex = ref grid[row * rim.Length + i];
                vertex.Position = row == 0 ? centre : rim[i];
                vertex.Normal = Vector3.Normalize(new Vector3(3 * (vertex.Position.X - centre.X), 3 * (vertex.Position.Y - centre.Y), 1));
                vertex.Colour = new Vector3(.008f, .008f, .010f);
                vertex.Open = 1;
            }
    }
}
