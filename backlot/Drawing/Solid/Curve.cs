namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>A smooth curve through given points: a profile.</summary>
sealed class Curve
{
    readonly float[] at, value, slope;

    /// <summary>A curve through (place, value) pairs, places rising; monotone between them (Fritsch and Carlson 1980), so that a profile has no bumps nobody drew.</summary>
    public Curve(params ReadOnlySpan<(float At, float Value)> points)
    {
        var n = points.Length;
        (at, value, slope) = (new float[n], new float[n], new float[n]);
        for (var i = 0; i < n; i++) (at[i], value[i]) = points[i];
        for (var i = 1; i < n - 1; i++)
        {
            float before = (value[i] - value[i - 1]) / (at[i] - at[i - 1]), after = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
            slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
        slope[0] = (value[1] - value[0]) / (at[1] - at[0]);
        slope[n - 1] = (value[n - 1] - value[n - 2]) / (at[n - 1] - at[n - 2]);
    }

    /// <summary>The curve's value; beyond its ends, its end values.</summary>
    public float this[float place]
    {
        get
        {
            if (place <= at[0]) return value[0];
            if (place >= at[^1]) return value[^1];
            var i = 0;
            while (place > at[i + 1]) i++;
            float width = at[i + 1] - at[i], t = (place - at[i]) / width, u = 1 - t;
            return u * u * ((1 + 2 * t) * value[i] + t * width * slope[i]) + t * t * ((3 - 2 * t) * value[i + 1] - u * width * slope[i + 1]);
        }
    }

    /// <summary>0 below <paramref name="low"/>, 1 above <paramref name="high"/>, smooth between.</summary>
    public static float Step(float low, float high, float x)
    {
        var t = Math.Clamp((x - low) / (high - low), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /// <summary>A smooth mound: 1 at the middle, 0 from a distance of 1 on.</summary>
    public static float Mound(float x, float y)
    {
        var rest = 1 - x * x - y * y;
        return rest <= 0 ? 0 : rest * rest * (.55f + .45f * rest);
    }
}
