namespace FaceValue.Statistics;

/// <summary>P-values of several events, expressions or films tested together, without assuming that they have nothing to do with each other.</summary>
/// <remarks>
/// Westfall and Young 1993, single step: each effect, in standard deviations of its own null, is compared with the greatest among all effects under the
/// same shift. Tests on one film share the shift, because its expressions exclude each other; films are shifted independently.
/// </remarks>
public static class MaxStatistic
{
    /// <summary>Adjusts the p-values of shift tests.</summary>
    /// <param name="tests">M tests.</param>
    /// <param name="films">M names: tests on one film's readings share a name.</param>
    /// <param name="seed">Seed of the draws; not used for a single film, whose shifts are all looked at.</param>
    /// <param name="draws">How many joint shifts of several films.</param>
    /// <returns>M adjusted p-values, each at least as large as chance of any such effect; null where a test is not defined.</returns>
    /// <exception cref="ArgumentException">No tests, different lengths, or tests of one name with different numbers of readings.</exception>
    public static double?[] AdjustedP(IReadOnlyList<CircularShiftTest> tests, IReadOnlyList<string> films, int seed, int draws = 9999)
    {
        ArgumentNullException.ThrowIfNull(tests);
        Require.Repeats(draws, nameof(draws));
        if (tests.Count == 0) throw new ArgumentException("Expected tests but got none.", nameof(tests));
        var (film, names) = Require.Labels(films, tests.Count, nameof(films));
        int[] defined = [.. Enumerable.Range(0, tests.Count).Where(t => tests[t].Effect is not null)];
        var adjusted = new double?[tests.Count];
        if (defined.Length == 0) return adjusted;

        var shifts = new int[names.Length];
        foreach (var t in defined)
        {
            if (shifts[film[t]] != 0 && shifts[film[t]] != tests[t].Shifts)
                throw new ArgumentException($"The tests on '{names[film[t]]}' have {shifts[film[t]]} and {tests[t].Shifts} readings; tests on one film need the same readings.", nameof(tests));
            shifts[film[t]] = tests[t].Shifts;
        }
        double[][] surprise = [.. defined.Select(t => tests[t].Surprise())];
        var single = shifts.Count(s => s > 0) == 1;
        var greatest = Replicates.Run(single ? shifts.Max() : draws, draw =>
        {
            var random = new RandomStream(seed, draw);
            var at = new int[shifts.Length];
            for (var f = 0; f < at.Length; f++) at[f] = single ? draw : shifts[f] == 0 ? 0 : random.Next(shifts[f]);
            var most = double.MinValue;
            for (var t = 0; t < defined.Length; t++) most = Math.Max(most, surprise[t][at[film[defined[t]]]]);
            return most;
        });
        for (var t = 0; t < defined.Length; t++)
        {
            var asExtreme = greatest.Count(g => g >= surprise[t][0] - 1e-10);
            adjusted[defined[t]] = single ? (double)asExtreme / greatest.Length : Permutation.P(asExtreme, draws);
        }
        return adjusted;
    }
}
