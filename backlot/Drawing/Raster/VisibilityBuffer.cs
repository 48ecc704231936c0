using System.Numerics;
using System.Runtime.CompilerServices;
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
    /// <param name="mesh">Its corners.</param>
    /// <param name="hair">Where hair lets one see through.</param>
    public void Draw(Geometry geometry, ScreenMesh mesh, StrandNoise hair)
    {
        var corners = geometry.CornerArray;
        var place = mesh.Place;
        float right = Left + Width, bottom = Top + Height;
        foreach (var part in geometry.Parts)
            for (var triangle = part.FirstTriangle; triangle < part.EndTriangle; triangle++)
            {
                int ia = corners[triangle * 3], ib = corners[triangle * 3 + 1], ic = corners[triangle * 3 + 2];
                Vector4 a = place[ia], b = place[ib], c = place[ic];
                Vector4 least = Vector4.Min(Vector4.Min(a, b), c), most = Vector4.Max(Vector4.Max(a, b), c);
                if (most.X < Left || most.Y < Top || least.X > right || least.Y > bottom) continue;
                // What faces away is hidden by what faces the camera.
                if (!part.TwoSided && most.W < Away) continue;
                if (part.Material == Material.Hair) Fill(triangle, a, b, c, least, most, new Strands(mesh.Sheet[ia], mesh.Sheet[ib], mesh.Sheet[ic], hair));
                else Fill(triangle, a, b, c, least, most, new Solid());
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

    readonly struct Strands(Vector4 first, Vector4 second, Vector4 third, StrandNoise noise) : ICut
    {
        public bool Shows(float wa, float wb, float wc)
        {
            var at = wa * first + wb * second + wc * third;
            return at.Z >= 1 || (at.Z > 0 && noise.Density(at.X, at.Y) < at.Z);
        }
    }

    void Fill<TCut>(int triangle, Vector4 a, Vector4 b, Vector4 c, Vector4 least, Vector4 most, TCut cut) where TCut : struct, ICut
    {
        // To samples of the window; a sample lies in the middle of its cell.
        float ax = (a.X - Left) * Side - .5f, ay = (a.Y - Top) * Side - .5f, bx = (b.X - Left) * Side - .5f, by = (b.Y - Top) * Side - .5f,
            cx = (c.X - Left) * Side - .5f, cy = (c.Y - Top) * Side - .5f;
        int columns = Width * Side, rows = Height * Side;
        int x0 = Math.Max(0, (int)MathF.Ceiling((least.X - Left) * Side - .5f)), x1 = Math.Min(columns - 1, (int)MathF.Floor((most.X - Left) * Side - .5f));
        int y0 = Math.Max(0, (int)MathF.Ceiling((least.Y - Top) * Side - .5f)), y1 = Math.Min(rows - 1, (int)MathF.Floor((most.Y - Top) * Side - .5f));
        if (x0 > x1 || y0 > y1) return;
        var area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (MathF.Abs(area) < 1e-6f) return;
        var inverse = 1 / area;
        float stepA = (by - cy) * inverse, stepB = (cy - ay) * inverse, stepC = -stepA - stepB, stepZ = stepA * (a.Z - c.Z) + stepB * (b.Z - c.Z);
        float perA = 1 / stepA, perB = 1 / stepB, perC = 1 / stepC;
        for (var y = y0; y <= y1; y++)
        {
            var wa = ((bx - x0) * (cy - y) - (by - y) * (cx - x0)) * inverse;
            var wb = ((cx - x0) * (ay - y) - (cy - y) * (ax - x0)) * inverse;
            // From where to where the row lies inside all three edges.
            float first = 0, last = x1 - x0;
            Clip(wa, stepA, perA, ref first, ref last);
            Clip(wb, stepB, perB, ref first, ref last);
            Clip(1 - wa - wb, stepC, perC, ref first, ref last);
            int from = (int)MathF.Ceiling(first), count = (int)MathF.Floor(last) - from + 1;
            if (count <= 0) continue;
            wa += from * stepA;
            wb += from * stepB;
            var z = c.Z + wa * (a.Z - c.Z) + wb * (b.Z - c.Z);
            var nearest = depth.AsSpan(y * columns + x0 + from, count);
            var owners = seen.AsSpan(y * columns + x0 + from, count);
            for (var x = 0; x < nearest.Length; x++, z += stepZ)
            {
                if (z <= nearest[x] || !cut.Shows(wa + x * stepA, wb + x * stepB, 1 - wa - wb + x * stepC)) continue;
                nearest[x] = z;
                owners[x] = triangle;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Clip(float weight, float step, float per, ref float first, ref float last)
    {
        // A hair's breadth outside still counts, so that no gap opens between neighbours.
        const float edge = -1e-5f;
        if (step > 1e-9f) first = MathF.Max(first, (edge - weight) * per);
        else if (step < -1e-9f) last = MathF.Min(last, (edge - weight) * per);
        else if (weight < edge) last = -1;
    }
}
