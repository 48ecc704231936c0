namespace FaceValue.Statistics;

/// <summary>The point with the least sum of distances to given points: a centre that one far film cannot pull away.</summary>
/// <remarks>Weiszfeld's steps as corrected by Vardi and Zhang 2000 for a step that lands on one of the points.</remarks>
static class SpatialMedian
{
    public static double[] Of(IReadOnlyList<double[]> points)
    {
        var axes = points[0].Length;
        var at = Mean(points);
        var scale = points.Max(p => Distance(p, at));
        for (var step = 0; step < 2000 && scale > 0; step++)
        {
            var pull = new double[axes];
            double weights = 0, here = 0;
            foreach (var point in points)
            {
                var distance = Distance(point, at);
                if (distance < 1e-13 * scale)
                {
                    here++;
                    continue;
                }
                weights += 1 / distance;
                for (var k = 0; k < axes; k++) pull[k] += (point[k] - at[k]) / distance;
            }
            var strength = Math.Sqrt(pull.Sum(x => x * x));
            if (weights == 0 || strength <= here) return at;
            var stride = (1 - here / strength) / weights;
            for (var k = 0; k < axes; k++) at[k] += stride * pull[k];
            if (stride * strength < 1e-12 * scale) return at;
        }
        return at;
    }

    public static double[] Mean(IReadOnlyList<double[]> points)
    {
        var mean = new double[points[0].Length];
        foreach (var point in points)
            for (var k = 0; k < mean.Length; k++) mean[k] += point[k] / points.Count;
        return mean;
    }

    public static double Distance(double[] one, double[] other) => Math.Sqrt(Squared(one, other));

    public static double Squared(double[] one, double[] other)
    {
        var sum = 0d;
        for (var k = 0; k < one.Length; k++) sum += (one[k] - other[k]) * (one[k] - other[k]);
        return sum;
    }
}
