using System.Text;
using FaceValue.Statistics;

namespace FaceValue.Backlot.Sites;

/// <summary>Draws by lot for a named thing: the same name draws the same, whenever and however often it is asked.</summary>
static class Lot
{
    const ulong Offset = 0xCBF29CE484222325, Prime = 0x100000001B3;

    /// <summary>The random numbers of a thing, from the world's seed and its name (FNV-1a, 64 bits).</summary>
    public static RandomStream Of(int seed, string name)
    {
        var hash = Offset;
        foreach (var b in Encoding.UTF8.GetBytes(name)) hash = (hash ^ b) * Prime;
        return new(seed, (long)hash);
    }

    /// <summary>Uniform between two numbers.</summary>
    public static double Between(this RandomStream random, (double Low, double High) range) => range.Low + (range.High - range.Low) * random.NextDouble();

    /// <summary>True with the given chance.</summary>
    public static bool Happens(this RandomStream random, double chance) => random.NextDouble() < chance;

    /// <summary>A seed for something else.</summary>
    public static int NextSeed(this RandomStream random) => random.Next(int.MaxValue);

    /// <summary>One of the items, each as likely.</summary>
    public static T Pick<T>(this RandomStream random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>The place of one of the weights, in proportion to them.</summary>
    public static int PickWeighted(this RandomStream random, IReadOnlyList<double> weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Count - 1; i++)
            if ((left -= weights[i]) < 0) return i;
        return weights.Count - 1;
    }
}
