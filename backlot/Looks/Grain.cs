using FaceValue.Backlot.Drawing;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Looks;

/// <summary>The noise of sensors and film.</summary>
static class Grain
{
    const int Count = 1 << 16;

    // Standard normal, in 64ths; pictures start at places of their own in it.
    static readonly short[] Normal = Draw();

    /// <summary>Adds noise in place.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="deviation">In 255ths.</param>
    /// <param name="seed">Which noise.</param>
    /// <param name="grey">Whether the channels share it.</param>
    public static void Apply(Picture picture, double deviation, int seed, bool grey)
    {
        var random = new RandomStream(seed, 21);
        var scale = (int)Math.Round(deviation * 16); // 64ths of a deviation times 16 are 1024ths
        var pixels = picture.Bgra;
        for (var y = 0; y < picture.Height; y++)
        {
            var at = random.Next(Count);
            var row = pixels.AsSpan(y * picture.Width * 4, picture.Width * 4);
            for (var i = 0; i < row.Length; i += 4)
            {
                // Film grain is mostly brightness; a little of it is colour.
                int shared = Normal[at++ & (Count - 1)] * scale, b = shared, g = shared, r = shared;
                if (!grey)
                {
                    b += Normal[(at + 7919) & (Count - 1)] * scale / 3;
                    r += Normal[(at + 15887) & (Count - 1)] * scale / 3;
                }
                row[i] = Add(row[i], b);
                row[i + 1] = Add(row[i + 1], g);
                row[i + 2] = Add(row[i + 2], r);
            }
        }
    }

    static byte Add(byte value, int noise)
    {
        var sum = value + ((noise + 512) >> 10);
        return (uint)sum <= 255 ? (byte)sum : sum < 0 ? (byte)0 : (byte)255;
    }

    static short[] Draw()
    {
        var random = new RandomStream(4711);
        var values = new short[Count];
        for (var i = 0; i < Count; i++) values[i] = (short)Math.Round(64 * random.Normal(0, 1));
        return values;
    }
}
