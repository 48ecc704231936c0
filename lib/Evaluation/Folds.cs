using FaceValue.Statistics;

namespace FaceValue.Evaluation;

/// <summary>Parts for out-of-fold predictions: each row is predicted by a model that saw neither it nor anything of its group.</summary>
public static class Folds
{
    /// <summary>Deals groups out to folds of about equal size.</summary>
    /// <param name="groups">N group names, one a row (photographer and near-duplicates).</param>
    /// <param name="count">How many folds, at least two.</param>
    /// <param name="seed">Decides the order among groups of one size.</param>
    /// <returns>N fold numbers, 0 to <paramref name="count"/> - 1. No group is in two folds, and no two folds differ by more rows than the largest group has.</returns>
    /// <exception cref="ArgumentException">Fewer groups than folds.</exception>
    public static int[] Of(IReadOnlyList<string> groups, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var members = Enumerable.Range(0, groups.Count).GroupBy(row => groups[row], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        if (members.Length < count) throw new ArgumentException($"{members.Length} groups cannot fill {count} folds. Ask for fewer folds.", nameof(groups));
        new RandomStream(seed).Shuffle<int[]>(members);
        var (folds, sizes) = (new int[groups.Count], new int[count]);
        // Large ones first, each to the emptiest fold; the sort keeps the shuffled order among equals.
        foreach (var group in members.OrderByDescending(group => group.Length))
        {
            var emptiest = Array.IndexOf(sizes, sizes.Min());
            sizes[emptiest] += group.Length;
            foreach (var row in group) folds[row] = emptiest;
        }
        return folds;
    }
}
