namespace FaceValue.Statistics;

/// <summary>Rearrangements of group labels. A slot is a set of items that share one label; slots of one stratum swap labels.</summary>
sealed class LabelShuffle
{
    readonly int[] slotLabels;
    readonly int[][] slots;
    readonly int[][] strata;
    readonly int items;

    public LabelShuffle(int[] labels, int[][] slots, int[][] strata)
    {
        (this.slots, this.strata, items) = (slots, strata, labels.Length);
        slotLabels = [.. slots.Select(slot => labels[slot[0]])];
        Arrangements = strata.Aggregate(1d, (product, stratum) => product * ArrangementsOf(stratum));
        if (Arrangements < 1.5)
            throw new ArgumentException("No permutation that is allowed changes any group, so nothing can be tested: every stratum holds one group only. Compare whole blocks instead.", nameof(strata));
    }

    /// <summary>How many different labellings there are, the data's own included.</summary>
    public double Arrangements { get; }

    /// <summary>Probability, over permitted labellings, of one at least as extreme as the data's.</summary>
    /// <remarks>Every labelling once where there are no more than asked for; otherwise random ones with <see cref="Permutation.P"/>.</remarks>
    public (double P, int Permutations, bool Exact) Test(Func<int[], bool> asExtreme, int seed, int permutations)
    {
        Require.Repeats(permutations, nameof(permutations));
        if (Arrangements <= permutations)
        {
            int extreme = 0, total = 0;
            foreach (var labelling in All())
            {
                total++;
                if (asExtreme(labelling)) extreme++;
            }
            return ((double)extreme / total, total, true);
        }
        var count = 0;
        Replicates.InParallel(permutations, i =>
        {
            if (asExtreme(Drawn(new RandomStream(seed, i)))) Interlocked.Increment(ref count);
        });
        return (Permutation.P(count, permutations), permutations, false);
    }

    int[] Drawn(RandomStream random)
    {
        int[] labels = [.. slotLabels];
        foreach (var stratum in strata)
            for (var i = stratum.Length - 1; i > 0; i--)
            {
                var (one, other) = (stratum[i], stratum[random.Next(i + 1)]);
                (labels[one], labels[other]) = (labels[other], labels[one]);
            }
        return Spread(labels);
    }

    // Counts like an odometer: each stratum runs through its labellings in ascending order, and the next one moves on when it wraps.
    IEnumerable<int[]> All()
    {
        int[] labels = [.. slotLabels];
        foreach (var stratum in strata) Write(labels, stratum, [.. stratum.Select(s => labels[s]).Order()]);
        while (true)
        {
            yield return Spread(labels);
            var wrapped = 0;
            while (wrapped < strata.Length && !MoveOn(labels, strata[wrapped])) wrapped++;
            if (wrapped == strata.Length) yield break;
        }
    }

    // The next labelling in ascending order; at the last one starts again and says false.
    static bool MoveOn(int[] labels, int[] stratum)
    {
        int[] current = [.. stratum.Select(s => labels[s])];
        var i = current.Length - 2;
        while (i >= 0 && current[i] >= current[i + 1]) i--;
        if (i >= 0)
        {
            var j = current.Length - 1;
            while (current[j] <= current[i]) j--;
            (current[i], current[j]) = (current[j], current[i]);
        }
        Array.Reverse(current, i + 1, current.Length - i - 1);
        Write(labels, stratum, current);
        return i >= 0;
    }

    static void Write(int[] labels, int[] stratum, int[] values)
    {
        for (var i = 0; i < stratum.Length; i++) labels[stratum[i]] = values[i];
    }

    int[] Spread(int[] labels)
    {
        var spread = new int[items];
        for (var s = 0; s < slots.Length; s++)
            foreach (var item in slots[s]) spread[item] = labels[s];
        return spread;
    }

    // n! / (n1! n2! ...), multiplied up by binomials so that small counts stay exact.
    double ArrangementsOf(int[] stratum)
    {
        double product = 1, placed = 0;
        foreach (var group in stratum.GroupBy(s => slotLabels[s]))
            for (var k = 1; k <= group.Count(); k++) product = product * ++placed / k;
        return Math.Round(product);
    }
}
