using System.Numerics;
using FaceValue.Backlot.Drawing.Paint;

namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>How light meets a surface.</summary>
enum Material : byte { Skin, Hair, Cloth, Gloss }

/// <summary>Triangles of one material, and what is painted on them.</summary>
/// <param name="Material">How light meets them.</param>
/// <param name="Sheet">What is painted on them, or null.</param>
/// <param name="TwoSided">Whether their backs can be seen.</param>
/// <param name="FirstTriangle">The first.</param>
/// <param name="EndTriangle">One after the last.</param>
/// <param name="FirstVertex">Their first corner.</param>
/// <param name="EndVertex">One after the last.</param>
readonly record struct Part(Material Material, Sheet? Sheet, bool TwoSided, int FirstTriangle, int EndTriangle, int FirstVertex, int EndVertex);

/// <summary>The triangles of one figure, part after part.</summary>
sealed class Geometry
{
    Vertex[] vertices = new Vertex[16384];
    int[] corners = new int[90000];
    byte[] partOf = new byte[30000];
    readonly List<Part> parts = [];

    public int VertexCount { get; private set; }

    public int TriangleCount { get; private set; }

    public Span<Vertex> Vertices => vertices.AsSpan(0, VertexCount);

    /// <summary>Three vertex numbers for each triangle.</summary>
    public ReadOnlySpan<int> Corners => corners.AsSpan(0, TriangleCount * 3);

    public IReadOnlyList<Part> Parts => parts;

    /// <summary>The same without bounds, for the loops that run over pixels.</summary>
    public Vertex[] VertexArray => vertices;

    /// <summary>Three vertex numbers for each triangle, and more room behind them.</summary>
    public int[] CornerArray => corners;

    /// <summary>Each triangle's part.</summary>
    public byte[] PartArray => partOf;

    /// <summary>Empties it, to be filled again.</summary>
    public void Clear()
    {
        VertexCount = TriangleCount = 0;
        parts.Clear();
    }

    /// <summary>Adds a grid of rows x columns vertices, two triangles to a cell.</summary>
    /// <param name="material">How light meets it.</param>
    /// <param name="rows">At least 2.</param>
    /// <param name="columns">At least 2.</param>
    /// <param name="closed">Whether the last column meets the first.</param>
    /// <param name="sheet">What is painted on it, or null.</param>
    /// <param name="twoSided">Whether its back can be seen.</param>
    /// <returns>The vertices, row after row, to be filled in.</returns>
    public Span<Vertex> AddGrid(Material material, int rows, int columns, bool closed, Sheet? sheet = null, bool twoSided = false)
    {
        var first = VertexCount;
        var cells = closed ? columns : columns - 1;
        Reserve(rows * columns, (rows - 1) * cells * 2);
        var firstTriangle = TriangleCount;
        for (var row = 0; row < rows - 1; row++)
            for (var column = 0; column < cells; column++)
            {
                var next = (column + 1) % columns;
                int a = first + row * columns + column, b = first + row * columns + next, c = a + columns, d = b + columns;
                Add(a, c, b);
                Add(b, c, d);
            }
        VertexCount += rows * columns;
        partOf.AsSpan(firstTriangle, TriangleCount - firstTriangle).Fill((byte)parts.Count);
        parts.Add(new Part(material, sheet, twoSided, firstTriangle, TriangleCount, first, VertexCount));
        return vertices.AsSpan(first, rows * columns);
    }

    /// <summary>Sets the normals of the grid added last from its positions.</summary>
    public static void SetNormals(Span<Vertex> grid, int columns, bool closed, float outwards = 1)
    {
        var rows = grid.Length / columns;
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                int up = Math.Max(row - 1, 0) * columns, down = Math.Min(row + 1, rows - 1) * columns;
                var left = closed ? (column + columns - 1) % columns : Math.Max(column - 1, 0);
                var right = closed ? (column + 1) % columns : Math.Min(column + 1, columns - 1);
                var across = grid[row * columns + right].Position - grid[row * columns + left].Position;
                var along = grid[down + column].Position - grid[up + column].Position;
                var normal = outwards * Vector3.Cross(across, along);
                var length = normal.Length();
                if (length > 1e-9f) grid[row * columns + column].Normal = normal / length;
                else grid[row * columns + column].Normal = new Vector3(0, row < rows / 2 ? -1 : 1, 0);
            }
    }

    void Add(int a, int b, int c)
    {
        var at = TriangleCount++ * 3;
        (corners[at], corners[at + 1], corners[at + 2]) = (a, b, c);
    }

    void Reserve(int moreVertices, int moreTriangles)
    {
        if (VertexCount + moreVertices > vertices.Length) Array.Resize(ref vertices, Math.Max(vertices.Length * 2, VertexCount + moreVertices));
        if ((TriangleCount + moreTriangles) * 3 > corners.Length) Array.Resize(ref corners, Math.Max(corners.Length * 2, (TriangleCount + moreTriangles) * 3));
        if (TriangleCount + moreTriangles > partOf.Length) Array.Resize(ref partOf, Math.Max(partOf.Length * 2, TriangleCount + moreTriangles));
    }
}
