using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>What the main light sees, coarsely: who stands in whose shadow. Looked up for each vertex, so that shadows come out soft.</summary>
sealed class ShadowMap
{
    const int Size = 128;
    const float Reach = 1.3f; // head heights from the middle of the map to its edge
    const float Bias = .035f;

    readonly float[] nearest = new float[Size * Size];
    Vector3[] mapped = [];
    Vector2[] sums = [];

    /// <summary>Sets each vertex's <see cref="Vertex.Lit"/>.</summary>
    /// <param name="geometry">The figure.</param>
    /// <param name="light">Towards the light; length 1.</param>
    /// <param name="softness">0 (hard edges) to 1.</param>
    public void Cast(Geometry geometry, Vector3 light, float softness)
    {
        var right = Vector3.Normalize(Vector3.Cross(new Vector3(0, 1, 0), light));
        var down = Vector3.Cross(light, right);
        nearest.AsSpan().Fill(float.NegativeInfinity);
        var vertices = geometry.Vertices;
        if (mapped.Length < vertices.Length) mapped = new Vector3[vertices.Length * 5 / 4];
        for (var i = 0; i < vertices.Length; i++) mapped[i] = Map(vertices[i].Position, right, down, light);
        var corners = geometry.CornerArray;
        foreach (var part in geometry.Parts)
            for (var t = part.FirstTriangle * 3; t < part.EndTriangle * 3; t += 3)
            {
                ref readonly var first = ref vertices[corners[t]];
                // What faces away from the light lies behind what faces it; the thin ends of hair cast no shadow.
                if (part.Material == Material.Hair ? first.Cover < .5f : Vector3.Dot(first.Normal, light) < -.2f) continue;
                Rasterise(mapped[corners[t]], mapped[corners[t + 1]], mapped[corners[t + 2]]);
            }
        var radius = .9f + 1.7f * softness;
        for (var i = 0; i < vertices.Length; i++)
            // What the camera cannot see or the light cannot reach needs no shadow.
            vertices[i].Lit = vertices[i].Normal.Z < -.4f || Vector3.Dot(vertices[i].Normal, light) < -.6f ? 1 : Light(mapped[i] + new Vector3(0, 0, .012f), radius);
        foreach (var part in geometry.Parts)
            if (part.Material is Material.Skin or Material.Cloth) Smooth(vertices, corners, part);
    }

    // Each corner takes on a share of its neighbours' light, so that no stair of the map shows on a cheek.
    void Smooth(Span<Vertex> vertices, int[] corners, Part part)
    {
        if (sums.Length < vertices.Length) sums = new Vector2[vertices.Length * 5 / 4];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var t = part.FirstTriangle * 3; t < part.EndTriangle * 3; t++) sums[corners[t]] = default;
            for (var t = part.FirstTriangle * 3; t < part.EndTriangle * 3; t += 3)
            {
                var lit = new Vector2(vertices[corners[t]].Lit + vertices[corners[t + 1]].Lit + vertices[corners[t + 2]].Lit, 3);
                sums[corners[t]] += lit;
                sums[corners[t + 1]] += lit;
                sums[corners[t + 2]] += lit;
            }
            for (var t = part.FirstTriangle * 3; t < part.EndTriangle * 3; t++) vertices[corners[t]].Lit = sums[corners[t]].X / sums[corners[t]].Y;
        }
    }

    static Vector3 Map(Vector3 point, Vector3 right, Vector3 down, Vector3 light) =>
        new((Vector3.Dot(point, right) / Reach + 1) * (Size / 2), ((Vector3.Dot(point, down) - .3f) / Reach + 1) * (Size / 2), Vector3.Dot(point, light));

    float Light(Vector3 at, float radius)
    {
        var lit = 0f;
        for (var i = 0; i < Taps.Length; i++)
        {
            int x = (int)(at.X + radius * Taps[i].X), y = (int)(at.Y + radius * Taps[i].Y);
            if ((uint)x >= Size || (uint)y >= Size)
            {
                lit += 1;
                continue;
            }
            // From lit to shadowed over a little depth, or a curved cheek would show steps.
            lit += Math.Clamp(1 - (nearest[y * Size + x] - at.Z - Bias) / Bias, 0, 1);
        }
        return lit / Taps.Length;
    }

    static readonly Vector2[] Taps =
    [
        new(0, 0), new(.55f, 0), new(-.55f, 0), new(0, .55f), new(0, -.55f), new(.75f, .75f), new(-.75f, .75f), new(.75f, -.75f), new(-.75f, -.75f),
    ];

    void Rasterise(Vector3 a, Vector3 b, Vector3 c)
    {
        var area = (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
        int x0 = Math.Max(0, (int)MathF.Min(a.X, MathF.Min(b.X, c.X))), x1 = Math.Min(Size - 1, (int)MathF.Max(a.X, MathF.Max(b.X, c.X)));
        int y0 = Math.Max(0, (int)MathF.Min(a.Y, MathF.Min(b.Y, c.Y))), y1 = Math.Min(Size - 1, (int)MathF.Max(a.Y, MathF.Max(b.Y, c.Y)));
        if (MathF.Abs(area) < .5f || (x1 - x0 <= 1 && y1 - y0 <= 1))
        {
            Splat(a);
            Splat(b);
            Splat(c);
            return;
        }
        for (var y = y0; y <= y1; y++)
            for (var x = x0; x <= x1; x++)
            {
                float px = x + .5f, py = y + .5f;
                var wa = ((b.X - px) * (c.Y - py) - (b.Y - py) * (c.X - px)) / area;
                var wb = ((c.X - px) * (a.Y - py) - (c.Y - py) * (a.X - px)) / area;
                if (wa < -.05f || wb < -.05f || wa + wb > 1.05f) continue;
                Splat(new Vector3(px, py, wa * a.Z + wb * b.Z + (1 - wa - wb) * c.Z));
            }
    }

    void Splat(Vector3 at)
    {
        int x = (int)at.X, y = (int)at.Y;
        if ((uint)x < Size && (uint)y < Size) nearest[y * Size + x] = MathF.Max(nearest[y * Size + x], at.Z);
    }
}
