using FaceValue.Statistics;

namespace FaceValue.Arcs;

/// <summary>Whether a model's readings differ between groups of films, by one distance.</summary>
/// <param name="Model">The model.</param>
/// <param name="Distance">How the films were compared.</param>
/// <param name="Between">Do the groups differ in their middles? A small p may also come from different spreads. Null, not defined, where the films of each group are all read alike.</param>
/// <param name="Spread">Do they differ in spread? Null, not defined, where the films of each group all lie equally far from their middle: two always do.</param>
public sealed record GroupTest(string Model, string Distance, Permanova? Between, Permdisp? Spread)
{
    /// <summary>Tests one model on both distances.</summary>
    /// <param name="films">N films of one model.</param>
    /// <param name="groups">N groups.</param>
    /// <param name="seed">Seed of the permutations.</param>
    /// <param name="exchange">Which films may swap groups; a series counts as one unit with <see cref="Exchangeability.WholeBlocks"/>.</param>
    /// <exception cref="ArgumentException">Fewer than two groups, a group of one film (named), or restrictions that allow no permutation.</exception>
    public static IReadOnlyList<GroupTest> Of(IReadOnlyList<FilmCounts> films, IReadOnlyList<string> groups, int seed, Exchangeability? exchange = null)
    {
        ArgumentNullException.ThrowIfNull(films);
        return [.. new[] { ("root Jensen-Shannon", FilmDistances.RootJensenShannon(films)), ("Aitchison", FilmDistances.Aitchison(films)) }.Select(distance => new GroupTest(
            films[0].Model, distance.Item1,
            Defined(() => Permanova.Test(distance.Item2, groups, seed, exchange: exchange)), Defined(() => Permdisp.Test(distance.Item2, groups, seed, exchange: exchange))))];
    }

    static T? Defined<T>(Func<T> test) where T : class
    {
        try { return test(); }
        catch (NotDefinedException) { return null; }
    }
}
