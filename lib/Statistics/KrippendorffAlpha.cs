namespace FaceValue.Statistics;

/// <summary>Agreement of any number of raters, some of whom may have left units out.</summary>
/// <remarks>Krippendorff 2011, "Computing Krippendorff's alpha-reliability": 1 - observed / expected disagreement.</remarks>
public static class KrippendorffAlpha
{
    /// <summary>Krippendorff's alpha.</summary>
    /// <param name="ratings">One row a rater, one value a unit; null where the rater gave none.</param>
    /// <param name="level">What a value's size means.</param>
    /// <returns>1 (all agree) through 0 (as by chance) to below 0 (worse); null, not defined, where no unit has two values or only one value occurs.</returns>
    /// <exception cref="ArgumentException">Fewer than two raters, rows of different lengths, a value that is not finite, or one below 0 on a ratio level.</exception>
    public static double? Of(IReadOnlyList<IReadOnlyList<double?>> ratings, MeasurementLevel level)
    {
        var units = Units(ratings, level);
        double[] values = [.. units.SelectMany(u => u).Distinct().Order()];
        if (values.Length < 2) return null;
        var counts = new double[values.Length];
        foreach (var unit in units)
            foreach (var value in unit) counts[Array.BinarySearch(values, value)]++;
        var disagreement = Disagreement(values, counts, level);

        var observed = 0d;
        foreach (var unit in units)
        {
            int[] at = [.. unit.Select(v => Array.BinarySearch(values, v))];
            var sum = 0d;
            for (var i = 0; i < at.Length; i++)
                for (var j = 0; j < i; j++) sum += disagreement(at[i], at[j]);
            observed += 2 * sum / (at.Length - 1);
        }
        var expected = 0d;
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < i; j++) expected += 2 * counts[i] * counts[j] * disagreement(i, j);
        var total = counts.Sum();
        return 1 - observed * (total - 1) / expected;
    }

    // Values unit by unit; a unit with one value cannot agree or disagree.
    static List<double[]> Units(IReadOnlyList<IReadOnlyList<double?>> ratings, MeasurementLevel level)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < 2) throw new ArgumentException($"Agreement needs at least two raters but there {(ratings.Count == 1 ? "is one" : "are none")}.", nameof(ratings));
        for (var r = 0; r < ratings.Count; r++)
        {
            if (ratings[r].Count != ratings[0].Count) throw new ArgumentException($"Rater {r} has {ratings[r].Count} units, rater 0 has {ratings[0].Count}; give null for a value left out.", nameof(ratings));
            for (var u = 0; u < ratings[r].Count; u++)
                if (ratings[r][u] is { } value && (!double.IsFinite(value) || level == MeasurementLevel.Ratio && value < 0))
                    throw new ArgumentException($"Rater {r} gave unit {u} the value {value}{(double.IsFinite(value) ? ", below 0 on a ratio level" : "; give null for a value left out")}.", nameof(ratings));
        }
        var units = new List<double[]>();
        for (var u = 0; u < ratings[0].Count; u++)
        {
            double[] given = [.. ratings.Select(r => r[u]).OfType<double>()];
            if (given.Length > 1) units.Add(given);
        }
        return units;
    }

    // Squared difference of two values, by their place among the distinct values.
    static Func<int, int, double> Disagreement(double[] values, double[] counts, MeasurementLevel level)
    {
        if (level == MeasurementLevel.Nominal) return (i, j) => i == j ? 0 : 1;
        if (level == MeasurementLevel.Interval) return (i, j) => (values[i] - values[j]) * (values[i] - values[j]);
        if (level == MeasurementLevel.Ratio)
            return (i, j) => i == j ? 0 : (values[i] - values[j]) * (values[i] - values[j]) / ((values[i] + values[j]) * (values[i] + values[j]));
        // Mean rank of each value: the counts between two, the outer ones by half.
        var ranks = new double[values.Length];
        var below = 0d;
        for (var i = 0; i < ranks.Length; below += counts[i++]) ranks[i] = below + counts[i] / 2;
        return (i, j) => (ranks[i] - ranks[j]) * (ranks[i] - ranks[j]);
    }
}
