namespace FaceValue.Statistics;

/// <summary>P-values adjusted for the number of tests, in the order given.</summary>
public static class MultipleTesting
{
    /// <summary>Adjusted so that, among the tests called significant, the expected share of false ones stays below the limit.</summary>
    /// <param name="p">M p-values, 0 to 1.</param>
    /// <returns>M adjusted p-values, none below its original.</returns>
    /// <exception cref="ArgumentException">No p-values, or one outside 0 to 1. Leave out tests that are not defined.</exception>
    /// <remarks>Benjamini and Hochberg 1995.</remarks>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var (values, order) = Ascending(p);
        var adjusted = new double[values.Length];
        var least = 1d;
        for (var rank = values.Length; rank >= 1; rank--)
        {
            var at = order[rank - 1];
            adjusted[at] = least = Math.Min(least, values[at] * ((double)values.Length / rank));
        }
        return adjusted;
    }

    /// <summary>Adjusted so that the chance of even one false positive stays below the limit, whatever the tests have to do with each other.</summary>
    /// <inheritdoc cref="BenjaminiHochberg"/>
    /// <remarks>Holm 1979.</remarks>
    public static double[] Holm(IReadOnlyList<double> p)
    {
        var (values, order) = Ascending(p);
        var adjusted = new double[values.Length];
        var most = 0d;
        for (var rank = 0; rank < values.Length; rank++)
        {
            var at = order[rank];
            adjusted[at] = most = Math.Min(1, Math.Max(most, values[at] * (values.Length - rank)));
        }
        return adjusted;
    }

    static (double[] Values, int[] Order) Ascending(IReadOnlyList<double> p)
    {
        var values = Require.Finite(p, nameof(p));
        var outside = Array.FindIndex(values, v => v is < 0 or > 1);
        if (outside >= 0) throw new ArgumentException($"P-value {outside} is {values[outside]}, outside 0 to 1.", nameof(p));
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])[.. values], order);
        return (values, order);
    }
}
