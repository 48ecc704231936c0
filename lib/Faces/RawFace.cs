namespace FaceValue.Faces;

/// <summary>A guess of the network, in sides of its square input: corners, score, six points.</summary>
readonly struct RawFace(float left, float top, float right, float bottom, float score, RawPoints points)
{
    public float Left { get; } = left;

    public float Top { get; } = top;

    public float Right { get; } = right;

    public float Bottom { get; } = bottom;

    /// <summary>0 to 1.</summary>
    public float Score { get; } = score;

    public RawPoints Points { get; } = points;

    /// <summary>Shared area over joint area, 0 to 1; 0 where there is no area.</summary>
    public float Overlap(in RawFace other)
    {
        var width = MathF.Min(Right, other.Right) - MathF.Max(Left, other.Left);
        var height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Top, other.Top);
        if (width <= 0 || height <= 0) return 0;
        var shared = width * height;
        var joint = Area + other.Area - shared;
        return joint > 0 ? shared / joint : 0;
    }

    float Area => (Right - Left) * (Bottom - Top);
}

/// <summary>Six points, x and y by turns, held in place so that a guess needs no allocation.</summary>
[System.Runtime.CompilerServices.InlineArray(12)]
struct RawPoints
{
    float first;
}
