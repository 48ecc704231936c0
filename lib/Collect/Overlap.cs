using FaceValue.Study;

namespace FaceValue.Collect;

/// <summary>How much several sets of photos have in common.</summary>
public sealed class Overlap
{
    readonly HashSet<string>[] sets;

    Overlap(IReadOnlyList<string> labels, HashSet<string>[] sets) => (Labels, this.sets) = (labels, sets);

    /// <summary>Names of the K sets.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many photos two sets share; with itself, how many a set has.</summary>
    /// <param name="a">0 to K - 1.</param>
    /// <param name="b">0 to K - 1.</param>
    public int Shared(int a, int b) => a == b ? sets[a].Count : sets[a].Count(sets[b].Contains);

    /// <summary>Photos in both by photos in either, 0 to 1; 0 where both are empty.</summary>
    /// <inheritdoc cref="Shared"/>
    /// <remarks>Jaccard 1912.</remarks>
    public double Jaccard(int a, int b) => Shared(a, b) is var both && Shared(a, a) + Shared(b, b) - both is var either and > 0 ? (double)both / either : 0;

    /// <summary>The share of <paramref name="a"/>'s photos that <paramref name="b"/> has too, 0 to 1; 0 where <paramref name="a"/> is empty.</summary>
    /// <inheritdoc cref="Shared"/>
    public double ShareOf(int a, int b) => sets[a].Count > 0 ? (double)Shared(a, b) / sets[a].Count : 0;

    /// <summary>Between the words of one expression on one site.</summary>
    public static Overlap OfWords(PhotoCollection collection, string source, Expression expression) =>
        Of(collection.Finds.Where(find => find.Source == source && find.Expression == expression).Select(find => (find.Word, find.Key.ToString())));

    /// <summary>Between the face-specific search and the several words, over all expressions of one site.</summary>
    public static Overlap OfVersions(PhotoCollection collection, string source) =>
        Of(collection.Finds.Where(find => find.Source == source).Select(find => (find.QueryVersion.ToString(), find.Key.ToString())));

    /// <summary>Between sites. Their numbers have nothing in common, so that near-duplicates are counted as one photo.</summary>
    public static Overlap OfSites(PhotoCollection collection) => Of(collection.Photos.Select(photo => (photo.Source, photo.Group)));

    /// <summary>Between any sets.</summary>
    /// <param name="members">Pairs of a set's label and a photo's name, in any number and order.</param>
    public static Overlap Of(IEnumerable<(string Label, string Photo)> members)
    {
        var sets = members.GroupBy(member => member.Label, member => member.Photo).Select(set => (set.Key, Photos: set.ToHashSet())).ToList();
        return new Overlap([.. sets.Select(set => set.Key)], [.. sets.Select(set => set.Photos)]);
    }
}
