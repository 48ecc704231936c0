using System.Numerics;
using FaceValue.Backlot.Drawing.Solid;

namespace FaceValue.Backlot.Drawing.Raster;

/// <summary>Which triangle is seen at each of a window's samples, four to a pixel: edges come out smooth, and only what is seen is shaded.</summary>
sealed class VisibilityBuffer
{
    /// <summary>Samples to a pixel's side.</summary>
    public const int Side = 2;

    const float Away = -.25f; // a little over the edge, because of the perspective and of rounding

    float[] depth = [];
    int[] seen = [];

    /// <summary>The window, in whole pixels of the picture.</summary>
    public int Left { get; private set; }
    public int Top { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }

    /// <summary>Triangle numbers, -1 for none; rows of Width * Side.</summary>
    public ReadOnlySpan<int> Seen => seen.AsSpan(0, Width * Height * Side * Side);

    /// <summary>Depth at each sample.</summary>
    public ReadOnlySpan<float> Depth => depth.AsSpan(0, Width * Height * Side * Side);

    /// <summary>Starts afresh over a window.</summary>
    public void Clear(int left, int top, int width, int height)
    {
        (Left, Top, Width, Height) = (left, top, width, height);
        var count = width * height * Side * Side;
        if (depth.Length < count)
        {
            depth = new float[count];
            seen = new int[count];
        }
        depth.AsSpan(0, count).Fill(float.NegativeInfinity);
        seen.AsSpan(0, count).Fill(-1);
    }

    /// <summary>Draws every triangle of the geometry.</summary>
    /// <param name="geometry">What to draw.</param>
    /// <param name="screen">Each vertex's pixel place and depth.</param>
    /// <param name="hair">Where hair lets one see through.</param>
    public void Draw(Geometry geometry, ReadOnlySpan<Vector3> screen, StrandNoise hair)
    {
        var corners = geometry.CornerArray;
        var vertices = geometry.VertexArray;
        foreach (var part in geometry.Parts)
            for (var triangle = part.FirstTriangle; triangle < part.EndTriangle; triangle++)
            {
                int a = corners[triangle * 3], b = corners[triangle * 3 + 1], c = corners[triangle * 3 + 2];
                // What faces away is hidden by what faces the camera.
                if (!part.TwoSided && vertices[a].Normal.Z < Away && vertices[b].Normal.Z < Away && vertices[c].Normal.Z < Away) continue;
                if (part.Material == Material.Hair) Fill(triangle, screen[a], screen[b], screen[c], new Strands(vertices[a], vertices[b], vertices[c], hair));
                else Fill(triangle, screen[a], screen[b], screen[c], new Solid());
            }
    }

    // A struct for each kind of surface, so that solid surfaces pay nothing for the test.
    interface ICut
    {
        bool Shows(float a, float b, float c);
    }

    readonly struct Solid : ICut
    {
        public bool Shows(float a, float b, float c) => true;
    }

    readonly ref struct Strands(in Vertex a, in Vertex b, in Vertex c, StrandNoise noise) : ICut
    {
        readonly Vector3 first = new(a.Sheet, a.Cover), second = new(b.Sheet, b.Cover), third = new(c.Sheet, c.Cover);

        public bool Shows(float wa, float wb, float wc)
        {
            var at = wa * first + wb * second + wc * third;
            return at.Z >= 1 || (at.Z > 0 && noise.Density(at.X, at.Y) < at.Z);
        }
    }

    void Fill<TCut>(int triangle, Vector3 a, Vector3 b, Vector3 c, TCut cut) where TCut : ICut, allows ref struct
    {
        // To samples of the window; a sample lies in the middle of its cell.
        float ax = (a.X - Left) * Side - .5f, ay = (a.Y - Top) * Side - .5f, bx = (b.X - Left) * Side - .5f, by = (b.Y - Top) * Side - .5f,
            cx = (c.X - Left) * Side - .5f, cy = (c.Y - Top) * Side - .5f;
        var area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (MathF.Abs(area) < 1e-6f) return;
        int columns = Width * Side, rows = Height * Side;
        int x0 = Math.Max(0, (int)MathF.Ceiling(MathF.Min(ax, MathF.Min(bx, cx)))), x1 = Math.Min(columns - 1, (int)MathF.Floor(MathF.Max(ax, MathF.Max(bx, cx))));
        int y0 = Math.Max(0, (int)MathF.Ceiling(MathF.Min(ay, MathF.Min(by, cy)))), y1 = Math.Min(rows - 1, (int)MathF.Floor(MathF.Max(ay, MathF.Max(by, cy))));
        if (x0 > x1 || y0 > y1) return;
        var inverse = 1 / area;
        float stepA = (by - cy) * inverse, stepB = (cy - ay) * inverse;
        for (var y = y0; y <= y1; y++)
        {
            var wa = ((bx - x0) * (cy - y) - (by - y) * (cx - x0)) * inverse;
            var wb = ((cx - x0) * (ay - y) - (cy - y) * (ax - x0)) * inverse;
            var at = y * columns + x0;
            for (var x = x0; x <= x1; x++, at++, wa += stepA, wb += stepB)
            {
                var wc = 1 - wa - wb;
                if (wa < -1e-5f || wb < -1e-5f || wc < -1e-5f) continue;
                var z = wa * a.Z + wb * b.Z + wc * c.Z;
                if (z <= depth[at] || !cut.Shows(wa, wb, wc)) continue;
                depth[at] = z;
                seen[at] = triangle;
            }
        }
    }
}
