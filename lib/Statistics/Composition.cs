namespace FaceValue.Statistics;

/// <summary>Geometry of parts of a whole, in which ratios count: from 1% to 2% is as far as from 20% to 40%.</summary>
/// <remarks>
/// Aitchison 1986, chapter 4. Logarithms of 0 do not exist: for counts, add a pseudocount (0.5 is usual) to every part. A rare class then weighs
/// heavily, where the Jensen-Shannon distance hardly sees it, so the two may disagree: report both.
/// </remarks>
public static class Composition
{
    /// <summary>Centred log-ratio: logarithm of each part over their geometric mean.</summary>
    /// <param name="parts">C counts or shares; only their ratios matter.</param>
    /// <param name="pseudocount">Added to every part; in counts for counts, 0 for shares without zeros.</param>
    /// <returns>C numbers that sum to 0.</returns>
    /// <exception cref="ArgumentException">A part plus pseudocount is not above 0.</exception>
    public static double[] Clr(IReadOnlyList<double> parts, double pseudocount = 0)
    {
        if (!(pseudocount >= 0 && double.IsFinite(pseudocount)))
            throw new ArgumentOutOfRangeException(nameof(pseudocount), pseudocount, "Expected 0 or more.");
        var logs = Require.Finite(parts, nameof(parts));
        var mean = 0d;
        for (var i = 0; i < logs.Length; i++)
        {
            var part = logs[i];
            if (part < 0 || part + pseudocount <= 0)
                throw new ArgumentException($"Part {i} is {part}: log-ratios need parts above 0. Add a pseudocount, such as 0.5 for counts.", nameof(parts));
            logs[i] = Math.Log(part + pseudocount);
            mean += logs[i] / logs.Length;
        }
        for (var i = 0; i < logs.Length; i++) logs[i] -= mean;
        return logs;
    }

    /// <summary>Aitchison's inner product of two compositions.</summary>
    /// <inheritdoc cref="AitchisonDistance"/>
    /// <returns>Any number; 0 where the two have nothing to do with each other.</returns>
    public static double InnerProduct(IReadOnlyList<double> x, IReadOnlyList<double> y, double pseudocount = 0)
    {
        var (first, second) = Both(x, y, pseudocount);
        var sum = 0d;
        for (var i = 0; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }

    /// <summary>Aitchison's distance: Euclidean between centred log-ratios.</summary>
    /// <param name="x">C counts or shares.</param>
    /// <param name="y">C counts or shares.</param>
    /// <param name="pseudocount">Added to every part of both.</param>
    /// <returns>0 and up; no unit.</returns>
    /// <exception cref="ArgumentException">Different lengths, or a part plus pseudocount is not above 0.</exception>
    public static double AitchisonDistance(IReadOnlyList<double> x, IReadOnlyList<double> y, double pseudocount = 0)
    {
        var (first, second) = Both(x, y, pseudocount);
        var sum = 0d;
        for (var i = 0; i < first.Length; i++) sum += (first[i] - second[i]) * (first[i] - second[i]);
        return Math.Sqrt(sum);
    }

    static (double[] First, double[] Second) Both(IReadOnlyList<double> x, IReadOnlyList<double> y, double pseudocount)
    {
        var first = Clr(x, pseudocount);
        var second = Clr(y, pseudocount);
        Require.SameLength(first.Length, second.Length, nameof(x), nameof(y));
        return (first, second);
    }
}
