using FaceValue.Statistics;

namespace FaceValue.Tests.Statistics;

/// <summary>Random inputs of known make, and whether p-values spread as they should.</summary>
static class Simulate
{
    public static double Normal(RandomStream random)
    {
        // Box and Muller; 1 - u keeps the logarithm finite.
        return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    public static double[] Normals(RandomStream random, int count) => [.. Enumerable.Range(0, count).Select(_ => Normal(random))];

    /// <summary>Each value keeps <paramref name="memory"/> of the last one; stationary from the start, variance 1 / (1 - memory^2).</summary>
    public static double[] Autoregressive(RandomStream random, int count, double memory)
    {
        var series = new double[count];
        series[0] = Normal(random) / Math.Sqrt(1 - memory * memory);
        for (var i = 1; i < count; i++) series[i] = memory * series[i - 1] + Normal(random);
        return series;
    }

    /// <summary>0 or 1, staying as it is with probability <paramref name="stay"/>.</summary>
    public static double[] Markov(RandomStream random, int count, double stay)
    {
        var series = new double[count];
        series[0] = random.Next(2);
        for (var i = 1; i < count; i++) series[i] = random.NextDouble() < stay ? series[i - 1] : 1 - series[i - 1];
        return series;
    }

    /// <summary>Times with uneven gaps and now and then a long pause.</summary>
    public static double[] Times(RandomStream random, int count)
    {
        var times = new double[count];
        for (var i = 1; i < count; i++) times[i] = times[i - 1] + (random.Next(20) == 0 ? 2 : 0.1 + 0.2 * random.NextDouble());
        return times;
    }

    /// <summary>Kolmogorov's distance of p-values to the uniform distribution, times the root of their number: 1.63 is passed once in 100.</summary>
    public static double DistanceToUniform(double[] p)
    {
        double[] sorted = [.. p.Order()];
        var distance = 0d;
        for (var i = 0; i < sorted.Length; i++)
            distance = Math.Max(distance, Math.Max((i + 1.0) / sorted.Length - sorted[i], sorted[i] - (double)i / sorted.Length));
        return distance * Math.Sqrt(sorted.Length);
    }
}
