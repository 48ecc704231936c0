namespace FaceValue.Faces;

/// <summary>A guess of the network, in sides of its square input: corners, six points, score.</summary>
readonly record struct RawFace(float Left, float Top, float Right, float Bottom, float Score, RawPoints Points)
{
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
