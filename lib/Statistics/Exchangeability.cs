namespace FaceValue.Statistics;

/// <summary>Which items may swap their groups under the hypothesis that the groups do not differ. This decides which question a permutation test answers.</summary>
/// <remarks>Anderson and ter Braak 2003, "Permutation tests for multi-factorial analysis of variance".</remarks>
public sealed class Exchangeability
{
    readonly IReadOnlyList<string>? names;
    readonly bool blocks;

    Exchangeability(IReadOnlyList<string>? names, bool blocks) => (this.names, this.blocks) = (names, blocks);

    /// <summary>Every item may swap with every other: do the groups differ, if all films are independent of each other?</summary>
    public static Exchangeability Free { get; } = new(null, false);

    /// <summary>Only items of one stratum swap: do the groups differ <i>within</i> a franchise (or decade), whatever lies between franchises?</summary>
    /// <param name="strata">Each item's stratum. A film in a stratum of its own never moves.</param>
    public static Exchangeability WithinStrata(IReadOnlyList<string> strata) => new(strata ?? throw new ArgumentNullException(nameof(strata)), false);

    /// <summary>All items of a block keep together: do the groups differ, counting a franchise as one unit and not as many independent films?</summary>
    /// <param name="blocks">Each item's block; give a film outside any series a name of its own. All items of one block must belong to one group.</param>
    public static Exchangeability WholeBlocks(IReadOnlyList<string> blocks) => new(blocks ?? throw new ArgumentNullException(nameof(blocks)), true);

    internal LabelShuffle For(int[] labels)
    {
        if (names is null) return new(labels, Singles(labels.Length), [Enumerable.Range(0, labels.Length).ToArray()]);
        var (codes, known) = Require.Labels(names, labels.Length, blocks ? "blocks" : "strata");
        int[][] members = [.. Enumerable.Range(0, known.Length).Select(k => Enumerable.Range(0, codes.Length).Where(i => codes[i] == k).ToArray())];
        if (!blocks) return new(labels, Singles(labels.Length), members);
        foreach (var block in members)
            foreach (var item in block)
                if (labels[item] != labels[block[0]])
                    throw new ArgumentException($"Block '{known[codes[item]]}' holds items of two groups ({block[0]} and {item}), so it cannot move as a whole: permute within strata instead.", nameof(labels));
        return new(labels, members, [Enumerable.Range(0, members.Length).ToArray()]);
    }

    static int[][] Singles(int count) => [.. Enumerable.Range(0, count).Select(i => new[] { i })];
}
