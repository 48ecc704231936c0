namespace FaceValue.Backlot.Drawing.Solid;

/// <summary>Smooth noise in space, -1 to 1: curls, folds.</summary>
static class Lumps
{
    /// <summary>The noise at a place; its lumps are about 1 apart.</summary>
    public static float At(float x, float y, float z)
    {
        int i = (int)MathF.Floor(x), j = (int)MathF.Floor(y), k = (int)MathF.Floor(z);
        float u = Ease(x - i), v = Ease(y - j), w = Ease(z - k);
        return Mix(Mix(Mix(Knot(i, j, k), Knot(i + 1, j, k), u), Mix(Knot(i, j + 1, k), Knot(i + 1, j + 1, k), u), v),
            Mix(Mix(Knot(i, j, k + 1), Knot(i + 1, j, k + 1), u), Mix(Knot(i, j + 1, k + 1), Knot(i + 1, j + 1, k + 1), u), v), w);
    }

    static float Knot(int i, int j, int k)
    {
        var hash = (uint)i * 0x8DA6B343 ^ (uint)j * 0xD8163841 ^ (uint)k * 0xCB1AB31F;
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash ^= hash >> 13;
        return (hash & 0xFFFF) / 32767.5f - 1;
    }

    static float Ease(float t) => t * t * (3 - 2 * t);

    static float Mix(float a, float b, float share) => a + share * (b - a);
}
