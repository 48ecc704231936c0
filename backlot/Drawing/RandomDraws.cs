using FaceValue.Statistics;

namespace FaceValue.Backlot.Drawing;

/// <summary>The few distributions that people, places and cameras are drawn from.</summary>
static class RandomDraws
{
    /// <summary>Uniform from <paramref name="low"/> to below <paramref name="high"/>.</summary>
    public static double Between(this RandomStream random, double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>True once in 1 / <paramref name="probability"/> times.</summary>
    public static bool Chance(this RandomStream random, double probability) => random.NextDouble() < probability;

    /// <summary>A normal number cut off at two and a half standard deviations, so that nobody is a monster.</summary>
    public static double Normal(this RandomStream random, double mean, double deviation)
    {
        // Box and Muller; 1 - u keeps the logarithm finite.
        var z = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return mean + deviation * Math.Clamp(z, -2.5, 2.5);
    }

    /// <summary>One of the items, each equally likely.</summary>
    public static T Pick<T>(this RandomStream random, params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    /// <summary>One of the items, likely by its weight.</summary>
    public static T Weighted<T>(this RandomStream random, params ReadOnlySpan<(T Item, double Weight)> items)
    {
        var total = 0d;
        foreach (var (_, weight) in items) total += weight;
        var at = random.NextDouble() * total;
        foreach (var (item, weight) in items)
            if ((at -= weight) < 0) return item;
        return items[^1].Item;
    }

    /// <summary>A seed for something drawn later.</summary>
    public static int Seed(this RandomStream random) => (int)(random.NextBits() & 0x7FFFFFFF);
}
