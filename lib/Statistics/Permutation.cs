namespace FaceValue.Statistics;

/// <summary>P-values from permutations.</summary>
public static class Permutation
{
    /// <summary>Probability of a result as extreme, from random permutations.</summary>
    /// <param name="asExtreme">How many permutations were at least as extreme as the data.</param>
    /// <param name="permutations">How many were drawn.</param>
    /// <returns>Above 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not between 0 and the number of permutations.</exception>
    /// <remarks>Phipson and Smyth 2010: (b + 1) / (m + 1). The data are one of the permutations, so p is never 0.</remarks>
    public static double P(int asExtreme, int permutations)
    {
        Require.Repeats(permutations, nameof(permutations));
        if (asExtreme < 0 || asExtreme > permutations)
            throw new ArgumentOutOfRangeException(nameof(asExtreme), asExtreme, $"Expected 0 to {permutations}.");
        return (asExtreme + 1.0) / (permutations + 1.0);
    }
}
