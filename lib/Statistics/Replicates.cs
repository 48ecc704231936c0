using System.Runtime.ExceptionServices;

namespace FaceValue.Statistics;

/// <summary>Repeats a computation in parallel. Result <c>i</c> depends on <c>i</c> only, so the number of cores changes nothing.</summary>
static class Replicates
{
    public static double[] Run(int count, Func<int, double> one)
    {
        var results = new double[count];
        InParallel(count, i => results[i] = one(i));
        var bad = Array.FindIndex(results, r => !double.IsFinite(r));
        if (bad >= 0)
            throw new ArgumentException($"The statistic is {results[bad]} on resample {bad}: it must be defined for every resample.");
        return results;
    }

    public static void InParallel(int count, Action<int> body)
    {
        try
        {
            Parallel.For(0, count, body);
        }
        catch (AggregateException e)
        {
            // The caller's own error, not "one or more errors occurred".
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
