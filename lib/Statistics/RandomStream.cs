using System.Numerics;

namespace FaceValue.Statistics;

/// <summary>Random numbers that depend on a seed and a stream number only: the same on every machine, .NET version and number of cores.</summary>
/// <remarks>xoshiro256** (Blackman and Vigna 2021), its state filled by SplitMix64. Give iteration <c>i</c> of a parallel loop stream <c>i</c>.</remarks>
public sealed class RandomStream
{
    ulong a, b, c, d;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">Any number; the study's seed.</param>
    /// <param name="stream">Which of the seed's independent streams.</param>
    public RandomStream(int seed, long stream = 0)
    {
        // Both numbers are mixed before they meet, so that neighbouring streams share no state.
        var state = Mix(Mix((uint)seed + Golden) + (ulong)stream * 0xD1342543DE82EF95UL);
        a = Mix(state += Golden);
        b = Mix(state += Golden);
        c = Mix(state += Golden);
        d = Mix(state + Golden);
    }

    const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>Uniform from 0 to below 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform from 0 to <paramref name="below"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is under 1.</exception>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        // The high half of 64 bits times n: biased by less than n / 2^64, which no simulation can see.
        return (int)Math.BigMul(NextBits(), (ulong)below, out _);
    }

    /// <summary>Puts the items into a random order, each order equally likely (Fisher-Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
